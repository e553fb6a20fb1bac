import type { CommuneMatch } from '#domain/match-commune.ts';
import { slugOf } from '#domain/normalise-name.ts';
import type { Commune } from '#domain/territory.ts';
import type { ImportJob } from './import-job.ts';

export interface SettledCommune {
  readonly code: string;
  readonly name: string;
  /** Null without a territory. */
  readonly commune: Commune | null;
  /** The words were the name of a commune since merged: two rows may share a code and be two things. */
  readonly formerName: string | null;
}

const LOST_ZERO = /^[1-9]\d{3}$/;
const CODE = /^\d[\dAB]\d{3}$/;
const NONE = { value: 'none', label: 'Aucune : laisser de côté' };

/** The commune a row is about, by code else by name. Null when the row was set aside or asked: a doubt is never guessed. */
export function settleCommune(job: ImportJob, row: number): SettledCommune | null {
  const { cells, fates } = job;
  const typedCode = cells.text(row, 'communeCode').toUpperCase();
  const code = LOST_ZERO.test(typedCode) ? `0${typedCode}` : typedCode;
  const name = cells.text(row, 'commune') || cells.text(row, 'name');
  const field = code === '' ? 'commune' : 'communeCode';
  const text = code === '' ? name : code;
  const column = cells.column(field);
  if (text === '') {
    fates.setAside(row, 'required-missing', cells.column('commune'), column);
    return null;
  }
  if (!job.matchCommune) {
    if (CODE.test(text)) return { code: text, name: name || text, commune: null, formerName: null };
    fates.setAside(row, 'commune-unknown', text, column);
    return null;
  }
  const match = job.matchCommune(text);
  if (match.type === 'found') {
    if (code !== typedCode) fates.note(row, 'value-approximate', `${typedCode} → ${code}`, column);
    noteHow(job, row, match, text, column);
    return settled(match.commune, match.how === 'former' ? name || text : null);
  }
  if (match.type === 'other-department') {
    fates.setAside(
      row,
      'commune-other-department',
      code === '' ? match.name : `${code} ${name}`.trim(),
      column,
    );
    return null;
  }
  return settleDoubt(job, row, match, code === '' ? name : `${code} ${name}`.trim(), column);
}

function noteHow(
  { fates }: ImportJob,
  row: number,
  match: Extract<CommuneMatch, { type: 'found' }>,
  text: string,
  column: string,
): void {
  const detail = `${text} → ${match.commune.name}`;
  if (match.how === 'former') fates.note(row, 'commune-former', detail, column);
  if (match.how === 'bracket') fates.note(row, 'value-approximate', detail, column);
}

/** Offers the communes that may be meant; without any, the row is set aside. */
function settleDoubt(
  { fates, context }: ImportJob,
  row: number,
  match: Extract<CommuneMatch, { type: 'ambiguous' | 'unknown' }>,
  text: string,
  column: string,
): SettledCommune | null {
  const problemCode = match.type === 'ambiguous' ? 'commune-ambiguous' : 'commune-unknown';
  const id = `commune:${slugOf(text)}`;
  const answer = fates.answer(id);
  const chosen = context.territory?.communes.find(
    (feature) => feature.properties.code === answer,
  )?.properties;
  if (chosen) {
    fates.note(row, 'value-approximate', `${text} → ${chosen.name}`, column);
    return settled(chosen, null);
  }
  if (match.options.length === 0 || answer !== undefined) {
    fates.setAside(row, problemCode, text, column);
    return null;
  }
  const options = match.options.map((commune) => ({ value: commune.code, label: commune.name }));
  fates.ask(row, {
    id,
    problem: { code: problemCode, where: { column }, detail: text },
    options: [...options, NONE],
  });
  return null;
}

function settled(commune: Commune, formerName: string | null): SettledCommune {
  return { code: commune.code, name: commune.name, commune, formerName };
}
