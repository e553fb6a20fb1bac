import { expect, test } from 'vitest';
import { formatCount, formatDecimal, formatMinutes, formatShare, formatWhole } from './format-number.ts';

test('numbers are written as French does', () => {
  expect(formatWhole(22718)).toBe('22\u202f718');
  expect(formatDecimal(4.26)).toBe('4,3');
  expect(formatShare(0.45)).toBe('45\u00a0%');
});

test('minutes become hours past sixty and lose their minutes past a hundred hours', () => {
  expect(formatMinutes(0.4)).toBe('<\u202f1\u00a0min');
  expect(formatMinutes(59.6)).toBe('1\u00a0h\u00a000');
  expect(formatMinutes(125)).toBe('2\u00a0h\u00a005');
  expect(formatMinutes(67_620)).toBe('1\u202f127\u00a0h');
});

test('zero and one are singular', () => {
  expect([0, 1, 2].map((n) => formatCount(n, 'site'))).toEqual([
    '0\u00a0site',
    '1\u00a0site',
    '2\u00a0sites',
  ]);
});
