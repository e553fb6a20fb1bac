import { HOURS_A_DAY } from './hour-slots.ts';
import type { PresenceCube } from './presence-cube.ts';

/** In which hours of which days each commune had presence of some groups: made once for a choice of groups, read for every brush. */
export interface HoursSeen {
  readonly communes: number;
  /** `day * communes + commune`: bit h is set when the commune had presence in hour h of that day. */
  readonly bits: Uint32Array<ArrayBuffer>;
}

/** @param groups 1 for each group that counts; null for all */
export function hoursSeen(cube: PresenceCube, communes: number, groups: Uint8Array | null): HoursSeen {
  const { slots, slotStart, segments, entries } = cube;
  const bits = new Uint32Array(slots.days.count * communes);
  for (let slot = 0; slot < slots.count; slot++) {
    const row = Math.floor(slot / HOURS_A_DAY) * communes;
    const bit = 1 << (slot % HOURS_A_DAY);
    for (let segment = slotStart[slot]!; segment < slotStart[slot + 1]!; segment++) {
      if (groups !== null && groups[segments.group[segment]!] === 0) continue;
      for (let entry = segments.entryStart[segment]!; entry < segments.entryEnd[segment]!; entry++) {
        const at = row + entries.commune[entry]!;
        bits[at] = bits[at]! | bit;
      }
    }
  }
  return { communes, bits };
}
