import type { Expectation, ExpectationStatus, ExpectationTheme } from '#domain/records/expectation.ts';
import type { Source } from '#domain/records/source.ts';
import type { WeekHours } from '#domain/week-hours.ts';
import { weekHoursWords } from '#domain/week-hours-words.ts';
import { parseWeekHours } from '#formats/registry.ts';
import { expectationsText as TEXT } from '#ui/text/expectations.ts';

/** The form as it stands, all text: what is not yet right stays as it was typed. */
export interface ExpectationDraft {
  readonly communeCode: string;
  readonly date: string;
  readonly theme: ExpectationTheme;
  readonly placeName: string;
  readonly hours: string;
  readonly words: string;
  readonly status: ExpectationStatus;
  readonly answer: string;
  readonly answerDate: string;
}

/** Undefined when the words are not understood; null for the whole week. */
export function hoursOfDraft(text: string): WeekHours | null | undefined {
  if (text.trim() === '') return null;
  const parsed = parseWeekHours(text);
  return parsed.is === 'hours' ? parsed.hours : undefined;
}

/** The draft of a record to change, or an empty one. */
export function draftOf(
  expectation: Expectation | null,
  communeCode: string,
  today: string,
): ExpectationDraft {
  return {
    communeCode: expectation?.communeCode ?? communeCode,
    date: expectation?.date ?? today,
    theme: expectation?.theme ?? 'other',
    placeName: expectation?.placeName ?? '',
    hours: expectation?.hours == null ? '' : weekHoursWords(expectation.hours),
    words: expectation?.words ?? '',
    status: expectation?.status ?? 'received',
    answer: expectation?.answer?.words ?? '',
    answerDate: expectation?.answer?.date ?? '',
  };
}

/** What keeps the draft from being saved. */
export function isComplete(draft: ExpectationDraft): boolean {
  return (
    draft.communeCode !== '' &&
    draft.date !== '' &&
    draft.words.trim() !== '' &&
    hoursOfDraft(draft.hours) !== undefined
  );
}

/**
 * The record of a complete draft. A new one is named by commune, date and theme, with a number when that is taken.
 * @param isTaken whether the dossier has that identifier
 */
export function recordOfDraft(
  draft: ExpectationDraft,
  before: Expectation | null,
  isTaken: (id: string) => boolean,
): Expectation {
  const answer = draft.answer.trim();
  return {
    kind: 'expectation',
    id: before?.id ?? freeId(draft, isTaken),
    sourceId: before?.sourceId ?? TYPED_SOURCE.id,
    note: before?.note ?? '',
    communeCode: draft.communeCode,
    date: draft.date,
    theme: draft.theme,
    placeName: draft.placeName.trim() || null,
    point: before?.point ?? null,
    hours: hoursOfDraft(draft.hours) ?? null,
    words: draft.words.trim(),
    status: draft.status,
    answer:
      answer === '' && draft.answerDate === '' ? null : { words: answer, date: draft.answerDate || null },
  };
}

function freeId({ communeCode, date, theme }: ExpectationDraft, isTaken: (id: string) => boolean): string {
  const key = `expectation-${communeCode.toLowerCase()}-${date}-${theme}`;
  let id = key;
  for (let rank = 2; isTaken(id); rank++) id = `${key}-${rank}`;
  return id;
}

/** Where what was typed by hand comes from. */
export const TYPED_SOURCE: Source = {
  kind: 'source',
  id: 'source-attentes-saisies',
  title: TEXT.sourceTitle,
  producer: '',
  fileName: null,
  fingerprint: null,
  date: null,
  importedAt: null,
  licence: '',
  confidentiality: 'restricted',
  fictitious: false,
  note: '',
};
