import { HOURS_A_WEEK, weekHourOf } from './hour-slots.ts';
import { MOST_SECONDS, type PresenceCube, SECONDS_BITS } from './presence-cube.ts';

/** Reading one cell of a plane, in passages read one by one: planes are read in order, passages are not. */
const CELL_COST = 0.35;

/**
 * For each cell, seconds before each hour of the week, all days and groups together: any run of hours is the difference
 * of two planes (a summed-area table in one dimension; Crow, SIGGRAPH 1984).
 */
export interface HourPlanes {
  readonly cells: number;
  /** HOURS_A_WEEK + 1 planes of `cells` values. */
  readonly before: Uint32Array<ArrayBuffer>;
  /** What `readPlanes` costs, in passages. */
  costOf(hours: Uint8Array): number;
}

export function hourPlanesBytes(cells: number): number {
  return (HOURS_A_WEEK + 1) * cells * 4;
}

export function hourPlanes(cube: PresenceCube): HourPlanes {
  const cells = cube.cellPixel.length;
  const before = new Uint32Array((HOURS_A_WEEK + 1) * cells);
  const { slotStart, segments, words, slots } = cube;
  for (let slot = 0; slot < slots.count; slot++) {
    const plane = (weekHourOf(slots, slot) + 1) * cells;
    for (let segment = slotStart[slot]!; segment < slotStart[slot + 1]!; segment++) {
      const end = segments.wordEnd[segment]!;
      for (let at = segments.wordStart[segment]!; at < end; at++) {
        const cell = plane + (words[at]! >>> SECONDS_BITS);
        before[cell] = before[cell]! + (words[at]! & MOST_SECONDS);
      }
    }
  }
  for (let at = cells; at < before.length; at++) before[at] = before[at]! + before[at - cells]!;
  return { cells, before, costOf: (hours) => runsOf(hours).length * cells * CELL_COST };
}

/** Sets `seconds` to those of the painted hours, all days together. */
export function readPlanes(planes: HourPlanes, hours: Uint8Array, seconds: Uint32Array): void {
  const { cells, before } = planes;
  const runs = runsOf(hours);
  if (runs.length === 0) seconds.fill(0);
  for (const [number, [from, to]] of runs.entries()) {
    const low = before.subarray(from * cells, (from + 1) * cells);
    const high = before.subarray(to * cells, (to + 1) * cells);
    if (number === 0) for (let cell = 0; cell < cells; cell++) seconds[cell] = high[cell]! - low[cell]!;
    else for (let cell = 0; cell < cells; cell++) seconds[cell] = seconds[cell]! + high[cell]! - low[cell]!;
  }
}

/** Runs of painted hours, each [first, after the last]. */
function runsOf(hours: Uint8Array): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  let start = -1;
  for (let hour = 0; hour <= HOURS_A_WEEK; hour++) {
    const painted = hour < HOURS_A_WEEK && hours[hour] === 1;
    if (painted && start < 0) start = hour;
    if (!painted && start >= 0) {
      runs.push([start, hour]);
      start = -1;
    }
  }
  return runs;
}
