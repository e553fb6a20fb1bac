import { expect, test } from 'vitest';
import { delayedDays, elusPagePeriods } from './elus-page-periods.ts';

const FIRST = '2026-09-28';

test('the last seven days are left out, and a clock that is late shows nothing', () => {
  expect(delayedDays(FIRST, 56, '2026-11-23', 7)).toBe(50);
  // The day itself, seven days later, is the first on which it may be shown.
  expect(delayedDays(FIRST, 56, '2026-10-05', 7)).toBe(1);
  expect(delayedDays(FIRST, 56, '2026-10-04', 7)).toBe(0);
  expect(delayedDays(FIRST, 56, '2027-02-01', 7)).toBe(56);
  expect(delayedDays(FIRST, 56, '2025-01-01', 7)).toBe(0);
});

test('no page tells of a day that is not seven days old, nor of less than a month', () => {
  for (let days = 0; days <= 130; days++) {
    for (const date of ['2026-09-20', '2026-10-10', '2026-10-26', '2026-12-24', '2027-03-01', '2026-10']) {
      const periods = elusPagePeriods(FIRST, days, date);
      if (periods.is === 'refused') {
        expect(days).toBeLessThan(31);
        continue;
      }
      expect(periods.toDay).toBeLessThanOrEqual(days);
      expect(periods.fromDay).toBeGreaterThanOrEqual(0);
      expect(periods.toDay - periods.fromDay).toBeGreaterThanOrEqual(31);
    }
  }
});

test('three whole weeks on each side are compared; with fewer, the whole is shown and why is said', () => {
  expect(elusPagePeriods(FIRST, 50, '2026-10-25')).toEqual({
    is: 'weeks',
    weeks: 3,
    fromDay: 6,
    askedDay: 27,
    toDay: 48,
  });
  expect(elusPagePeriods(FIRST, 50, '2026-11-05')).toEqual({
    is: 'widened',
    why: { is: 'impossible', reason: 'after', weeks: 1 },
    fromDay: 0,
    toDay: 50,
  });
  expect(elusPagePeriods(FIRST, 30, '2026-10-10')).toMatchObject({ is: 'refused' });
});
