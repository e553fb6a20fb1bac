const HALF = 65_536;

/** Lower median of some rows of a column, counted by halves of its bits instead of sorted; 0 for no row. */
export function middleOf(column: Uint32Array, rows: Uint32Array): number {
  if (rows.length === 0) return 0;
  let rank = (rows.length - 1) >> 1;
  const counts = new Uint32Array(HALF);
  for (const row of rows) counts[column[row]! >>> 16]!++;
  let high = 0;
  while (rank >= counts[high]!) rank -= counts[high++]!;
  counts.fill(0);
  for (const row of rows) {
    const value = column[row]!;
    if (value >>> 16 === high) counts[value & (HALF - 1)]!++;
  }
  let low = 0;
  while (rank >= counts[low]!) rank -= counts[low++]!;
  return high * HALF + low;
}
