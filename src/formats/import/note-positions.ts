import { type FixColumns, TIME } from '../read-positions/fix-columns.ts';
import type { ImportJob } from './import-job.ts';
import { metresBetweenFixes } from './metres-between-fixes.ts';

/** Within so much a receiver that stands still wanders. */
const STILL_METRES = 150;
const STILL_FIXES = 20;
const STILL_SECONDS = 3600;

/**
 * What is true of many rows, told once: on the first row whose time has no zone, and on the first one that comes earlier than the row before
 * of its unit.
 * @param rows settled, as the file has them
 */
export function noteTimes({ fates, cells, plan }: ImportJob, columns: FixColumns, rows: Uint32Array): void {
  const { seconds, spellings, names } = columns;
  const lastOf = new Float64Array(names.length).fill(Number.NEGATIVE_INFINITY);
  let [back, firstBack, local, firstLocal] = [0, -1, 0, -1];
  for (const row of rows) {
    if (columns.timeOf(row) === TIME.local && local++ === 0) firstLocal = row;
    const spelling = spellings[row]!;
    if (seconds[row]! < lastOf[spelling]! && back++ === 0) firstBack = row;
    lastOf[spelling] = seconds[row]!;
  }
  const column = cells.column('time');
  if (local > 0) fates.note(firstLocal, 'time-zoneless', `${local} lignes, ${plan.timeZone}`, column);
  if (back > 0) fates.note(firstBack, 'rows-unordered', `${back} lignes`, column);
}

/**
 * Units that never moved, on their first row.
 * @param order rows by unit, then time @param names of units @param unitOf unit of a row
 */
export function noteStillUnits(
  { fates, cells }: ImportJob,
  columns: FixColumns,
  order: Uint32Array,
  names: readonly string[],
  unitOf: (row: number) => number,
): void {
  let start = 0;
  for (let at = 1; at <= order.length; at++) {
    if (at < order.length && unitOf(order[at]!) === unitOf(order[start]!)) continue;
    const rows = order.subarray(start, at);
    start = at;
    if (!isStill(columns, rows)) continue;
    const hours = Math.round((columns.seconds[rows.at(-1)!]! - columns.seconds[rows[0]!]!) / 3600);
    const detail = `« ${names[unitOf(rows[0]!)]!.slice(0, 80)} », ${rows.length} positions en ${hours} h`;
    fates.note(rows[0]!, 'unit-still', detail, cells.column('unit'));
  }
}

/** Left at the first fix that is elsewhere: nearly always one of the first. */
function isStill(columns: FixColumns, rows: Uint32Array): boolean {
  const first = rows[0]!;
  const lasted = columns.seconds[rows.at(-1)!]! - columns.seconds[first]!;
  if (rows.length < STILL_FIXES || lasted < STILL_SECONDS) return false;
  return rows.every((row) => metresBetweenFixes(columns, first, row) <= STILL_METRES);
}
