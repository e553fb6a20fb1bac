import type { DayRange } from '#state/brush-store.ts';

/** An end, the whole, or a range drawn anew. */
export type BandPart = 'from' | 'to' | 'band' | 'new';

const KEY_STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -7,
  PageUp: 7,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** Where the band is after the pointer went from `start` to `now`, in days. */
export function draggedRange(
  { part, start, range }: { readonly part: BandPart; readonly start: number; readonly range: DayRange },
  now: number,
  days: number,
): DayRange {
  const inside = (day: number) => Math.min(days, Math.max(0, day));
  if (part === 'new')
    return {
      fromDay: Math.min(days - 1, Math.floor(inside(Math.min(start, now)))),
      toDay: Math.max(1, Math.ceil(inside(Math.max(start, now)))),
    };
  const by = Math.round(now - start);
  if (part === 'band') {
    const length = range.toDay - range.fromDay;
    const fromDay = Math.min(days - length, Math.max(0, range.fromDay + by));
    return { fromDay, toDay: fromDay + length };
  }
  if (part === 'from')
    return { fromDay: Math.min(inside(range.fromDay + by), range.toDay - 1), toDay: range.toDay };
  return { fromDay: range.fromDay, toDay: Math.max(inside(range.toDay + by), range.fromDay + 1) };
}

/** Where the band is after a key on one of its ends; null for a key that moves nothing. */
export function keyedRange(
  part: 'from' | 'to',
  { fromDay, toDay }: DayRange,
  key: string,
  days: number,
): DayRange | null {
  const by = KEY_STEPS[key];
  if (by === undefined) return null;
  if (part === 'from') return { fromDay: Math.min(Math.max(0, fromDay + by), toDay - 1), toDay };
  return { fromDay, toDay: Math.max(Math.min(days, toDay + by), fromDay + 1) };
}
