import type { PriorityPlace } from '#domain/records/priority-place.ts';
import { communeCodeAt } from './commune-code-at.ts';
import { findPlaces } from './find-places.ts';
import type { ImportProgress } from './import-context.ts';
import type { ImportJob } from './import-job.ts';
import { type Interpreted, PACE } from './interpreter.ts';
import { parseMetres } from './parse-number.ts';
import { readNote, readNumber, readText } from './read-facts.ts';
import { readPurposes } from './read-purposes.ts';
import { recordIdOf, sameRecordId } from './record-ids.ts';
import { settleHours } from './settle-hours.ts';
import { settlePlace, settleUnfitRow } from './settle-row.ts';

/** Of a place whose file does not say how much it matters: the middle. */
const USUAL_WEIGHT = 5;

/** One row a priority place. Hours that are not understood are asked, as for an « attente ». */
export function* importPlaces(job: ImportJob): Generator<ImportProgress, Interpreted> {
  const { table, fates, ids, cells } = job;
  const placeOf = yield* findPlaces(job);
  const records: PriorityPlace[] = [];
  for (let row = 0; row < table.rowCount; row++) {
    if (row % PACE === 0) yield { share: row / table.rowCount, doing: 'Lecture des lieux' };
    if (settleUnfitRow(job, row)) continue;
    const place = settlePlace(job, row, placeOf);
    if (!place) continue;
    const hours = settleHours(job, row);
    if (hours === undefined) continue;
    const communeCode = communeCodeAt(job, row, place);
    const name = readText(job, row, 'name') ?? `Lieu ${table.rowNumber(row)}`;
    const wanted =
      sameRecordId('priority-place', cells.text(row, 'recordId')) ??
      recordIdOf('priority-place', communeCode ?? job.sourceId.replace(/^source-/, ''), name);
    if (ids.isGiven(wanted)) fates.note(row, 'duplicate-number', name, cells.column('name'));
    records.push({
      kind: 'priority-place',
      id: ids.claim(wanted),
      sourceId: job.sourceId,
      note: readNote(job, row),
      name,
      place,
      communeCode,
      weight: readNumber(job, row, 'weight', { min: 1, max: 10 }) ?? USUAL_WEIGHT,
      radiusMetres: readNumber(job, row, 'radius', { min: 0.1, max: 20_000, parse: parseMetres }),
      purposes: readPurposes(job, row),
      hours,
      words: readText(job, row, 'words', 20_000) ?? '',
    });
    fates.keep(row);
  }
  return { records, columns: [] };
}
