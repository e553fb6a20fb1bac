import type { DayRange } from './brush-store.ts';

/** What the days are compared with: nothing, the same length just before, the same days a year before, or days chosen apart. */
export const COMPARISONS = ['none', 'before', 'year', 'own'] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** Fifty-two whole weeks: the same days of the week, a year before. */
const YEAR_DAYS = 364;

/** The days that a range is compared with; null for none, and where positions do not go that far back. */
export function comparisonRange(
  comparison: 'before' | 'year',
  { fromDay, toDay }: DayRange,
): DayRange | null {
  const back = comparison === 'year' ? YEAR_DAYS : toDay - fromDay;
  return fromDay - back < 0 ? null : { fromDay: fromDay - back, toDay: toDay - back };
}
