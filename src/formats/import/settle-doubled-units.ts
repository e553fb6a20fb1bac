import type { FixColumns } from '../read-positions/fix-columns.ts';
import type { ImportJob } from './import-job.ts';
import { orderFixes } from './order-fixes.ts';
import { type Tracks, tellTracksApart } from './tell-tracks-apart.ts';

const QUESTION = 'unit-doubled';
const OPTIONS = [
  { value: 'split', label: 'Séparer en deux unités' },
  { value: 'leave', label: 'Laisser le second véhicule de côté' },
  { value: 'keep', label: 'Garder une seule unité' },
];

/**
 * Several vehicles under one name, spelt alike: asked once for the file. Until answered, the rows of all but the first are set aside.
 * @param order rows by spelling, then time
 * @returns the rows left, in that order
 */
export function settleDoubledUnits(
  job: ImportJob,
  columns: FixColumns,
  order: Uint32Array<ArrayBuffer>,
): Uint32Array<ArrayBuffer> {
  const gone = new Set<number>();
  let isSplit = false;
  for (const rows of rowsBySpelling(columns, order)) {
    const tracks = tellTracksApart(columns, rows);
    if (tracks === null) continue;
    const answer = job.fates.answer(QUESTION);
    if (answer === 'split') {
      splitUnit(job, columns, rows, tracks);
      isSplit = true;
    } else if (answer === 'keep')
      job.fates.note(rows[0]!, QUESTION, detailOf(columns, rows, tracks), job.cells.column('unit'));
    else for (const row of setSecondsAside(job, columns, rows, tracks, answer)) gone.add(row);
  }
  const left = gone.size === 0 ? order : order.filter((row) => !gone.has(row));
  return isSplit ? orderFixes(columns, left, columns.names.length, (row) => columns.spellings[row]!) : left;
}

/** The other vehicles get a name of their own: « COB 1 (2) ». */
function splitUnit(
  { fates, cells }: ImportJob,
  columns: FixColumns,
  rows: Uint32Array,
  { vehicles }: Tracks,
): void {
  const name = columns.names[columns.spellings[rows[0]!]!]!;
  const spellings: number[] = [];
  for (const [at, vehicle] of vehicles.entries()) {
    if (vehicle === 0) continue;
    if (spellings[vehicle] === undefined) {
      const own = freeName(columns, name);
      spellings[vehicle] = columns.spellingOf(own);
      fates.note(rows[at]!, QUESTION, `${name} → ${own}`, cells.column('unit'));
    }
    columns.spellings[rows[at]!] = spellings[vehicle];
  }
}

function freeName({ names }: FixColumns, name: string): string {
  let number = 2;
  while (names.includes(`${name} (${number})`)) number++;
  return `${name} (${number})`;
}

function* setSecondsAside(
  { fates, cells }: ImportJob,
  columns: FixColumns,
  rows: Uint32Array,
  tracks: Tracks,
  answer: string | undefined,
): Generator<number> {
  const detail = detailOf(columns, rows, tracks);
  const column = cells.column('unit');
  const problem = { code: QUESTION, where: { column }, detail } as const;
  for (const [at, vehicle] of tracks.vehicles.entries()) {
    const row = rows[at]!;
    if (vehicle === 0) continue;
    if (answer === undefined) fates.ask(row, { id: QUESTION, problem, options: OPTIONS });
    else fates.setAside(row, QUESTION, detail, column);
    yield row;
  }
}

function detailOf({ names, spellings }: FixColumns, rows: Uint32Array, { crossings }: Tracks): string {
  return `« ${names[spellings[rows[0]!]!]!.slice(0, 80)} », ${crossings} fois en deux lieux à la fois`;
}

function* rowsBySpelling({ spellings }: FixColumns, order: Uint32Array): Generator<Uint32Array> {
  let start = 0;
  for (let at = 1; at <= order.length; at++) {
    if (at < order.length && spellings[order[at]!] === spellings[order[start]!]) continue;
    yield order.subarray(start, at);
    start = at;
  }
}
