import type { LocalDays } from './local-days.ts';
import { zoneOffset } from './zone-offset.ts';

const HOUR_SECONDS = 3600;
export const HOURS_A_DAY = 24;
const DAYS_A_WEEK = 7;

/** Hours of the week, Monday 0 h first: what is painted on the week grid. */
export const HOURS_A_WEEK = HOURS_A_DAY * DAYS_A_WEEK;

/**
 * Clock hours of a period: slot `day * 24 + hour`. On the day of 23 hours the slot of the missing hour stays empty; on the
 * day of 25 the repeated hour has one slot for both.
 */
export interface HourSlots {
  readonly days: LocalDays;
  readonly count: number;
  /** Day of the week of day 0, Monday 0. */
  readonly firstWeekday: number;
  /** Slot of each elapsed hour since the first midnight. */
  readonly slotOfHour: Uint32Array<ArrayBuffer>;
}

export function hourSlots(days: LocalDays, timeZone: string): HourSlots {
  const offsetAt = zoneOffset(timeZone);
  const first = days.starts[0]!;
  const slotOfHour = new Uint32Array(Math.ceil((days.starts[days.count]! - first) / HOUR_SECONDS));
  for (let day = 0; day < days.count; day++) {
    const start = days.starts[day]!;
    const length = Math.ceil((days.starts[day + 1]! - start) / HOUR_SECONDS);
    const midnight = length === HOURS_A_DAY ? 0 : offsetAt(start);
    for (let hour = 0; hour < length; hour++) {
      const instant = start + hour * HOUR_SECONDS;
      const moved = length === HOURS_A_DAY ? 0 : (offsetAt(instant) - midnight) / HOUR_SECONDS;
      const clock = Math.min(Math.floor(hour + moved), HOURS_A_DAY - 1);
      slotOfHour[Math.floor((instant - first) / HOUR_SECONDS)] = day * HOURS_A_DAY + clock;
    }
  }
  const firstWeekday = (new Date(`${days.firstDay}T00:00:00Z`).getUTCDay() + 6) % DAYS_A_WEEK;
  return { days, count: days.count * HOURS_A_DAY, firstWeekday, slotOfHour };
}

/** Slot of an instant of the period, Unix seconds. */
export function slotAt(slots: HourSlots, instant: number): number {
  return slots.slotOfHour[Math.floor((instant - slots.days.starts[0]!) / HOUR_SECONDS)]!;
}

/** When the clock hour of an instant ends, Unix seconds. */
export function slotEnd(slots: HourSlots, instant: number): number {
  const first = slots.days.starts[0]!;
  return first + (Math.floor((instant - first) / HOUR_SECONDS) + 1) * HOUR_SECONDS;
}

/** Hour of the week of a slot, 0 … 167. */
export function weekHourOf(slots: HourSlots, slot: number): number {
  return (slots.firstWeekday * HOURS_A_DAY + slot) % HOURS_A_WEEK;
}
