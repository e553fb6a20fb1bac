import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayWords, rangeWords } from '#ui/day-words.ts';
import { draggedRange, keyedRange } from './dragged-range.ts';

const day = fc.double({ min: -20, max: 80, noNaN: true });

test('whatever is dragged, the band holds whole days of the period, one at least', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('from', 'to', 'band', 'new' as const),
      fc.integer({ min: 0, max: 55 }),
      fc.integer({ min: 1, max: 56 }),
      day,
      day,
      (part, fromDay, length, start, now) => {
        const range = { fromDay, toDay: Math.min(56, fromDay + length) };
        const after = draggedRange({ part, start, range }, now, 56);
        expect(Number.isInteger(after.fromDay) && Number.isInteger(after.toDay)).toBe(true);
        expect(after.fromDay).toBeGreaterThanOrEqual(0);
        expect(after.toDay).toBeLessThanOrEqual(56);
        expect(after.toDay).toBeGreaterThan(after.fromDay);
        if (part === 'band') expect(after.toDay - after.fromDay).toBe(range.toDay - range.fromDay);
        if (part === 'from') expect(after.toDay).toBe(range.toDay);
        if (part === 'to') expect(after.fromDay).toBe(range.fromDay);
      },
    ),
    { seed: 2 },
  );
});

test('days are said in French, the last one is in', () => {
  expect(dayWords('2026-09-28', 4)).toBe('2 oct.');
  expect(rangeWords('2026-09-28', 0, 56)).toBe('28 sept. – 22 nov. 2026');
  expect(rangeWords('2026-09-28', 3, 4)).toBe('1 oct. 2026');
});

test('keys move an end by a day or a week, to the edge at most, and never past the other', () => {
  const range = { fromDay: 10, toDay: 20 };
  expect(keyedRange('from', range, 'ArrowRight', 56)).toEqual({ fromDay: 11, toDay: 20 });
  expect(keyedRange('from', range, 'Home', 56)).toEqual({ fromDay: 0, toDay: 20 });
  expect(keyedRange('from', range, 'End', 56)).toEqual({ fromDay: 19, toDay: 20 });
  expect(keyedRange('to', range, 'End', 56)).toEqual({ fromDay: 10, toDay: 56 });
  expect(keyedRange('to', range, 'PageDown', 56)).toEqual({ fromDay: 10, toDay: 13 });
  expect(keyedRange('to', range, 'Home', 56)).toEqual({ fromDay: 10, toDay: 11 });
  expect(keyedRange('to', range, 'a', 56)).toBeNull();
});
