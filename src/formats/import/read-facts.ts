import { normaliseName } from '#domain/normalise-name.ts';
import type { PartialDate } from '#domain/partial-date.ts';
import type { Authorisation } from '#domain/records/authorisation.ts';
import type { ServiceState } from '#domain/records/record-base.ts';
import type { ImportJob } from './import-job.ts';
import { parseDate } from './parse-date.ts';
import { parseNumber } from './parse-number.ts';

const SHORT = 500;
const LONG = 20_000;
const NOTHING = /^(?:\(empty\)|n\/?a|null|néant|neant|sans objet|-|–|\?)$/i;

/** Text of a field, null when blank; a formula left in the cell stays text and is told. */
export function readText(job: ImportJob, row: number, field: string, max = SHORT): string | null {
  const text = job.cells.text(row, field);
  if (text === '') return null;
  if (/^[=@]/.test(text)) job.fates.note(row, 'formula-neutralised', text, job.cells.column(field));
  return text.slice(0, max);
}

export function readNote(job: ImportJob, row: number): string {
  return readText(job, row, 'note', LONG) ?? '';
}

/** A date, null when blank or noted as unreadable. */
export function readDate(job: ImportJob, row: number, field: string): PartialDate | null {
  const text = job.cells.text(row, field);
  if (text === '' || NOTHING.test(text)) return null;
  const parsed = parseDate(text);
  if (parsed.date === null) job.fates.note(row, parsed.code, text, job.cells.column(field));
  else if (parsed.doubt) job.fates.note(row, 'value-approximate', parsed.doubt, job.cells.column(field));
  return parsed.date;
}

export interface NumberRange {
  readonly min: number;
  readonly max: number;
  readonly integer?: boolean;
  /** Reads the text when it carries a unit. */
  readonly parse?: (text: string) => number | null;
}

/** A number in its range, null when blank or noted as unreadable. */
export function readNumber(job: ImportJob, row: number, field: string, range: NumberRange): number | null {
  const text = job.cells.text(row, field);
  if (text === '' || NOTHING.test(text)) return null;
  const value = (range.parse ?? parseNumber)(text);
  const fits =
    value !== null && value >= range.min && value <= range.max && (!range.integer || Number.isInteger(value));
  if (fits) return value;
  job.fates.note(row, 'number-unreadable', text, job.cells.column(field));
  return null;
}

const STATES: readonly [ServiceState, RegExp][] = [
  [
    'broken',
    /\b(?:en panne|panne|hs|hors service|broken|defaillante?|en maintenance|deconnectee?|inactive?)\b/,
  ],
  [
    'planned',
    /\b(?:planned|projet|projetee?|prevue?|a installer|a poser|futur|future|programmee?|en cours|proposed|construction)\b/,
  ],
  [
    'in-service',
    /\b(?:in service|en service|active?|operationnelle?|oui|installee?|existante?|ok|fonctionne|operational)\b/,
  ],
];

/** In service unless words say otherwise; words that say nothing known are told. */
export function readState(job: ImportJob, row: number, field = 'state'): ServiceState {
  const text = job.cells.text(row, field);
  const state = stateOfWords(text);
  if (text !== '' && state === null) job.fates.note(row, 'value-unknown', text, job.cells.column(field));
  return state ?? 'in-service';
}

export function stateOfWords(text: string): ServiceState | null {
  const words = normaliseName(text.slice(0, 200));
  return STATES.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

export function readAuthorisation(job: ImportJob, row: number): Authorisation | null {
  const number = readText(job, row, 'authorisationNumber');
  const date = readDate(job, row, 'authorisationDate');
  const expires = readDate(job, row, 'authorisationExpires');
  return number === null && date === null && expires === null
    ? null
    : { number: number ?? '', date, expires };
}
