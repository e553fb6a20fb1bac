/**
 * Hours of a week as text: 168 times `1` (chosen) or `0`, Monday 0 h first, at least one `1`. Text, because it is stored, compared and
 * written as it is; `hoursOfWeek` gives the form that a brush takes.
 */
export type WeekHours = string;

export const HOURS_IN_DAY = 24;
export const HOURS_IN_WEEK = 7 * HOURS_IN_DAY;

const PATTERN = /^[01]{168}$/;

export function isWeekHours(text: string): text is WeekHours {
  return PATTERN.test(text) && text.includes('1');
}

/** 1 for each chosen hour, Monday 0 h first; null is the whole week. */
export function hoursOfWeek(hours: WeekHours | null): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: HOURS_IN_WEEK }, (_, at) => (hours === null || hours[at] === '1' ? 1 : 0));
}

/** Null when all hours are chosen, and when none is: both say that no hours were named. */
export function weekHoursOf(hours: Uint8Array): WeekHours | null {
  const text = Array.from({ length: HOURS_IN_WEEK }, (_, at) => (hours[at] ? '1' : '0')).join('');
  return isWeekHours(text) && text.includes('0') ? text : null;
}

/**
 * The same hours of some days, as one says them: 20 to 4 on Friday is Friday from 20 h to Saturday 4 h.
 * @param days Monday 0 … Sunday 6
 * @param to 1 … 24, or not after `from`: on the next day
 */
export function addHours(hours: Uint8Array, days: readonly number[], from: number, to: number): void {
  const length = to > from ? to - from : to + HOURS_IN_DAY - from;
  for (const day of days) {
    for (let hour = 0; hour < length; hour++) hours[(day * HOURS_IN_DAY + from + hour) % HOURS_IN_WEEK] = 1;
  }
}
