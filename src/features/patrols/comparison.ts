import type { DayRange } from '#state/brush-store.ts';

export type Comparison = 'none' | 'before' | 'year';

/** Fifty-two whole weeks: the same days of the week, a year before. */
const YEAR_DAYS = 364;

/** The days a range is compared with; null for none, and where positions do not go that far back. */
export function comparisonRange(comparison: Comparison, { fromDay, toDay }: DayRange): DayRange | null {
  if (comparison === 'none') return null;
  const back = comparison === 'year' ? YEAR_DAYS : toDay - fromDay;
  return fromDay - back < 0 ? null : { fromDay: fromDay - back, toDay: toDay - back };
}

/** Which comparison these days are. */
export function comparisonOf(range: DayRange, compareTo: DayRange | null): Comparison {
  if (compareTo === null) return 'none';
  return range.fromDay - compareTo.fromDay === YEAR_DAYS ? 'year' : 'before';
}
