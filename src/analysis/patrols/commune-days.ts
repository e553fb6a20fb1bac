import type { CubeBrush } from './cube-brush.ts';
import { weekHourOf } from './hour-slots.ts';
import type { PresenceCube } from './presence-cube.ts';

const HOURS_A_DAY = 24;

/** Seconds of one commune on each day of the cube, under the hours and groups of a brush but whatever its days. */
export function communeDays(
  cube: PresenceCube,
  brush: CubeBrush,
  commune: number,
): Float64Array<ArrayBuffer> {
  const { slots, slotStart, segments, entries } = cube;
  const byDay = new Float64Array(slots.days.count);
  for (let slot = 0; slot < slots.count; slot++) {
    if (brush.hours[weekHourOf(slots, slot)] === 0) continue;
    const day = Math.floor(slot / HOURS_A_DAY);
    for (let segment = slotStart[slot]!; segment < slotStart[slot + 1]!; segment++) {
      if (brush.groups !== null && brush.groups[segments.group[segment]!] === 0) continue;
      for (let entry = segments.entryStart[segment]!; entry < segments.entryEnd[segment]!; entry++)
        if (entries.commune[entry] === commune) byDay[day] = byDay[day]! + entries.seconds[entry]!;
    }
  }
  return byDay;
}
