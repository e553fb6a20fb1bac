import type { CubeBrush } from './cube-brush.ts';
import { HOURS_A_DAY, type HourSlots, weekHourOf } from './hour-slots.ts';
import type { HoursSeen } from './hours-seen.ts';

/** Days of areas of several communes under a brush, by area. */
export interface AreaDays {
  /** Days with presence in some commune of the area: the union, not the sum. */
  readonly days: Uint32Array<ArrayBuffer>;
  /** The longest run of the brush's days without presence in any of its communes. */
  readonly longestAbsence: Uint32Array<ArrayBuffer>;
}

/**
 * @param seen of the groups of the brush
 * @param areaOf for each way to put communes together, the area of every commune, −1 for none
 * @param areas how many there are, all ways together
 */
export function areaDays(
  slots: HourSlots,
  { communes, bits }: HoursSeen,
  brush: CubeBrush,
  areaOf: readonly Int32Array[],
  areas: number,
): AreaDays {
  const result = { days: new Uint32Array(areas), longestAbsence: new Uint32Array(areas) };
  const absent = new Uint32Array(areas);
  const present = new Uint8Array(areas);
  const to = Math.min(brush.toDay, slots.days.count);
  for (let day = Math.max(0, brush.fromDay); day < to; day++) {
    const mask = paintedBits(slots, brush.hours, day);
    if (mask === 0) continue;
    present.fill(0);
    for (let commune = 0, at = day * communes; commune < communes; commune++, at++) {
      if ((bits[at]! & mask) === 0) continue;
      for (const way of areaOf) {
        const area = way[commune]!;
        if (area >= 0) present[area] = 1;
      }
    }
    countDay(result, absent, present);
  }
  return result;
}

/** Painted hours of a day as bits. */
function paintedBits(slots: HourSlots, hours: Uint8Array, day: number): number {
  let mask = 0;
  for (let hour = 0; hour < HOURS_A_DAY; hour++)
    if (hours[weekHourOf(slots, day * HOURS_A_DAY + hour)] === 1) mask |= 1 << hour;
  return mask;
}

function countDay({ days, longestAbsence }: AreaDays, absent: Uint32Array, present: Uint8Array): void {
  for (let area = 0; area < present.length; area++) {
    if (present[area] === 1) {
      days[area] = days[area]! + 1;
      absent[area] = 0;
      continue;
    }
    const run = absent[area]! + 1;
    absent[area] = run;
    if (run > longestAbsence[area]!) longestAbsence[area] = run;
  }
}
