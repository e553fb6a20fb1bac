import { slugOf } from '#domain/normalise-name.ts';
import type { VideoLink } from '#domain/records/video-link.ts';
import type { ImportProgress } from './import-context.ts';
import type { ImportJob } from './import-job.ts';
import { type Interpreted, PACE } from './interpreter.ts';
import { type EndMatch, linkEndMatcher } from './match-link-end.ts';
import { readDate, readNote, readState, readText } from './read-facts.ts';
import { recordIdOf, sameRecordId } from './record-ids.ts';
import { settleUnfitRow } from './settle-row.ts';

/** One row a link between two things the dossier already knows. An end that fits nothing is set aside, one that fits several is asked. */
export function* importLinks(job: ImportJob): Generator<ImportProgress, Interpreted> {
  const { table, fates, ids, cells, context } = job;
  const matchFrom = linkEndMatcher(context.known, ['site', 'plate-site', 'csu']);
  const matchTo = linkEndMatcher(context.known, ['csu', 'force-unit']);
  const records: VideoLink[] = [];
  for (let row = 0; row < table.rowCount; row++) {
    if (row % PACE === 0) yield { share: row / table.rowCount, doing: 'Lecture des liaisons' };
    if (settleUnfitRow(job, row)) continue;
    const from = settleEnd(job, row, 'from', matchFrom);
    if (from === null) continue;
    const to = settleEnd(job, row, 'to', matchTo);
    if (to === null) continue;
    const wanted =
      sameRecordId('video-link', cells.text(row, 'recordId')) ?? recordIdOf('video-link', from, to);
    if (ids.isGiven(wanted)) {
      fates.setAside(row, 'duplicate-row', `${cells.text(row, 'from')} → ${cells.text(row, 'to')}`);
      continue;
    }
    records.push({
      kind: 'video-link',
      id: ids.claim(wanted),
      sourceId: job.sourceId,
      note: readNote(job, row),
      from,
      to,
      state: readState(job, row),
      medium: readText(job, row, 'medium'),
      legalBasis: readText(job, row, 'legalBasis'),
      since: readDate(job, row, 'since'),
    });
    fates.keep(row);
  }
  return { records, columns: [] };
}

function settleEnd(
  job: ImportJob,
  row: number,
  field: 'from' | 'to',
  match: (text: string) => EndMatch,
): string | null {
  const { cells, fates } = job;
  const text = cells.text(row, field);
  const column = cells.column(field);
  if (text === '') {
    fates.setAside(row, 'required-missing', column, column);
    return null;
  }
  const found = match(text);
  if (found.type === 'found') return found.id;
  const questionId = `link-${field}:${slugOf(text)}`;
  const answer = fates.answer(questionId);
  if (found.type === 'many' && found.options.some(({ id }) => id === answer)) return answer ?? null;
  if (found.type === 'none' || answer !== undefined) {
    fates.setAside(row, 'value-unknown', text, column);
    return null;
  }
  const options = found.options.map((end) => ({
    value: end.id,
    label: `${end.name}${end.communeCode ? ` (${end.communeCode})` : ''}`,
  }));
  fates.ask(row, {
    id: questionId,
    problem: { code: 'value-unknown', where: { column }, detail: text },
    options: [...options, { value: 'leave', label: 'Laisser de côté' }],
  });
  return null;
}
