import { join } from 'node:path';
import type { PositionRun } from '../../src/cli/presence/merge-runs.ts';
import { writeRun } from '../../src/cli/presence/position-run.ts';
import type { ReadPositions } from '../../src/cli/presence/read-parts.ts';
import { makePatrols } from '../bench/make-patrols.ts';

const UNITS = 54;
/** Some 80 km: departments side by side. */
const STEP_EAST = 9_000_000;
export const ROWS_A_DEPARTEMENT = 10_000_000;

/**
 * Ten million positions of 54 units a department, so many departments side by side, as runs on disk: a year, one fix in 30 s, with jumps and
 * fixes at one second in between. Seeded: the same each time.
 */
export function makeRegion(folder: string, departements: number, rows = ROWS_A_DEPARTEMENT): ReadPositions {
  const columns = makePatrols(rows, [5.5, 43.7, 6.9, 44.6], () => true);
  const { times, xs, units } = columns;
  for (let row = 1; row < rows; row++) {
    if (row % 4001 === 0) xs[row] = xs[row]! + 3_000_000;
    if (row % 9973 === 0 && units[row] === units[row - 1]) times[row] = times[row - 1]!;
  }
  const counts = new Map<number, number>();
  for (const unit of units) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  const runs: PositionRun[] = [];
  for (let rank = 0; rank < departements; rank++) {
    const path = join(folder, `departement-${rank}.rows`);
    const shifted = {
      ...columns,
      xs: xs.map((x) => x + rank * STEP_EAST),
      units: units.map((unit) => unit + rank * UNITS),
    };
    writeRun(path, shifted);
    runs.push({ path, units: [...counts].map(([unit, count]) => [unit + rank * UNITS, count] as const) });
  }
  const total = rows * departements;
  return { runs, units: [], rows: total, kept: total, setAside: {} };
}
