import type { Presence } from '#domain/records/presence.ts';
import { mercatorX, mercatorY } from '#geo/web-mercator.ts';
import { encodePositions, type PositionColumns } from '../positions-block.ts';
import { ParquetTable } from '../read-parquet/parquet-table.ts';
import { readParquetFixes } from '../read-parquet/read-parquet-fixes.ts';
import type { FixColumns } from '../read-positions/fix-columns.ts';
import { pingSecondsOf } from '../read-positions/ping-seconds.ts';
import { sha256Hex } from '../sha256.ts';
import type { ImportProgress } from './import-context.ts';
import type { ImportJob } from './import-job.ts';
import type { Interpreted } from './interpreter.ts';
import { noteStillUnits, noteTimes } from './note-positions.ts';
import { orderFixes } from './order-fixes.ts';
import { readFixes } from './read-fixes.ts';
import { recordIdOf } from './record-ids.ts';
import { settleDoubledUnits } from './settle-doubled-units.ts';
import { settleFixes } from './settle-fixes.ts';
import { uniteSpellings } from './unite-spellings.ts';

const MAX_UNITS = 65_535;

/** Positions of patrols to one presence record and its block of columns, sorted by unit then time. */
export function* importPatrols(job: ImportJob): Generator<ImportProgress, Interpreted> {
  const { table } = job;
  const columns = yield* table instanceof ParquetTable ? readParquetFixes(job, table) : readFixes(job);
  return yield* importFixes(job, columns);
}

/** The same from columns that were read elsewhere, one row for each of the job's table. */
export function* importFixes(job: ImportJob, columns: FixColumns): Generator<ImportProgress, Interpreted> {
  const settled = yield* settleFixes(job, columns);
  noteTimes(job, columns, settled);
  yield { share: 0.85, doing: 'Ordre des positions' };
  const { spellings } = columns;
  const bySpelling = orderFixes(columns, settled, columns.names.length, (row) => spellings[row]!);
  const single = settleDoubledUnits(job, columns, setAsideRepeated(job, columns, bySpelling));
  yield { share: 0.9, doing: 'Unités des positions' };
  const { names, unitOf, isInOrder } = uniteSpellings(job, columns, single);
  if (names.length > MAX_UNITS) return refuseAll(job, single, names.length);
  const order = isInOrder
    ? single
    : orderFixes(columns, single, names.length, (row) => unitOf[spellings[row]!]!);
  for (const row of order) job.fates.keep(row);
  noteStillUnits(job, columns, order, names, (row) => unitOf[spellings[row]!]!);
  if (order.length === 0) return { records: [], columns: [] };

  yield { share: 0.95, doing: 'Colonnes des positions' };
  const { activities, numbers } = activitiesOf(job, columns, order);
  const positions = positionsOf(columns, order, unitOf, activities === null ? null : numbers);
  const bytes = encodePositions(positions);
  const columnsId = sha256Hex(bytes);
  const record: Presence = {
    kind: 'presence',
    id: recordIdOf('presence', job.plan.source.title || job.context.fileName),
    sourceId: job.sourceId,
    note: '',
    label: job.plan.source.title.slice(0, 500) || 'Présence des patrouilles',
    ...periodOf(positions.times),
    timeZone: job.plan.timeZone,
    pingSeconds: pingSecondsOf(positions.times, positions.units),
    units: names,
    ...(activities && { activities }),
    positions: order.length,
    columnsId,
  };
  return { records: [record], columns: [{ id: columnsId, bytes }] };
}

/** The rows kept as the columns of a block, in their order. A loop: `from` with a function takes ten times as long. */
function positionsOf(
  { seconds, xs, ys, spellings, activities }: FixColumns,
  order: Uint32Array,
  unitOf: Uint32Array,
  numbers: Uint8Array | null,
): PositionColumns {
  const count = order.length;
  const positions = {
    times: new Uint32Array(count),
    xs: new Uint32Array(count),
    ys: new Uint32Array(count),
    units: new Uint16Array(count),
    ...(numbers && { activities: new Uint8Array(count) }),
  };
  for (let at = 0; at < count; at++) {
    const row = order[at]!;
    positions.times[at] = seconds[row]!;
    positions.xs[at] = mercatorX(xs[row]!);
    positions.ys[at] = mercatorY(ys[row]!);
    positions.units[at] = unitOf[spellings[row]!]!;
    if (numbers && positions.activities) positions.activities[at] = numbers[activities[row]!]!;
  }
  return positions;
}

/** One vehicle cannot be twice at one place at one instant: the line was written twice, and the first stays. */
function setAsideRepeated(
  { fates, cells }: ImportJob,
  { seconds, xs, ys, spellings }: FixColumns,
  order: Uint32Array<ArrayBuffer>,
): Uint32Array<ArrayBuffer> {
  let count = 0;
  for (const row of order) {
    const last = order[count - 1];
    const isRepeated =
      last !== undefined &&
      seconds[row] === seconds[last] &&
      xs[row] === xs[last] &&
      ys[row] === ys[last] &&
      spellings[row] === spellings[last];
    if (isRepeated)
      fates.setAside(row, 'duplicate-row', fates.isFull ? '' : cells.text(row, 'time'), cells.column('time'));
    else order[count++] = row;
  }
  return order.subarray(0, count);
}

function refuseAll({ fates }: ImportJob, rows: Uint32Array, units: number): Interpreted {
  for (const row of rows) fates.setAside(row, 'format-too-complex', String(units));
  return { records: [], columns: [] };
}

/** Names of the activities of the rows kept, and the new number of each; nothing when the file says none. */
function activitiesOf({ fates, cells }: ImportJob, columns: FixColumns, order: Uint32Array) {
  const { activityBook, activities } = columns;
  const numbers = new Uint8Array(256);
  if (!activityBook.isUsed) return { activities: null, numbers };
  const seen = new Uint8Array(256);
  for (const row of order) seen[activities[row]!] = 1;
  const names: string[] = [];
  for (const [index, name] of activityBook.names.entries())
    if (seen[index] === 1) numbers[index] = names.push(name) - 1;
  if (activityBook.unnamed.size > 0 && order.length > 0) {
    const detail = `${activityBook.unnamed.size} activités → Autre`;
    fates.note(order[0]!, 'value-approximate', detail, cells.column('activity'));
  }
  return { activities: names, numbers };
}

function periodOf(times: Uint32Array): { from: string; to: string } {
  let [first, last] = [Infinity, -Infinity];
  for (const time of times) {
    if (time < first) first = time;
    if (time > last) last = time;
  }
  return { from: new Date(first * 1000).toISOString(), to: new Date(last * 1000).toISOString() };
}
