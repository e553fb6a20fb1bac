import type { PositionColumns } from './position-columns.ts';

/**
 * The same rows by unit, then time, then place: one order for one set of rows, so that the order in the file changes nothing.
 * Columns that are already in order come back as they are.
 */
export function sortPositions(columns: PositionColumns): PositionColumns {
  const { times, xs, ys, units, activities } = columns;
  const before = (a: number, b: number): number =>
    units[a]! - units[b]! ||
    times[a]! - times[b]! ||
    xs[a]! - xs[b]! ||
    ys[a]! - ys[b]! ||
    (activities ? activities[a]! - activities[b]! : 0);
  if (isSorted(columns)) return columns;
  const order = Uint32Array.from(times, (_, row) => row).sort(before);
  return {
    times: Uint32Array.from(order, (row) => times[row]!),
    xs: Uint32Array.from(order, (row) => xs[row]!),
    ys: Uint32Array.from(order, (row) => ys[row]!),
    units: Uint16Array.from(order, (row) => units[row]!),
    activities: activities && Uint8Array.from(order, (row) => activities[row]!),
  };
}

/** Said without `before`: twenty million rows are looked at on every opening, and are nearly always in order. */
function isSorted({ times, xs, ys, units, activities }: PositionColumns): boolean {
  for (let row = 1; row < times.length; row++) {
    if (units[row]! !== units[row - 1]!) {
      if (units[row]! < units[row - 1]!) return false;
    } else if (times[row]! <= times[row - 1]!) {
      if (times[row]! < times[row - 1]! || xs[row]! < xs[row - 1]!) return false;
      if (xs[row]! === xs[row - 1]! && ys[row]! < ys[row - 1]!) return false;
      if (activities && isSamePlace(xs, ys, row) && activities[row]! < activities[row - 1]!) return false;
    }
  }
  return true;
}

function isSamePlace(xs: Uint32Array, ys: Uint32Array, row: number): boolean {
  return xs[row]! === xs[row - 1]! && ys[row]! === ys[row - 1]!;
}
