import { weekHourOf } from './hour-slots.ts';
import type { PresenceCube } from './presence-cube.ts';

const HOURS_A_DAY = 24;
const DAYS_A_WEEK = 7;

/**
 * Seconds of every commune in every week of a period, in some hours of the week: value `commune * weeks + week`.
 * @param hours 1 for each hour looked at, Monday 0 h first; 168 long
 * @param fromDay first day of the first week; the weeks lie within the cube
 */
export function communeWeeks(
  cube: PresenceCube,
  hours: Uint8Array,
  fromDay: number,
  weeks: number,
  communes: number,
): Float64Array<ArrayBuffer> {
  const { slots, slotStart, segments, entries } = cube;
  const sums = new Float64Array(communes * weeks);
  const first = fromDay * HOURS_A_DAY;
  const last = first + weeks * DAYS_A_WEEK * HOURS_A_DAY;
  if (first < 0 || last > slots.count)
    throw new Error(`${weeks} weeks from day ${fromDay} do not lie within ${slots.days.count} days.`);
  for (let slot = first; slot < last; slot++) {
    if (hours[weekHourOf(slots, slot)] !== 1) continue;
    const week = Math.floor((slot - first) / (DAYS_A_WEEK * HOURS_A_DAY));
    for (let segment = slotStart[slot]!; segment < slotStart[slot + 1]!; segment++) {
      for (let entry = segments.entryStart[segment]!; entry < segments.entryEnd[segment]!; entry++) {
        const at = entries.commune[entry]! * weeks + week;
        sums[at] = sums[at]! + entries.seconds[entry]!;
      }
    }
  }
  return sums;
}
