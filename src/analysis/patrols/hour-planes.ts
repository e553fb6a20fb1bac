import { HOURS_A_WEEK, weekHourOf } from './hour-slots.ts';
import { MOST_SECONDS, type PresenceCube, SECONDS_BITS } from './presence-cube.ts';

/** Reading one cell of a plane, in passages read one by one: planes are read in order, passages are not. */
const CELL_COST = 0.35;
/** Hours between two planes, the finest first. */
const STEPS = [1, 2, 3, 4, 6] as const;

/**
 * For each cell, seconds before each hour of the week, all days and groups together: any run of hours is the difference
 * of two planes (a summed-area table in one dimension; Crow, SIGGRAPH 1984). Where memory is short there is a plane for
 * every second hour, or fewer, and what lies between is read from the passages.
 */
export interface HourPlanes {
  readonly cells: number;
  /** Hours between two planes: a divisor of the day. */
  readonly step: number;
  /** HOURS_A_WEEK / step + 1 planes of `cells` values. */
  readonly before: Uint32Array<ArrayBuffer>;
}

/** The finest planes that `bytes` hold; null when not even the coarsest do. */
export function hourPlanes(cube: PresenceCube, bytes: number): HourPlanes | null {
  const cells = cube.cellPixel.length;
  const step = STEPS.find((each) => (HOURS_A_WEEK / each + 1) * cells * 4 <= bytes);
  if (step === undefined) return null;
  const before = new Uint32Array((HOURS_A_WEEK / step + 1) * cells);
  const { slotStart, segments, words, slots } = cube;
  for (let slot = 0; slot < slots.count; slot++) {
    const plane = (Math.floor(weekHourOf(slots, slot) / step) + 1) * cells;
    for (let segment = slotStart[slot]!; segment < slotStart[slot + 1]!; segment++) {
      const end = segments.wordEnd[segment]!;
      for (let at = segments.wordStart[segment]!; at < end; at++) {
        const cell = plane + (words[at]! >>> SECONDS_BITS);
        before[cell] = before[cell]! + (words[at]! & MOST_SECONDS);
      }
    }
  }
  for (let at = cells; at < before.length; at++) before[at] = before[at]! + before[at - cells]!;
  return { cells, step, before };
}

/** The hours that planes give at once and that differ least from those asked: whole steps of which half or more is asked. */
export function hoursOfPlanes({ step }: HourPlanes, hours: Uint8Array): Uint8Array<ArrayBuffer> {
  const given = new Uint8Array(HOURS_A_WEEK);
  for (let first = 0; first < HOURS_A_WEEK; first += step) {
    let asked = 0;
    for (let hour = first; hour < first + step; hour++) asked += hours[hour]!;
    if (asked * 2 >= step) given.fill(1, first, first + step);
  }
  return given;
}

/** What `readPlanes` costs, in passages. @param hours as `hoursOfPlanes` gives them */
export function costOfPlanes({ cells }: HourPlanes, hours: Uint8Array): number {
  return runsOf(hours).length * cells * CELL_COST;
}

/** Sets `seconds` to those of the hours, all days together. @param hours as `hoursOfPlanes` gives them */
export function readPlanes(planes: HourPlanes, hours: Uint8Array, seconds: Uint32Array): void {
  const { cells, before, step } = planes;
  const runs = runsOf(hours);
  if (runs.length === 0) seconds.fill(0);
  for (const [number, [from, to]] of runs.entries()) {
    const low = before.subarray((from / step) * cells, (from / step + 1) * cells);
    const high = before.subarray((to / step) * cells, (to / step + 1) * cells);
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
