import { normaliseName } from '#domain/normalise-name.ts';
import type { PartialDate } from '#domain/partial-date.ts';
import type {
  Expectation,
  ExpectationAnswer,
  ExpectationStatus,
  ExpectationTheme,
} from '#domain/records/expectation.ts';
import type { LngLat } from '#geo/units.ts';
import { findPlaces, type PlaceOf } from './find-places.ts';
import type { ImportProgress } from './import-context.ts';
import type { ImportJob } from './import-job.ts';
import { type Interpreted, PACE } from './interpreter.ts';
import { parseDate } from './parse-date.ts';
import { readDate, readNote, readText } from './read-facts.ts';
import { recordIdOf, sameRecordId } from './record-ids.ts';
import { settleCommune } from './settle-commune.ts';
import { settleHours } from './settle-hours.ts';
import { settleUnfitRow } from './settle-row.ts';

const LONG = 20_000;

/** One row a request of a commune. Without a place of its own a row stands for its commune; hours that are not understood are asked. */
export function* importExpectations(job: ImportJob): Generator<ImportProgress, Interpreted> {
  const { table, fates, ids, cells } = job;
  const placeOf = yield* findPlaces(job);
  const records: Expectation[] = [];
  for (let row = 0; row < table.rowCount; row++) {
    if (row % PACE === 0) yield { share: row / table.rowCount, doing: 'Lecture des attentes' };
    if (settleUnfitRow(job, row)) continue;
    const commune = settleCommune(job, row);
    if (!commune) continue;
    const date = settleDate(job, row);
    if (date === null) continue;
    const hours = settleHours(job, row);
    if (hours === undefined) continue;
    const words = readText(job, row, 'words', LONG) ?? '';
    const theme = readTheme(job, row, words);
    const wanted =
      sameRecordId('expectation', cells.text(row, 'recordId')) ??
      recordIdOf('expectation', commune.code, date, theme, words.slice(0, 200));
    if (ids.isGiven(wanted)) {
      fates.setAside(row, 'duplicate-row', `${commune.name}, ${date}`, cells.column('words'));
      continue;
    }
    const answer = readAnswer(job, row);
    records.push({
      kind: 'expectation',
      id: ids.claim(wanted),
      sourceId: job.sourceId,
      note: readNote(job, row),
      communeCode: commune.code,
      date,
      theme,
      placeName: readText(job, row, 'placeName'),
      point: readPoint(job, row, placeOf),
      hours,
      words,
      status: readStatus(job, row, answer),
      answer,
    });
    fates.keep(row);
  }
  return { records, columns: [] };
}

/** Null when the row was set aside: before and after have no meaning without a date. */
function settleDate(job: ImportJob, row: number): PartialDate | null {
  const { cells, fates } = job;
  const text = cells.text(row, 'date');
  const column = cells.column('date');
  if (text === '') {
    fates.setAside(row, 'required-missing', column, column);
    return null;
  }
  const parsed = parseDate(text);
  if (parsed.date === null) {
    fates.setAside(row, parsed.code, text, column);
    return null;
  }
  if (parsed.doubt) fates.note(row, 'value-approximate', parsed.doubt, column);
  return parsed.date;
}

/** A row without coordinates, or with coordinates that say nothing, is about its commune. */
function readPoint(job: ImportJob, row: number, placeOf: PlaceOf): LngLat | null {
  const found = placeOf(row);
  if (found.type === 'place') {
    if (found.repaired) job.fates.note(row, found.repaired.code, found.repaired.detail);
    return [Math.round(found.place[0] * 1e7) / 1e7, Math.round(found.place[1] * 1e7) / 1e7];
  }
  const problem = found.type === 'ask' ? found.question.problem : found;
  if (problem.code !== 'place-missing') job.fates.note(row, problem.code, problem.detail);
  return null;
}

const THEMES: readonly (readonly [ExpectationTheme, RegExp])[] = [
  ['rodeo', /\b(?:rodeos?|quads?|motocross|moto cross|runs?)\b/],
  ['burglary', /\b(?:cambriol\w{0,12}|vols?|effractions?)\b/],
  ['speed', /\b(?:vitesses?|exces|radars?|speed)\b/],
  ['school', /\b(?:ecoles?|scolaires?|colleges?|lycees?)\b/],
  ['dumping', /\b(?:depots?|dechets?|decharges?|encombrants?)\b/],
  ['parking', /\b(?:stationnements?|parkings?|vehicules? ventouses?)\b/],
  ['noise', /\b(?:bruits?|sonores?|tapages?|musiques?|nuisances?)\b/],
  ['incivility', /\b(?:incivilites?|attroupements?|regroupements?|degradations?|squats?|insultes?|tags?)\b/],
];

/** The theme's own column first; without one, what the words speak of. */
function readTheme(job: ImportJob, row: number, words: string): ExpectationTheme {
  const text = job.cells.text(row, 'theme');
  const own = themeOfWords(text);
  if (own !== null) return own;
  if (text !== '') {
    if (!/^(?:autres?|divers)$/.test(normaliseName(text.slice(0, 200))))
      job.fates.note(row, 'value-unknown', text, job.cells.column('theme'));
    return 'other';
  }
  return themeOfWords(words) ?? 'other';
}

function themeOfWords(text: string): ExpectationTheme | null {
  const words = normaliseName(text.slice(0, 500));
  return THEMES.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

const STATUSES: readonly (readonly [ExpectationStatus, RegExp])[] = [
  ['closed', /\b(?:clos|close|cloturee?|terminee?|classee?|soldee?|closed)\b/],
  ['answered', /\b(?:reponse|repondue?|traitee?|answered|faite?)\b/],
  ['in-progress', /\b(?:en cours|cours|encours|pris en compte|prise en compte|in progress|suivi)\b/],
  ['received', /\b(?:recue?|nouvelle?|nouveau|a traiter|en attente|received|enregistree?)\b/],
];

/** As written; without words, an answer says that it was answered. */
function readStatus(job: ImportJob, row: number, answer: ExpectationAnswer | null): ExpectationStatus {
  const text = job.cells.text(row, 'status');
  const words = normaliseName(text.slice(0, 200));
  const found = STATUSES.find(([, pattern]) => pattern.test(words))?.[0];
  if (found) return found;
  if (text !== '') job.fates.note(row, 'value-unknown', text, job.cells.column('status'));
  return answer === null ? 'received' : 'answered';
}

function readAnswer(job: ImportJob, row: number): ExpectationAnswer | null {
  const words = readText(job, row, 'answer', LONG);
  const date = readDate(job, row, 'answerDate');
  return words === null && date === null ? null : { words: words ?? '', date };
}
