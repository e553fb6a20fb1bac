import { zoneOffset } from './zone-offset.ts';

/** The days of a period in a time zone: day `i` runs from `starts[i]` to `starts[i + 1]`, Unix seconds. */
export interface LocalDays {
  /** `YYYY-MM-DD` of the first day. */
  readonly firstDay: string;
  readonly count: number;
  /** count + 1 instants: 23 or 25 hours apart when the clocks change. */
  readonly starts: Float64Array<ArrayBuffer>;
}

const DAY_SECONDS = 86_400;

/**
 * Every local day touched by `from … to` (Unix seconds, both in).
 * @param timeZone IANA name; one that the host does not know is read as Europe/Paris.
 */
export function localDays(from: number, to: number, timeZone: string): LocalDays {
  const offsetAt = zoneOffset(timeZone);
  const firstNoon = localNoon(from, offsetAt);
  const lastNoon = localNoon(to, offsetAt);
  const count = Math.round((lastNoon - firstNoon) / DAY_SECONDS) + 1;
  const starts = Float64Array.from({ length: count + 1 }, (_, day) =>
    instantOfMidnight(firstNoon - DAY_SECONDS / 2 + day * DAY_SECONDS, offsetAt),
  );
  return { firstDay: new Date(firstNoon * 1000).toISOString().slice(0, 10), count, starts };
}

/** Index of the day of an instant, near `guess`; −1 before the first, `count` after the last. */
export function dayOf(days: LocalDays, instant: number, guess: number): number {
  const { starts, count } = days;
  let day = Math.min(Math.max(guess, 0), count - 1);
  while (day < count && instant >= starts[day + 1]!) day++;
  while (day >= 0 && instant < starts[day]!) day--;
  return day;
}

/** Noon of the local day that holds an instant, on a clock that counts local time as if it were UTC. */
function localNoon(instant: number, offsetAt: (instant: number) => number): number {
  const local = instant + offsetAt(instant);
  return Math.floor(local / DAY_SECONDS) * DAY_SECONDS + DAY_SECONDS / 2;
}

/** Twice, because the offset asked first may be that of the other side of a change of clocks. */
function instantOfMidnight(local: number, offsetAt: (instant: number) => number): number {
  return local - offsetAt(local - offsetAt(local));
}
