import type { LngLat } from '#geo/units.ts';
import { findPlaces } from './find-places.ts';
import type { ImportProgress } from './import-context.ts';
import type { ImportJob } from './import-job.ts';
import { PACE } from './interpreter.ts';
import { type ParsedTime, parseTime } from './parse-time.ts';
import { medianOf } from './place-reference.ts';
import { settleLocalTimes } from './settle-local-times.ts';
import { settlePlace, settleUnfitRow } from './settle-row.ts';
import { zoneInstants } from './zone-instants.ts';

/** A position with a sound place and instant; its row has no fate yet. */
export interface Fix {
  readonly row: number;
  readonly place: LngLat;
  readonly spelling: number;
  readonly seconds: number;
}

export interface Fixes {
  readonly fixes: readonly Fix[];
  /** Names of units as written, in order of appearance. */
  readonly spellings: readonly string[];
}

interface Reading extends Fix {
  readonly isLocal: boolean;
}

const DAY = 86_400;
const FIRST_SECOND = Date.UTC(1990, 0, 1) / 1000;
/** Further than this from the middle of the file, a year was mistyped. */
const MAX_FROM_MEDIAN = 3 * 366 * DAY;

/** Reads every row's place and time, sets aside what has none, and settles local times vehicle by vehicle. */
export function* readFixes(job: ImportJob): Generator<ImportProgress, Fixes> {
  const placeOf = yield* findPlaces(job);
  const { table, cells, fates, plan } = job;
  const spellings: string[] = [];
  const spellingOf = new Map<string, number>();
  const readings: Reading[] = [];

  for (let row = 0; row < table.rowCount; row++) {
    if (row % PACE === 0) yield { share: (row / table.rowCount) * 0.7, doing: 'Lecture des positions' };
    if (settleUnfitRow(job, row)) continue;
    const text = cells.text(row, 'time');
    if (text === '') {
      fates.setAside(row, 'time-missing', '', cells.column('time'));
      continue;
    }
    const time = readTime(text, cells.text(row, 'hour'));
    if (time.is === 'unreadable') {
      fates.setAside(row, time.code, text, cells.column('time'));
      continue;
    }
    const place = settlePlace(job, row, placeOf);
    if (!place) continue;
    const name = cells.text(row, 'unit').slice(0, 500) || plan.source.title.slice(0, 500) || 'Patrouille';
    let spelling = spellingOf.get(name);
    if (spelling === undefined) {
      spelling = spellings.push(name) - 1;
      spellingOf.set(name, spelling);
    }
    readings.push({ row, place, spelling, seconds: time.seconds, isLocal: time.is === 'local' });
  }
  const inRange = setAsideOutOfRange(job, readings);
  yield { share: 0.75, doing: 'Heures des positions' };
  return { fixes: settleTimes(job, inRange, spellings.length), spellings };
}

/** A day and an hour in two columns are read together; the hour is left alone where the first column has one. */
function readTime(text: string, hour: string): ParsedTime {
  const whole = parseTime(text);
  return whole.is === 'unreadable' && hour !== '' ? parseTime(`${text} ${hour}`) : whole;
}

function setAsideOutOfRange(
  { fates, cells, plan }: ImportJob,
  readings: readonly Reading[],
): readonly Reading[] {
  const middle = medianOf(readings.map(({ seconds }) => seconds));
  const imported = Date.parse(plan.source.importedAt) / 1000;
  const last = Number.isFinite(imported) ? imported + 2 * DAY : Infinity;
  return readings.filter(({ row, seconds }) => {
    const isRight =
      seconds >= FIRST_SECOND && seconds <= last && Math.abs(seconds - middle) <= MAX_FROM_MEDIAN;
    if (!isRight) fates.setAside(row, 'time-out-of-range', cells.text(row, 'time'), cells.column('time'));
    return isRight;
  });
}

function settleTimes(job: ImportJob, readings: readonly Reading[], spellings: number): readonly Fix[] {
  const { fates, cells, plan } = job;
  const instantsOf = zoneInstants(plan.timeZone);
  const local: Reading[][] = Array.from({ length: spellings }, () => []);
  const settled: Fix[] = [];
  for (const reading of readings) {
    if (reading.isLocal) local[reading.spelling]!.push(reading);
    else settled.push(reading);
  }
  for (const own of local) {
    const { times, secondPasses } = settleLocalTimes(
      own.map(({ seconds }) => seconds),
      instantsOf,
    );
    for (const [index, time] of times.entries()) {
      const reading = own[index]!;
      const text = cells.text(reading.row, 'time');
      if (typeof time !== 'number') fates.setAside(reading.row, time, text, cells.column('time'));
      else settled.push({ ...reading, seconds: time });
    }
    for (const index of secondPasses) {
      const { row } = own[index]!;
      if (!fates.hasFate(row))
        fates.note(row, 'time-ambiguous', cells.text(row, 'time'), cells.column('time'));
    }
  }
  return settled.sort((a, b) => a.row - b.row);
}
