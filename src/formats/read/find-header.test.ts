import { expect, test } from 'vitest';
import { isNumber } from './find-header.ts';

test.each([
  ['12', true],
  [' -1 234,5 % ', true],
  ['1\u202f234', true],
  ['2A004', false],
  ['', false],
  ['-', false],
])('« %s » is a number: %s', (cell, expected) => {
  expect(isNumber(cell)).toBe(expected);
});

test('a cell of spaces as long as a book is judged at once', () => {
  const start = performance.now();
  expect(isNumber(`1${' '.repeat(200_000)}x`)).toBe(false);
  expect(performance.now() - start).toBeLessThan(500);
});
