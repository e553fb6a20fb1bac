import { type FixColumns, PLACE, ROW, TIME } from '../read-positions/fix-columns.ts';
import { middleOf } from '../read-positions/middle-of.ts';
import { toLngLat } from './find-crs.ts';
import { findPlaces, type PlaceRows } from './find-places.ts';
import type { ImportProgress } from './import-context.ts';
import type { ImportJob } from './import-job.ts';
import { PACE } from './interpreter.ts';
import { type RawPlace, readRawPlace } from './read-raw-place.ts';
import { AMBIGUOUS, NONEXISTENT, settleLocalTimes } from './settle-local-times.ts';
import { roundDegrees, settlePlace, settleUnfitRow } from './settle-row.ts';
import { zoneInstants } from './zone-instants.ts';

const DAY = 86_400;
const FIRST_SECOND = Date.UTC(1990, 0, 1) / 1000;
/** Further than this from the middle of the file, a year was mistyped. */
const MAX_FROM_MEDIAN = 3 * 366 * DAY;

/**
 * Sets aside the rows whose place or time is not sound, and settles the others: `xs` and `ys` become degrees, `seconds` instants.
 * @returns the rows left, ascending; they have no fate yet
 */
export function* settleFixes(
  job: ImportJob,
  columns: FixColumns,
): Generator<ImportProgress, Uint32Array<ArrayBuffer>> {
  const placed = yield* settlePlaces(job, columns);
  const inRange = setAsideOutOfRange(job, columns, placed);
  yield { share: 0.8, doing: 'Heures des positions' };
  return settleTimes(job, columns, inRange);
}

function* settlePlaces(
  job: ImportJob,
  columns: FixColumns,
): Generator<ImportProgress, Uint32Array<ArrayBuffer>> {
  const { crs } = job;
  const placeOf = yield* findPlaces(job, placesOf(job, columns));
  const [west, south, east, north] = placeOf.box ?? [0, 0, 0, 0];
  const placed = new Uint32Array(columns.length);
  let count = 0;
  for (let row = 0; row < columns.length; row++) {
    if (row % PACE === 0) yield { share: 0.6 + (row / columns.length) * 0.15, doing: 'Lieux des positions' };
    if (columns.stateOf(row) !== ROW.sound) setAsideUnfit(job, columns, row);
    else if (columns.timeOf(row) > TIME.local) setAsideTimeless(job, columns, row);
    else {
      const [x, y] = [columns.xs[row]!, columns.ys[row]!];
      if (columns.placeOf(row) === PLACE.pair && placeOf.box && crs !== null && (x !== 0 || y !== 0)) {
        const [lng, lat] = crs === 'wgs84' ? [x, y] : toLngLat(crs, x, y);
        if (job.remarks.length === 0 && lng >= west && lng <= east && lat >= south && lat <= north) {
          columns.xs[row] = roundDegrees(lng);
          columns.ys[row] = roundDegrees(lat);
          placed[count++] = row;
          continue;
        }
      }
      const place = settlePlace(job, row, placeOf);
      if (!place) continue;
      columns.xs[row] = place[0];
      columns.ys[row] = place[1];
      placed[count++] = row;
    }
  }
  return placed.subarray(0, count);
}

/** The raw places of the columns; their words are read from the table only where a row is told of. */
function placesOf(job: ImportJob, columns: FixColumns): PlaceRows {
  const quick = (row: number): RawPlace => {
    const place = columns.placeOf(row);
    if (place === PLACE.pair) return { type: 'pair', x: columns.xs[row]!, y: columns.ys[row]!, detail: '' };
    if (place === PLACE.missing) return { type: 'missing', detail: '' };
    if (place === PLACE.broken) return { type: 'broken', detail: '' };
    if (place === PLACE.mismatch) return { type: 'mismatch', detail: '' };
    return { type: 'unreadable', damaged: place === PLACE.damaged, detail: '' };
  };
  return {
    isUnfit: (row) => columns.stateOf(row) !== ROW.sound,
    quick,
    full: (row) => (job.fates.isFull ? quick(row) : readRawPlace(job, row)),
  };
}

