import { FixColumns, PLACE, ROW, TIME } from '../read-positions/fix-columns.ts';
import type { ImportProgress } from './import-context.ts';
import type { ImportJob } from './import-job.ts';
import { PACE } from './interpreter.ts';
import { type ParsedTime, parseTime } from './parse-time.ts';
import { type RawPlace, readRawPlace } from './read-raw-place.ts';

/** Every row of a table as columns, in its order; nothing is judged yet. */
export function* readFixes(job: ImportJob): Generator<ImportProgress, FixColumns> {
  const { table, cells } = job;
  const columns = new FixColumns();
  const hasActivities = cells.has('activity');
  for (let row = 0; row < table.rowCount; row++) {
    if (row % PACE === 0) yield { share: (row / table.rowCount) * 0.6, doing: 'Lecture des positions' };
    const text = cells.text(row, 'time');
    const time = text === '' ? null : readTime(text, cells.text(row, 'hour'));
    const place = readRawPlace(job, row);
    const at = columns.push(
      columns.spellingOf(unitNameOf(cells.text(row, 'unit'), job.plan.source.title)),
      hasActivities ? columns.activityBook.indexOf(cells.text(row, 'activity')) : 0,
    );
    setRead(columns, at, stateOf(job, row), time, place);
  }
  return columns;
}

/** A unit has a name: the file's, where a row has none. */
export function unitNameOf(text: string, title: string): string {
  return text.slice(0, 500) || title.slice(0, 500) || 'Patrouille';
}

/** A day and an hour in two columns are read together; the hour is left alone where the first column has one. */
export function readTime(text: string, hour: string): ParsedTime {
  const whole = parseTime(text);
  return whole.is === 'unreadable' && hour !== '' ? parseTime(`${text} ${hour}`) : whole;
}

/** Writes what a row says to the columns. @param time null when it says none */
export function setRead(
  columns: FixColumns,
  row: number,
  state: number,
  time: ParsedTime | null,
  place: RawPlace,
): void {
  columns.setState(row, state);
  columns.setTime(row, timeMark(time), time === null || time.is === 'unreadable' ? 0 : time.seconds);
  const isPair = place.type === 'pair';
  columns.setPlace(row, placeMark(place), isPair ? place.x : 0, isPair ? place.y : 0);
}

function timeMark(time: ParsedTime | null): number {
  if (time === null) return TIME.missing;
  if (time.is === 'unreadable') return time.code === 'date-impossible' ? TIME.impossible : TIME.unreadable;
  return time.is === 'local' ? TIME.local : TIME.instant;
}

function placeMark(place: RawPlace): number {
  if (place.type === 'unreadable') return place.damaged ? PLACE.damaged : PLACE.unreadable;
  return PLACE[place.type];
}

/** A feature without attributes is something when it has a place. */
function stateOf({ table }: ImportJob, row: number): number {
  const state = table.rowState(row);
  if (state === null || (state === 'empty' && table.geometry(row) !== null)) return ROW.sound;
  return ROW[state];
}
