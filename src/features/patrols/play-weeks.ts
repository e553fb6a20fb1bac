import type { BrushState, DayRange } from '#state/brush-store.ts';

const WEEK = 7;

/** The days one week on; from the first days again where the period ends. A whole period plays from its first week. */
export function weekAfter({ days, brush }: Pick<BrushState, 'days' | 'brush'>): DayRange | null {
  if (!days) return null;
  const { fromDay, toDay } = brush;
  if (toDay < days.count) return { fromDay: fromDay + WEEK, toDay: toDay + WEEK };
  const length = toDay - fromDay >= days.count ? WEEK : toDay - fromDay;
  return { fromDay: 0, toDay: Math.min(length, days.count) };
}

/** Nothing follows: playing ends here. */
export function isLastWeek({ days, brush }: Pick<BrushState, 'days' | 'brush'>): boolean {
  return days === null || brush.toDay >= days.count;
}
