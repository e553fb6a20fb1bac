import { normaliseName } from '#domain/normalise-name.ts';
import type { PlateOperator, PlateReading, PlateSite } from '#domain/records/plate-site.ts';
import { communeCodeAt } from './commune-code-at.ts';
import { findPlaces } from './find-places.ts';
import type { ImportProgress } from './import-context.ts';
import type { ImportJob } from './import-job.ts';
import { type Interpreted, PACE } from './interpreter.ts';
import { parseDirection } from './parse-direction.ts';
import { readAuthorisation, readNote, readNumber, readState, readText } from './read-facts.ts';
import { recordIdOf, sameRecordId } from './record-ids.ts';
import { settlePlace, settleUnfitRow } from './settle-row.ts';

/** One row a plate site. LAPI or VPI must be said: they are not the same thing in law, and neither is guessed. */
export function* importPlates(job: ImportJob): Generator<ImportProgress, Interpreted> {
  const { table, fates, ids, cells } = job;
  const placeOf = yield* findPlaces(job);
  const records: PlateSite[] = [];
  for (let row = 0; row < table.rowCount; row++) {
    if (row % PACE === 0) yield { share: row / table.rowCount, doing: 'Lecture des sites plaques' };
    if (settleUnfitRow(job, row)) continue;
    const reading = readReading(job, row);
    if (!reading) {
      askReading(job, row);
      continue;
    }
    const place = settlePlace(job, row, placeOf);
    if (!place) continue;
    const communeCode = communeCodeAt(job, row, place);
    const number = readText(job, row, 'number');
    const road = readText(job, row, 'road');
    const name = readText(job, row, 'name') ?? road ?? `Site plaques ${number ?? ''}`.trim().slice(0, 500);
    const own = cells.text(row, 'externalId') || number || `${name} ${cells.text(row, 'direction')}`;
    const scope = communeCode ?? job.sourceId.replace(/^source-/, '');
    const wanted =
      sameRecordId('plate-site', cells.text(row, 'recordId')) ?? recordIdOf('plate-site', scope, own);
    if (ids.isGiven(wanted)) fates.note(row, 'duplicate-number', number ?? name, cells.column('number'));
    records.push({
      kind: 'plate-site',
      id: ids.claim(wanted),
      sourceId: job.sourceId,
      note: readNote(job, row),
      name,
      number,
      communeCode,
      place,
      reading,
      operator: readOperator(job, row),
      state: readState(job, row),
      road,
      trafficAzimuthDegrees: readTraffic(job, row),
      direction: readText(job, row, 'direction'),
      lanes: readNumber(job, row, 'lanes', { min: 1, max: 20, integer: true }),
      authorisation: readAuthorisation(job, row),
    });
    fates.keep(row);
  }
  return { records, columns: [] };
}

/** From the column, else from what the user answered for the whole file. */
function readReading({ cells, fates }: ImportJob, row: number): PlateReading | null {
  const words = normaliseName(cells.text(row, 'reading').slice(0, 200));
  const header = normaliseName(cells.column('reading'));
  if (/\b(?:lapi|alpr|anpr)\b|lecture automatique/.test(words)) return 'lapi';
  if (/\bvpi\b|visualisation/.test(words)) return 'vpi';
  // A column headed « LAPI » that is ticked.
  if (/^(?:oui|x|1|vrai|true)$/.test(words) && (header === 'lapi' || header === 'vpi')) return header;
  const answer = fates.answer('plate-reading');
  return answer === 'lapi' || answer === 'vpi' ? answer : null;
}

function askReading({ cells, fates }: ImportJob, row: number): void {
  const detail = cells.text(row, 'reading');
  const column = cells.column('reading');
  if (fates.answer('plate-reading') !== undefined) {
    fates.setAside(row, 'value-unknown', detail, column);
    return;
  }
  fates.ask(row, {
    id: 'plate-reading',
    problem: { code: 'value-unknown', where: { column }, detail },
    options: [
      { value: 'vpi', label: 'VPI : plaques lisibles par une personne' },
      { value: 'lapi', label: 'LAPI : lecture automatique (État seul)' },
      { value: 'leave', label: 'Laisser de côté' },
    ],
  });
}

function readOperator(job: ImportJob, row: number): PlateOperator | null {
  const text = job.cells.text(row, 'operator');
  const words = normaliseName(text.slice(0, 200));
  if (text === '') return null;
  if (/^state$|\betat\b|gendarmerie|police nationale|douane|prefecture/.test(words)) return 'state';
  if (/commune|mairie|ville|municipal|agglo|intercommunal/.test(words)) return 'commune';
  if (words !== 'other' && words !== 'autre')
    job.fates.note(row, 'value-unknown', text, job.cells.column('operator'));
  return 'other';
}

/** One azimuth or none: traffic goes one way past a plate camera. */
function readTraffic(job: ImportJob, row: number): number | null {
  const { azimuths, code, detail } = parseDirection(job.cells.text(row, 'traffic'));
  if (code) job.fates.note(row, code, detail, job.cells.column('traffic'));
  return azimuths.length === 1 ? azimuths[0]! : null;
}
