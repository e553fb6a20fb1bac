import { expect, test } from 'vitest';
import { counted, frenchDate, frenchNumber, punctuated, withUnit } from './french-words.ts';

test('numbers, units, dates and punctuation as French prints them', () => {
  expect(frenchNumber(1234567.5, 1)).toBe('1\u202f234\u202f567,5');
  expect(frenchNumber(2, 2)).toBe('2');
  expect(frenchNumber(-0.4)).toBe('0');
  expect(frenchNumber(-3.25, 2)).toBe('−3,25');
  expect(withUnit(6.5, 'm', 1)).toBe('6,5\u00a0m');
  expect(frenchDate('2026-03-01')).toBe('1er mars 2026');
  expect(frenchDate('2026-11')).toBe('novembre 2026');
  expect(frenchDate('2026')).toBe('2026');
  expect(frenchDate('printemps')).toBe('printemps');
  expect(counted(1, 'caméra')).toBe('1\u00a0caméra');
  expect(counted(2, 'point vidéo', 'points vidéo')).toBe('2\u00a0points vidéo');
  expect(punctuated('« oui » : 10 %')).toBe('«\u202foui\u202f»\u202f: 10\u202f%');
});
