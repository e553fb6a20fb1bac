import type { PositionRun } from '../presence/merge-runs.ts';

/** Units whose positions an engine takes at once: its memory depends on them, not on how many there are in all. */
const ROWS_A_SLICE = 5_000_000;

/** Ranges of units of about so many positions each; a unit is never cut, since a step needs both its fixes. */
export function unitSlices(
  runs: readonly PositionRun[],
  rowsASlice = ROWS_A_SLICE,
): readonly { readonly first: number; readonly last: number }[] {
  const rowsOf = new Map<number, number>();
  for (const { units } of runs)
    for (const [unit, rows] of units) rowsOf.set(unit, (rowsOf.get(unit) ?? 0) + rows);
  const slices: { first: number; last: number }[] = [];
  let held = Number.POSITIVE_INFINITY;
  for (const [unit, rows] of [...rowsOf].sort(([a], [b]) => a - b)) {
    if (held + rows > rowsASlice) {
      slices.push({ first: unit, last: unit });
      held = 0;
    }
    slices.at(-1)!.last = unit;
    held += rows;
  }
  return slices;
}
