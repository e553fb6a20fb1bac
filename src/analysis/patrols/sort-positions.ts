import type { PositionColumns } from './position-columns.ts';

/**
 * The same rows by unit, then time, then place: one order for one set of rows, so that the order in the file changes nothing.
 * Columns that are already in order come back as they are.
 */
export function sortPositions(columns: PositionColumns): PositionColumns {
  const { times, xs, ys, units } = columns;
  const before = (a: number, b: number): number =>
    units[a]! - units[b]! || times[a]! - times[b]! || xs[a]! - xs[b]! || ys[a]! - ys[b]!;
  let sorted = true;
  for (let row = 1; row < times.length && sorted; row++) sorted = before(row - 1, row) <= 0;
  if (sorted) return columns;
  const order = Uint32Array.from(times, (_, row) => row).sort(before);
  return {
    times: Uint32Array.from(order, (row) => times[row]!),
    xs: Uint32Array.from(order, (row) => xs[row]!),
    ys: Uint32Array.from(order, (row) => ys[row]!),
    units: Uint16Array.from(order, (row) => units[row]!),
  };
}
