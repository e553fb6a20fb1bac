import { closeSync, openSync } from 'node:fs';
import { sortPositions } from '#analysis/patrols/sort-positions.ts';
import type { PositionColumns } from '#formats/positions-block.ts';
import { readRun } from './position-run.ts';

/** A run on disk, and where each unit lies in it. */
export interface PositionRun {
  readonly path: string;
  /** Rows of each unit, in the order of the run: ascending. */
  readonly units: readonly (readonly [unit: number, rows: number])[];
}

/** Rows of one slice held at once. */
const BUFFER_ROWS = 32_768;

/** What is still to come of one unit from one run. */
interface Slice {
  readonly file: number;
  next: number;
  readonly end: number;
  held: PositionColumns;
  at: number;
  /** Doubled while all rows held have one instant. */
  buffer: number;
}

/**
 * All positions of several runs by unit, then time, then place, in pieces of one unit each; a position that comes twice is given once.
 * Held are some thousands of rows of each run, whatever their length.
 */
export function* mergeRuns(
  runs: readonly PositionRun[],
  bufferRows = BUFFER_ROWS,
): Generator<PositionColumns, void, void> {
  const files = runs.map(({ path }) => openSync(path, 'r'));
  try {
    for (const [, slices] of slicesByUnit(runs, files, bufferRows)) yield* mergeSlices(slices);
  } finally {
    for (const file of files) closeSync(file);
  }
}

function slicesByUnit(runs: readonly PositionRun[], files: readonly number[], buffer: number) {
  const byUnit = new Map<number, Slice[]>();
  for (const [index, { units }] of runs.entries()) {
    let next = 0;
    for (const [unit, rows] of units) {
      const slice = {
        file: files[index]!,
        next,
        end: next + rows,
        held: NOTHING,
        at: 0,
        buffer,
      };
      const slices = byUnit.get(unit);
      if (slices) slices.push(slice);
      else byUnit.set(unit, [slice]);
      next += rows;
    }
  }
  return [...byUnit].sort(([a], [b]) => a - b);
}

function* mergeSlices(all: readonly Slice[]): Generator<PositionColumns, void, void> {
  let slices = all.filter(({ next, end }) => next < end);
  let last: PositionColumns | null = null;
  while (slices.length > 0) {
    for (const slice of slices) fill(slice);
    // Rows before this instant are all at hand: what is still on disk is not earlier.
    const horizon = slices.reduce(
      (least, slice) => Math.min(least, lastTime(slice)),
      Number.POSITIVE_INFINITY,
    );
    const taken = slices.map((slice) => takeBefore(slice, horizon)).filter(({ times }) => times.length > 0);
    if (taken.length === 0) {
      for (const slice of slices) if (lastTime(slice) === horizon) widen(slice);
      continue;
    }
    const piece = withoutRepeated(sortPositions(joined(taken)), last);
    if (piece.times.length > 0) {
      yield piece;
      last = piece;
    }
    slices = slices.filter(({ next, end, at, held }) => next < end || at < held.times.length);
  }
}

/** Instant of the last row held when more follow. */
function lastTime({ held, next, end }: Slice): number {
  return next < end ? held.times.at(-1)! : Number.POSITIVE_INFINITY;
}

/** Reads on once less than half is held; rows of the last instant held may still be there. */
function fill(slice: Slice): void {
  const held = slice.held.times.length - slice.at;
  if (slice.next < slice.end && held < slice.buffer / 2) readOn(slice);
}

function widen(slice: Slice): void {
  slice.buffer *= 2;
  readOn(slice);
}

function readOn(slice: Slice): void {
  const to = Math.min(slice.end, slice.next + slice.buffer);
  const more = readRun(slice.file, slice.next, to);
  slice.held = slice.at < slice.held.times.length ? joined([cut(slice.held, slice.at), more]) : more;
  slice.at = 0;
  slice.next = to;
}

function takeBefore(slice: Slice, horizon: number): PositionColumns {
  const { times } = slice.held;
  let [low, high] = [slice.at, times.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle]! < horizon) low = middle + 1;
    else high = middle;
  }
  const taken = cut(slice.held, slice.at, low);
  slice.at = low;
  return taken;
}

function cut({ times, xs, ys, units }: PositionColumns, from: number, to?: number): PositionColumns {
  return {
    times: times.slice(from, to),
    xs: xs.slice(from, to),
    ys: ys.slice(from, to),
    units: units.slice(from, to),
  };
}

function joined(parts: readonly PositionColumns[]): PositionColumns {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const rows = parts.reduce((sum, { times }) => sum + times.length, 0);
  const whole = {
    times: new Uint32Array(rows),
    xs: new Uint32Array(rows),
    ys: new Uint32Array(rows),
    units: new Uint16Array(rows),
  };
  let at = 0;
  for (const { times, xs, ys, units } of parts) {
    whole.times.set(times, at);
    whole.xs.set(xs, at);
    whole.ys.set(ys, at);
    whole.units.set(units, at);
    at += times.length;
  }
  return whole;
}

/** @param before the piece of the same unit that was given last */
function withoutRepeated(columns: PositionColumns, before: PositionColumns | null): PositionColumns {
  const { times, xs, ys, units } = columns;
  let [time, x, y] = [before?.times.at(-1), before?.xs.at(-1), before?.ys.at(-1)];
  let kept = 0;
  for (let row = 0; row < times.length; row++) {
    if (times[row] === time && xs[row] === x && ys[row] === y) continue;
    [time, x, y] = [times[row], xs[row], ys[row]];
    times[kept] = times[row]!;
    xs[kept] = xs[row]!;
    ys[kept] = ys[row]!;
    units[kept++] = units[row]!;
  }
  return kept === times.length ? columns : cut(columns, 0, kept);
}

const NOTHING: PositionColumns = {
  times: new Uint32Array(),
  xs: new Uint32Array(),
  ys: new Uint32Array(),
  units: new Uint16Array(),
};
