import { expect, test } from 'vitest';
import { formatLongDate } from './format-long-date.ts';

test.each([
  ['2026-09-12', '12 septembre 2026'],
  ['2026-10-01', '1er octobre 2026'],
  ['2026-10', 'octobre 2026'],
  ['2026', '2026'],
])('%s is written %s', (date, words) => expect(formatLongDate(date)).toBe(words));
