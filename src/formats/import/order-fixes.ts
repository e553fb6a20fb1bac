import type { FixColumns } from '../read-positions/fix-columns.ts';

/**
 * Rows by group, then instant, then place from west to east and north to south, then row: one counting sort; a group that the file
 * already has in that order is not sorted again.
 * @param groupOf group of a row, 0 … groups − 1
 */
export function orderFixes(
  { seconds, xs, ys }: FixColumns,
  rows: Uint32Array,
  groups: number,
  groupOf: (row: number) => number,
): Uint32Array<ArrayBuffer> {
  const starts = new Uint32Array(groups + 1);
  for (const row of rows) starts[groupOf(row) + 1]!++;
  for (let group = 0; group < groups; group++) starts[group + 1] = starts[group + 1]! + starts[group]!;
  const next = starts.slice();
  const order = new Uint32Array(rows.length);
  for (const row of rows) order[next[groupOf(row)]!++] = row;
  const compare = (a: number, b: number): number =>
    seconds[a]! - seconds[b]! || xs[a]! - xs[b]! || ys[b]! - ys[a]! || a - b;
  for (let group = 0; group < groups; group++) {
    const own = order.subarray(starts[group], starts[group + 1]);
    for (let at = 1; at < own.length; at++) {
      if (compare(own[at - 1]!, own[at]!) <= 0) continue;
      own.sort(compare);
      break;
    }
  }
  return order;
}
