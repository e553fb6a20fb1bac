import { expect, test } from 'vitest';
import { PRESENCE_COPIES } from '#domain/rules/presence-copies.ts';
import { pageChange, pageMinutes } from './page-minutes.ts';

const { rules } = PRESENCE_COPIES.elus;
const plain = (text: string | null) => text?.replace(/\s/g, ' ') ?? null;

test.each([
  [0, 'moins de 5 min'],
  [4.9, 'moins de 5 min'],
  [5, '5 min à 15 min'],
  [59, '15 min à 1 h'],
  [60, '1 h à 1 h 15'],
  [186, '3 h à 3 h 15'],
  [599, '9 h 45 à 10 h'],
  [600, '10 h à 11 h'],
  [6001, '100 h à 101 h'],
])('%s minutes are told as a copy for élus tells them', (minutes, words) => {
  expect(plain(pageMinutes(minutes, rules))).toBe(words);
});

test('the change is told to one in twenty, and not from small numbers', () => {
  expect(plain(pageChange(100, 148))).toBe('environ +50 %');
  expect(plain(pageChange(100, 91))).toBe('environ −10 %');
  expect(plain(pageChange(100, 101))).toBe('environ 0 %');
  expect(pageChange(14, 300)).toBeNull();
});
