import { describe, expect, it } from 'vitest';
import { expectationPeriods } from './expectation-periods.ts';

const FIRST = '2026-09-01';

describe('periods before and after a request', () => {
  it('are equal, whole weeks, the day of the request in the second', () => {
    expect(expectationPeriods(FIRST, 56, '2026-09-29')).toEqual({
      is: 'weeks',
      weeks: 4,
      fromDay: 0,
      askedDay: 28,
      toDay: 56,
    });
  });

  it('are eight weeks at most', () => {
    expect(expectationPeriods(FIRST, 365, '2027-01-01')).toMatchObject({
      weeks: 8,
      askedDay: 122,
      toDay: 178,
    });
  });

  it('take what the shorter side has', () => {
    expect(expectationPeriods(FIRST, 56, '2026-10-07')).toMatchObject({ weeks: 2, fromDay: 22, toDay: 50 });
  });

  it.each([
    ['2026-09', 'date', 0],
    ['2026-09-08', 'before', 1],
    ['2026-08-01', 'before', 0],
    ['2026-10-20', 'after', 1],
    ['2027-10-20', 'after', 0],
  ])('asked on %s: impossible, %s', (date, reason, weeks) => {
    expect(expectationPeriods(FIRST, 56, date)).toEqual({ is: 'impossible', reason, weeks });
  });
});
