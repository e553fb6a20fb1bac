import { describe, expect, it } from 'vitest';
import { addHours, hoursOfWeek, isWeekHours, weekHoursOf } from './week-hours.ts';
import { weekHoursWords } from './week-hours-words.ts';

const NBSP = /\u00a0/g;
const painted = (...spans: readonly (readonly [readonly number[], number, number])[]) => {
  const hours = new Uint8Array(168);
  for (const [days, from, to] of spans) addHours(hours, days, from, to);
  return weekHoursOf(hours);
};

describe('hours of a week', () => {
  it('go on after midnight, and from Sunday into Monday', () => {
    const nights = hoursOfWeek(painted([[4, 6], 20, 4]));
    const chosen = [...nights].flatMap((hour, at) => (hour === 1 ? [at] : []));
    expect(chosen).toEqual([0, 1, 2, 3, 116, 117, 118, 119, 120, 121, 122, 123, 164, 165, 166, 167]);
  });

  it('are none named when all are, or none is', () => {
    expect(weekHoursOf(new Uint8Array(168).fill(1))).toBeNull();
    expect(weekHoursOf(new Uint8Array(168))).toBeNull();
    expect(hoursOfWeek(null).every((hour) => hour === 1)).toBe(true);
  });

  it.each(['', '1'.repeat(167), `${'1'.repeat(167)}2`, '0'.repeat(168)])('refuses « %s »', (text) => {
    expect(isWeekHours(text)).toBe(false);
  });

  it.each([
    [painted([[4, 5], 20, 4]), 'ven. et sam., 20 h – 4 h'],
    [painted([[0, 1, 2, 3, 4, 5, 6], 22, 6]), 'tous les jours, 22 h – 6 h'],
    [painted([[5, 6], 0, 24]), 'sam. et dim.'],
    [painted([[0, 1, 3, 4], 16, 18]), 'lun., mar., jeu. et ven., 16 h – 18 h'],
    [painted([[0, 1, 2, 3, 4], 8, 24]), 'lun. à ven., 8 h – 24 h'],
    [painted([[4], 18, 24], [[5], 0, 24], [[6], 0, 8]), 'du ven. 18 h au dim. 8 h'],
    [painted([[6], 22, 6]), 'dim., 22 h – 6 h'],
    [null, 'toute la semaine'],
  ])('are said as one says them', (hours, words) => {
    expect(weekHoursWords(hours).replace(NBSP, ' ')).toBe(words);
  });
});
