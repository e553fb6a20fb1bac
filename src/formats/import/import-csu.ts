import type { Csu } from '#domain/records/csu.ts';
import { communeCodeAt } from './commune-code-at.ts';
import { findPlaces } from './find-places.ts';
import type { ImportProgress } from './import-context.ts';
import type { ImportJob } from './import-job.ts';
import { type Interpreted, PACE } from './interpreter.ts';
import { readNote, readNumber, readState, readText } from './read-facts.ts';
import { recordIdOf, sameRecordId } from './record-ids.ts';
import { settlePlace, settleUnfitRow } from './settle-row.ts';

/** One row a centre de supervision urbain. */
export function* importCsu(job: ImportJob): Generator<ImportProgress, Interpreted> {
  const { table, fates, ids, cells } = job;
  const placeOf = yield* findPlaces(job);
  const records: Csu[] = [];
  for (let row = 0; row < table.rowCount; row++) {
    if (row % PACE === 0) yield { share: row / table.rowCount, doing: 'Lecture des CSU' };
    if (settleUnfitRow(job, row)) continue;
    const place = settlePlace(job, row, placeOf);
    if (!place) continue;
    const communeCode = communeCodeAt(job, row, place);
    const commune = readText(job, row, 'commune');
    const name = readText(job, row, 'name') ?? (commune ? `CSU de ${commune}`.slice(0, 500) : 'CSU');
    const wanted =
      sameRecordId('csu', cells.text(row, 'recordId')) ?? recordIdOf('csu', communeCode ?? '', name);
    if (ids.isGiven(wanted)) {
      fates.setAside(row, 'duplicate-row', name, cells.column('name'));
      continue;
    }
    records.push({
      kind: 'csu',
      id: ids.claim(wanted),
      sourceId: job.sourceId,
      note: readNote(job, row),
      name,
      communeCode,
      place,
      state: readState(job, row),
      hours: readText(job, row, 'hours'),
      operators: readNumber(job, row, 'operators', { min: 0, max: 10_000, integer: true }),
    });
    fates.keep(row);
  }
  return { records, columns: [] };
}
