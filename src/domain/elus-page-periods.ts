import { type ExpectationPeriods, expectationPeriods, MOST_WEEKS } from './expectation-periods.ts';

/** Whole weeks on each side of a request, on a page that an élu holds: six weeks together, more than a month. */
export const FEWEST_PAGE_WEEKS = 3;
/** The longest month: what a page without a comparison covers at least. */
const MONTH_DAYS = 31;
const MOST_DAYS = 2 * MOST_WEEKS * 7;
const DAY_MS = 86_400_000;

/** What of patrols a page for a mayor may show: docs/methods/audience-copy.md, « The page for a mayor ». */
export type ElusPagePeriods =
  | Extract<ExpectationPeriods, { is: 'weeks' }>
  /** No comparison, and why; presence over the last days, a month of them at least. */
  | {
      readonly is: 'widened';
      readonly why: Impossible;
      readonly fromDay: number;
      readonly toDay: number;
    }
  /** Less than a month may be shown: nothing of patrols is. */
  | { readonly is: 'refused'; readonly why: Impossible };

type Impossible = Extract<ExpectationPeriods, { is: 'impossible' }>;

/** Days of positions, from the first, that ended `delayDays` ago or more; 0 when all are later. */
export function delayedDays(firstDay: string, days: number, today: string, delayDays: number): number {
  const latest = Date.parse(`${today}T00:00:00Z`) - delayDays * DAY_MS;
  const ended = Math.round((latest - Date.parse(`${firstDay}T00:00:00Z`)) / DAY_MS) + 1;
  return Math.min(days, Math.max(0, ended));
}

/**
 * @param firstDay `YYYY-MM-DD` of the first day of the positions
 * @param days that may be shown, from the first: see `delayedDays`
 * @param date partial date of the request
 */
export function elusPagePeriods(firstDay: string, days: number, date: string): ElusPagePeriods {
  const periods = expectationPeriods(firstDay, days, date, FEWEST_PAGE_WEEKS);
  if (periods.is === 'weeks') return periods;
  if (days < MONTH_DAYS) return { is: 'refused', why: periods };
  return { is: 'widened', why: periods, fromDay: Math.max(0, days - MOST_DAYS), toDay: days };
}
