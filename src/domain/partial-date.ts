/** A calendar date known to the day, the month or the year: `2019`, `2019-06`, `2019-06-14`. Sorts as text. */
export type PartialDate = string;

const PATTERN = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** True when the text is a date that exists: 31 February does not. */
export function isPartialDate(text: string): text is PartialDate {
  const match = PATTERN.exec(text);
  if (!match) return false;
  const [, , month, day] = match;
  if (month === undefined) return true;
  const monthNumber = Number(month);
  if (monthNumber < 1 || monthNumber > 12) return false;
  return day === undefined || (Number(day) >= 1 && Number(day) <= daysInMonth(Number(match[1]), monthNumber));
}

/** Days of a month of the Gregorian calendar; `month` from 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The same day, month or year, `years` later; 29 February becomes 28 in a common year. */
export function addYears(date: PartialDate, years: number): PartialDate {
  const [year, month, day] = date.split('-');
  const newYear = Number(year) + years;
  const head = String(newYear).padStart(4, '0');
  if (month === undefined) return head;
  if (day === undefined) return `${head}-${month}`;
  const last = daysInMonth(newYear, Number(month));
  return `${head}-${month}-${String(Math.min(Number(day), last)).padStart(2, '0')}`;
}
