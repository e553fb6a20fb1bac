import type { HeldCube } from './hold-cube.ts';
import { HOURS_A_WEEK } from './hour-slots.ts';
import type { HourWords } from './hour-words.ts';

/** A plane of four bytes a cell every six hours; those between hold what came since, in two. */
export const HOURS_A_BASE = 6;
/** Hours between two planes, the finest first. */
const STEPS = [1, 2, 3, HOURS_A_BASE] as const;

/**
 * For each cell, seconds before each hour of the week, all days and groups together: any run of hours is the difference
 * of two planes (a summed-area table in one dimension; Crow, SIGGRAPH 1984). Where memory is short there is a plane for
 * every second hour, or fewer, and what lies between is read from the passages.
 */
export interface HourPlanes {
  readonly cells: number;
  /** Hours between two planes: a divisor of HOURS_A_BASE. */
  readonly step: number;
  /** Seconds before hours 0, 6 … 168; `cells` values each. */
  readonly base: Uint32Array<ArrayBuffer>;
  /** Seconds since the last base before hours 0, step, 2 step … 168, modulo 2¹⁶; `cells` values each. */
  readonly since: readonly Uint16Array<ArrayBuffer>[];
  /** What 2¹⁶ cut off, by the same number: few cells, those of car parks. */
  readonly carries: readonly Carry[];
}

export interface Carry {
  readonly cells: Uint32Array<ArrayBuffer>;
  /** Multiples of 2¹⁶. */
  readonly times: Uint16Array<ArrayBuffer>;
}

/** The finest planes that `bytes` hold; null when not even the coarsest do. */
export function hourPlanes({ cube, loops }: HeldCube, words: HourWords, bytes: number): HourPlanes | null {
  const cells = cube.cellPixel.length;
  const step = STEPS.find((each) => bytesOfPlanes(each, cells) <= bytes);
  if (step === undefined) return null;
  const base = loops.uint32((HOURS_A_WEEK / HOURS_A_BASE + 1) * cells);
  const since: Uint16Array<ArrayBuffer>[] = [];
  const carries: Carry[] = [];
  // A base stands for itself: nothing came since.
  const nothing = loops.uint16(cells);
  const now = loops.uint32(cells);
  for (let hour = 0; hour <= HOURS_A_WEEK; hour++) {
    if (hour % HOURS_A_BASE === 0) {
      base.set(now, (hour / HOURS_A_BASE) * cells);
      since.push(nothing);
      carries.push(NO_CARRY);
    } else if (hour % step === 0) {
      const start = Math.floor(hour / HOURS_A_BASE) * cells;
      const plane = since[since.push(loops.uint16(cells)) - 1]!;
      carries.push(subtractInto(plane, now, base.subarray(start, start + cells)));
    }
    if (hour < HOURS_A_WEEK)
      loops.addWords(now, cube.words, words.startOf(hour, 0), words.startOf(hour, words.passes));
  }
  return { cells, step, base, since, carries };
}

/** Memory of planes so many hours apart, without the few carries. */
export function bytesOfPlanes(step: number, cells: number): number {
  const bases = HOURS_A_WEEK / HOURS_A_BASE + 1;
  const others = HOURS_A_WEEK / step + 1 - bases;
  return (bases * 4 + others * 2) * cells;
}

/** Memory that planes hold. */
export function heldByPlanes({ step, cells, carries }: HourPlanes): number {
  return carries.reduce(
    (sum, carry) => sum + carry.cells.byteLength + carry.times.byteLength,
    bytesOfPlanes(step, cells),
  );
}

const NO_CARRY: Carry = { cells: new Uint32Array(), times: new Uint16Array() };

function subtractInto(plane: Uint16Array, high: Uint32Array, low: Uint32Array): Carry {
  const cells: number[] = [];
  const times: number[] = [];
  for (let cell = 0; cell < plane.length; cell++) {
    const value = high[cell]! - low[cell]!;
    plane[cell] = value;
    if (value <= 0xffff) continue;
    cells.push(cell);
    times.push(value >>> 16);
  }
  return cells.length === 0 ? NO_CARRY : { cells: Uint32Array.from(cells), times: Uint16Array.from(times) };
}
