/** Whole weeks compared on each side of a request. */
export const MOST_WEEKS = 8;
export const FEWEST_WEEKS = 2;

const DAYS_A_WEEK = 7;
const DAY_MS = 86_400_000;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

export type ExpectationPeriods =
  | {
      readonly is: 'weeks';
      /** Of each period. */
      readonly weeks: number;
      /** Days of the positions: the period before is `fromDay … askedDay − 1`, the one after `askedDay … toDay − 1`. */
      readonly fromDay: number;
      readonly askedDay: number;
      readonly toDay: number;
    }
  | {
      readonly is: 'impossible';
      /** `date`: not known to the day. Otherwise which side lacks whole weeks of positions. */
      readonly reason: 'date' | 'before' | 'after';
      /** Whole weeks that the side has; 0 for `date`. */
      readonly weeks: number;
    };

/**
 * Equal periods of whole weeks, so that each day of the week weighs the same on both sides. The day of the request begins the period after.
 * @param firstDay `YYYY-MM-DD` of the first day of the positions
 * @param days how many days they hold
 * @param date partial date of the request
 * @param fewest whole weeks asked of each side
 */
export function expectationPeriods(
  firstDay: string,
  days: number,
  date: string,
  fewest = FEWEST_WEEKS,
): ExpectationPeriods {
  if (!DAY.test(date)) return { is: 'impossible', reason: 'date', weeks: 0 };
  const askedDay = Math.round(
    (Date.parse(`${date}T00:00:00Z`) - Date.parse(`${firstDay}T00:00:00Z`)) / DAY_MS,
  );
  const before = Math.floor(Math.min(askedDay, days) / DAYS_A_WEEK);
  const after = Math.floor((days - Math.max(askedDay, 0)) / DAYS_A_WEEK);
  // A request after the last position has weeks before it, but not those just before.
  if (askedDay > days) return { is: 'impossible', reason: 'after', weeks: 0 };
  if (before < fewest) return { is: 'impossible', reason: 'before', weeks: Math.max(0, before) };
  if (after < fewest) return { is: 'impossible', reason: 'after', weeks: Math.max(0, after) };
  const weeks = Math.min(before, after, MOST_WEEKS);
  return {
    is: 'weeks',
    weeks,
    fromDay: askedDay - weeks * DAYS_A_WEEK,
    askedDay,
    toDay: askedDay + weeks * DAYS_A_WEEK,
  };
}
