import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCount, parseMetres, parseNumber } from './parse-number.ts';

test.each([
  ['934575,7', 934575.7],
  ['6 316 813,8', 6316813.8],
  ['6 316 813.8', 6316813.8],
  ['1.234,5', 1234.5],
  ['1,234.5', 1234.5],
  ['-90', -90],
  [',5', 0.5],
  ['934910.32', 934910.32],
])('%s is %d', (text, value) => {
  expect(parseNumber(text)).toBe(value);
});

test.each(['461.993.881', '4.621.068', '', 'N', '1,2,3', '12 m', '--4', '0x10', 'Infinity', '1e999'])(
  '%s is refused',
  (text) => {
    expect(parseNumber(text)).toBeNull();
  },
);

test('what JavaScript writes with a comma is read back', () => {
  fc.assert(
    fc.property(fc.double({ min: -1e7, max: 1e7, noNaN: true }), (value) => {
      expect(parseNumber(String(value).replace('.', ','))).toBe(value + 0);
    }),
  );
});

test('lengths lose their unit, counts keep their words', () => {
  expect(parseMetres('4,2 m')).toBe(4.2);
  expect(parseMetres('3m')).toBe(3);
  expect(parseCount('12')).toEqual({ value: 12, words: null });
  expect(parseCount('9 ?')).toEqual({ value: 9, words: '9 ?' });
  expect(parseCount('environ 10')).toEqual({ value: 10, words: 'environ 10' });
  expect(parseCount('1,5')).toEqual({ value: null, words: '1,5' });
  expect(parseCount('une dizaine')).toEqual({ value: null, words: 'une dizaine' });
});

test('a cell of spaces as long as a book is refused at once', () => {
  const spaces = `1${' '.repeat(200_000)}x`;
  const start = performance.now();
  expect([parseNumber(spaces), parseMetres(spaces), parseCount(spaces).value]).toEqual([null, null, null]);
  expect(performance.now() - start).toBeLessThan(500);
});