function setAsideUnfit(job: ImportJob, columns: FixColumns, row: number): void {
  if (!job.fates.isFull && settleUnfitRow(job, row)) return;
  const state = columns.stateOf(row);
  const code = state === ROW.empty ? 'row-empty' : state === ROW.total ? 'row-total' : 'row-truncated';
  job.fates.setAside(row, code, '');
}

function setAsideTimeless({ fates, cells }: ImportJob, columns: FixColumns, row: number): void {
  const time = columns.timeOf(row);
  const text = fates.isFull ? '' : cells.text(row, 'time');
  const code =
    time === TIME.missing ? 'time-missing' : time === TIME.impossible ? 'date-impossible' : 'time-unreadable';
  fates.setAside(row, code, text, cells.column('time'));
}

function setAsideOutOfRange(
  { fates, cells, plan }: ImportJob,
  { seconds }: FixColumns,
  rows: Uint32Array<ArrayBuffer>,
): Uint32Array<ArrayBuffer> {
  const middle = middleOf(seconds, rows);
  const imported = Date.parse(plan.source.importedAt) / 1000;
  const last = Number.isFinite(imported) ? imported + 2 * DAY : Infinity;
  let count = 0;
  for (const row of rows) {
    const time = seconds[row]!;
    if (time >= FIRST_SECOND && time <= last && Math.abs(time - middle) <= MAX_FROM_MEDIAN)
      rows[count++] = row;
    else
      fates.setAside(
        row,
        'time-out-of-range',
        fates.isFull ? '' : cells.text(row, 'time'),
        cells.column('time'),
      );
  }
  return rows.subarray(0, count);
}

/** Clocks on the wall to instants, unit by unit as the file names them. */
function settleTimes(
  { fates, cells, plan }: ImportJob,
  columns: FixColumns,
  rows: Uint32Array<ArrayBuffer>,
): Uint32Array<ArrayBuffer> {
  const { seconds } = columns;
  const instantsOf = zoneInstants(plan.timeZone);
  const unsettled = new Uint8Array(columns.length);
  for (const own of localRowsBySpelling(columns, rows)) {
    const { times, secondPasses } = settleLocalTimes(
      Float64Array.from(own, (row) => seconds[row]!),
      instantsOf,
    );
    for (const [index, row] of own.entries()) {
      const time = times[index]!;
      if (time !== NONEXISTENT && time !== AMBIGUOUS) {
        seconds[row] = time;
        continue;
      }
      unsettled[row] = 1;
      const text = fates.isFull ? '' : cells.text(row, 'time');
      fates.setAside(
        row,
        time === NONEXISTENT ? 'time-nonexistent' : 'time-ambiguous',
        text,
        cells.column('time'),
      );
    }
    for (const index of secondPasses) {
      const row = own[index]!;
      if (!fates.hasFate(row))
        fates.note(row, 'time-ambiguous', cells.text(row, 'time'), cells.column('time'));
    }
  }
  let count = 0;
  for (const row of rows) if (unsettled[row] === 0) rows[count++] = row;
  return rows.subarray(0, count);
}

/** Rows whose time has no zone, one list a spelling, each in the order of the file. */
function* localRowsBySpelling(columns: FixColumns, rows: Uint32Array): Generator<Uint32Array<ArrayBuffer>> {
  const { spellings, names } = columns;
  const starts = new Uint32Array(names.length + 1);
  for (const row of rows) if (columns.timeOf(row) === TIME.local) starts[spellings[row]! + 1]!++;
  for (let at = 0; at < names.length; at++) starts[at + 1] = starts[at + 1]! + starts[at]!;
  const grouped = new Uint32Array(starts[names.length]!);
  const next = starts.slice();
  for (const row of rows) if (columns.timeOf(row) === TIME.local) grouped[next[spellings[row]!]!++] = row;
  for (let spelling = 0; spelling < names.length; spelling++)
    if (starts[spelling + 1]! > starts[spelling]!)
      yield grouped.subarray(starts[spelling], starts[spelling + 1]);
}
