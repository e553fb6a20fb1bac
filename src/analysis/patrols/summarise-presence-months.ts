import { daysInMonth } from '#domain/partial-date.ts';

/** A whole calendar month of a period, by its days. */
export interface WholeMonth {
  /** `YYYY-MM`. */
  readonly month: string;
  /** First day, and the day after the last, counted from the first day of the period. */
  readonly fromDay: number;
  readonly toDay: number;
}

const DAY_MS = 86_400_000;

/**
 * Months that the days hold from their first day to their last and that ended at least `delayDays` before today. Only whole
 * months: of two copies made on two days, the difference would otherwise be those two days.
 * @param firstDay `YYYY-MM-DD` of day 0
 * @param today `YYYY-MM-DD`
 */
export function wholeMonths(
  firstDay: string,
  days: number,
  today: string,
  delayDays: number,
): readonly WholeMonth[] {
  const first = Date.parse(`${firstDay}T00:00:00Z`);
  const latest = Date.parse(`${today}T00:00:00Z`) - delayDays * DAY_MS;
  const months: WholeMonth[] = [];
  let [year = 0, month = 1] = firstDay.split('-').map(Number);
  for (;;) {
    const start = Date.UTC(year, month - 1, 1);
    const fromDay = Math.round((start - first) / DAY_MS);
    const toDay = fromDay + daysInMonth(year, month);
    if (toDay > days || first + (toDay - 1) * DAY_MS > latest) return months;
    if (fromDay >= 0) months.push({ month: `${year}-${String(month).padStart(2, '0')}`, fromDay, toDay });
    month = (month % 12) + 1;
    if (month === 1) year++;
  }
}
