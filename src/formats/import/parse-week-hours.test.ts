import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weekHoursOf } from '#domain/week-hours.ts';
import { weekHoursWords } from '#domain/week-hours-words.ts';
import { parseWeekHours } from './parse-week-hours.ts';

const readAs = (text: string): string => {
  const parsed = parseWeekHours(text);
  if (parsed.is === 'unread') return '?';
  return `${weekHoursWords(parsed.hours).replaceAll('\u00a0', ' ')}${parsed.supposed ? ' *' : ''}`;
};

describe('hours of the week in words', () => {
  it.each([
    ['ven-sam 20h-4h', 'ven. et sam., 20 h – 4 h'],
    ['Vendredi et samedi, de 20 h à 4 h', 'ven. et sam., 20 h – 4 h'],
    ['20h-4h ven-sam', 'ven. et sam., 20 h – 4 h'],
    ['20-4h le samedi', 'sam., 20 h – 4 h'],
    ['du lundi au vendredi 8h-18h', 'lun. à ven., 8 h – 18 h'],
    ['lun/mar/jeu/ven 16:00-18:00', 'lun., mar., jeu. et ven., 16 h – 18 h'],
    ['8h-9h et 16h-17h en semaine', 'lun. à ven., 8 h – 9 h ; lun. à ven., 16 h – 17 h'],
    ['lundi 8h-12h, samedi 14h-18h', 'lun., 8 h – 12 h ; sam., 14 h – 18 h'],
    ['samedi', 'sam.'],
    ['week-end', 'sam. et dim.'],
    ['entre 22h et 2h', 'tous les jours, 22 h – 2 h'],
    ['à partir de 20 h', 'tous les jours, 20 h – 24 h'],
    ['avant 8h le dimanche', 'dim., 0 h – 8 h'],
    ['de 22h à minuit', 'tous les jours, 22 h – 24 h'],
    ['de minuit à 5h', 'tous les jours, 0 h – 5 h'],
    ['24h/24', 'toute la semaine'],
    ['tous les jours', 'toute la semaine'],
    ['du ven. 18 h au dim. 8 h', 'du ven. 18 h au dim. 8 h'],
  ])('« %s » is exact', (text, words) => expect(readAs(text)).toBe(words));

  it.each([
    ['la nuit', 'tous les jours, 22 h – 6 h'],
    ['Le soir', 'tous les jours, 18 h – 24 h'],
    ['samedi soir', 'sam., 18 h – 24 h'],
    ['la nuit du samedi au dimanche', 'sam., 22 h – 6 h'],
    ['nuits du vendredi au dimanche', 'ven. et sam., 22 h – 6 h'],
    ['Sortie d’école', 'lun., mar., jeu. et ven., 16 h – 18 h'],
    [
      'entrées et sorties des écoles',
      'lun., mar., jeu. et ven., 8 h – 9 h ; lun., mar., jeu. et ven., 16 h – 18 h',
    ],
    ['mercredi après-midi', 'mer., 12 h – 18 h'],
    ['20h30-23h15', 'tous les jours, 20 h – 24 h'],
  ])('« %s » is taken with hours of ours, and says so', (text, words) =>
    expect(readAs(text)).toBe(`${words} *`),
  );

  it.each([
    '',
    '   ',
    'souvent',
    'surtout la nuit',
    'samedi 20h',
    '20h',
    'vers 20h-22h',
    '25h-26h',
    'jours de marché',
    'a'.repeat(300),
    '- - -',
    'vacances scolaires',
    'mardi-gras',
  ])('« %s » is not read', (text) => expect(readAs(text)).toBe('?'));

  it('reads back every week that it writes', () => {
    const week = fc
      .array(fc.tuple(fc.nat(167), fc.integer({ min: 1, max: 60 })), { minLength: 1, maxLength: 4 })
      .map((runs) => {
        const hours = new Uint8Array(168);
        for (const [start, length] of runs) for (let at = 0; at < length; at++) hours[(start + at) % 168] = 1;
        return weekHoursOf(hours);
      });
    fc.assert(
      fc.property(week, (hours) => {
        expect(parseWeekHours(weekHoursWords(hours))).toEqual({ is: 'hours', hours, supposed: false });
      }),
      { seed: 3, numRuns: 400 },
    );
  });

  it('ends soon whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 250 }), (text) => {
        parseWeekHours(text);
      }),
      { seed: 4, numRuns: 300 },
    );
  });
});
