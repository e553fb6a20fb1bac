import { MOST_SECONDS, type PresenceCube, SECONDS_BITS } from './presence-cube.ts';

const HOURS_A_DAY = 24;
/** In place of a group: the cell counts nowhere. */
export const NO_GROUP = -1;

/** Columns by group: what is asked before a figure may be told. */
export interface GroupSums {
  readonly seconds: Float64Array<ArrayBuffer>;
  /** Different days with presence. */
  readonly days: Uint32Array<ArrayBuffer>;
  /** Seconds of the day with the most. */
  readonly largestDay: Float64Array<ArrayBuffer>;
}

/**
 * Seconds, days and the greatest day of groups of cells, all units together.
 * @param groupOf group of each cell of the cube, NO_GROUP for none
 * @param counts whether the presence of an hour counts: `slot` is `day * 24 + hour`
 */
export function sumByGroup(
  cube: PresenceCube,
  groupOf: Int32Array,
  groups: number,
  fromDay: number,
  toDay: number,
  counts: (slot: number) => boolean = () => true,
): GroupSums {
  const seconds = new Float64Array(groups);
  const days = new Uint32Array(groups);
  const largestDay = new Float64Array(groups);
  const ofDay = new Float64Array(groups);
  const touched: number[] = [];
  const { slotStart, segments, words } = cube;
  for (let day = fromDay; day < toDay; day++) {
    for (let slot = day * HOURS_A_DAY; slot < (day + 1) * HOURS_A_DAY; slot++) {
      if (!counts(slot)) continue;
      for (let segment = slotStart[slot]!; segment < slotStart[slot + 1]!; segment++) {
        for (let at = segments.wordStart[segment]!; at < segments.wordEnd[segment]!; at++) {
          const group = groupOf[words[at]! >>> SECONDS_BITS]!;
          if (group === NO_GROUP) continue;
          if (ofDay[group] === 0) touched.push(group);
          ofDay[group] = ofDay[group]! + (words[at]! & MOST_SECONDS);
        }
      }
    }
    for (const group of touched) {
      const value = ofDay[group]!;
      seconds[group] = seconds[group]! + value;
      days[group] = days[group]! + 1;
      if (value > largestDay[group]!) largestDay[group] = value;
      ofDay[group] = 0;
    }
    touched.length = 0;
  }
  return { seconds, days, largestDay };
}
