import { brushedSlots, type CubeBrush } from './cube-brush.ts';
import { HOURS_A_DAY } from './hour-slots.ts';
import type { PresenceCube } from './presence-cube.ts';

/** Days of areas of several communes under a brush, by area. */
export interface AreaDays {
  /** Days with presence in some commune of the area: the union, not the sum. */
  readonly days: Uint32Array<ArrayBuffer>;
  /** The longest run of the brush's days without presence in any of its communes. */
  readonly longestAbsence: Uint32Array<ArrayBuffer>;
}

/**
 * @param areaOf for each way to put communes together, the area of every commune, −1 for none
 * @param areas how many there are, all ways together
 */
export function areaDays(
  cube: PresenceCube,
  brush: CubeBrush,
  areaOf: readonly Int32Array[],
  areas: number,
): AreaDays {
  const { segments, slotStart, entries, slots } = cube;
  const brushed = brushedSlots(cube, brush);
  const result = { days: new Uint32Array(areas), longestAbsence: new Uint32Array(areas) };
  const absent = new Uint32Array(areas);
  const seen = new Uint8Array(areas);
  const to = Math.min(brush.toDay, slots.days.count);
  for (let day = Math.max(0, brush.fromDay); day < to; day++) {
    let isBrushed = false;
    seen.fill(0);
    for (let slot = day * HOURS_A_DAY; slot < (day + 1) * HOURS_A_DAY; slot++) {
      if (brushed[slot] === 0) continue;
      isBrushed = true;
      for (let segment = slotStart[slot]!; segment < slotStart[slot + 1]!; segment++) {
        if (brush.groups !== null && brush.groups[segments.group[segment]!] === 0) continue;
        for (let entry = segments.entryStart[segment]!; entry < segments.entryEnd[segment]!; entry++)
          for (const level of areaOf) {
            const area = level[entries.commune[entry]!]!;
            if (area >= 0) seen[area] = 1;
          }
      }
    }
    if (isBrushed) countDay(result, absent, seen);
  }
  return result;
}

function countDay({ days, longestAbsence }: AreaDays, absent: Uint32Array, seen: Uint8Array): void {
  for (let area = 0; area < seen.length; area++) {
    if (seen[area] === 1) {
      days[area] = days[area]! + 1;
      absent[area] = 0;
      continue;
    }
    const run = absent[area]! + 1;
    absent[area] = run;
    if (run > longestAbsence[area]!) longestAbsence[area] = run;
  }
}
