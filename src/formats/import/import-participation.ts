import { normaliseName } from '#domain/normalise-name.ts';
import type { Participation } from '#domain/records/participation.ts';
import type { ImportProgress } from './import-context.ts';
import type { ImportJob } from './import-job.ts';
import { type Interpreted, PACE } from './interpreter.ts';
import { parseCount } from './parse-number.ts';
import { readDate, readNote, readText } from './read-facts.ts';
import { recordIdOf, sameRecordId } from './record-ids.ts';
import { settleCommune } from './settle-commune.ts';
import { settleUnfitRow } from './settle-row.ts';

/** One row a protocol. Protocols of two former communes of one commune nouvelle are two records. */
export function* importParticipation(job: ImportJob): Generator<ImportProgress, Interpreted> {
  const { table, fates, ids, cells } = job;
  const records: Participation[] = [];
  for (let row = 0; row < table.rowCount; row++) {
    if (row % PACE === 0) yield { share: row / table.rowCount, doing: 'Lecture des protocoles' };
    if (settleUnfitRow(job, row)) continue;
    const commune = settleCommune(job, row);
    if (!commune) continue;
    const given = sameRecordId('participation', cells.text(row, 'recordId'));
    const wanted = given ?? recordIdOf('participation', commune.code, commune.formerName ?? '');
    if (ids.isGiven(wanted)) {
      fates.setAside(row, 'duplicate-row', commune.name, cells.column('commune'));
      continue;
    }
    records.push({
      kind: 'participation',
      id: ids.claim(wanted),
      sourceId: job.sourceId,
      note: noteOf(job, row, commune.formerName),
      communeCode: commune.code,
      state: readProtocolState(job, row),
      signed: readDate(job, row, 'signed'),
      renewed: readDate(job, row, 'renewed'),
      ends: readDate(job, row, 'ends'),
      ...readReferents(job, row),
      unitName: readText(job, row, 'unit'),
    });
    fates.keep(row);
  }
  return { records, columns: [] };
}

function noteOf(job: ImportJob, row: number, formerName: string | null): string {
  const own = readNote(job, row);
  return formerName === null || own !== '' ? own : `Protocole de l’ancienne commune : ${formerName}`;
}

function readProtocolState(job: ImportJob, row: number): Participation['state'] {
  const text = job.cells.text(row, 'state');
  const words = normaliseName(text.slice(0, 200));
  if (text === '' || /\b(?:active?|en cours|en vigueur|signee?|oui|renouvelee?)\b/.test(words))
    return 'active';
  if (/\b(?:planned|projet|prevue?|a signer|etude)\b/.test(words)) return 'planned';
  if (/\b(?:ended|terminee?|caduc|caduque|resiliee?|finie?|arretee?|non)\b/.test(words)) return 'ended';
  job.fates.note(row, 'value-unknown', text, job.cells.column('state'));
  return 'active';
}

function readReferents(job: ImportJob, row: number): Pick<Participation, 'referents' | 'referentsWords'> {
  const { value, words } = parseCount(job.cells.text(row, 'referents'));
  if (words !== null) job.fates.note(row, 'value-approximate', words, job.cells.column('referents'));
  const fits = value !== null && value <= 100_000;
  return { referents: fits ? value : null, referentsWords: words?.slice(0, 500) ?? null };
}
