import type { ProblemCode } from '#domain/problem.ts';
import type { LngLat, LngLatBounds } from '#geo/units.ts';
import type { CrsName, ImportQuestion } from '../outcome.ts';
import { toLngLat } from './find-crs.ts';
import type { ImportProgress } from './import-context.ts';
import type { ImportJob } from './import-job.ts';
import { chooseReference, type Reference } from './place-reference.ts';
import { type RawPlace, readRawPlace } from './read-raw-place.ts';

type PlaceResult =
  | {
      readonly type: 'place';
      readonly place: LngLat;
      readonly repaired: { code: ProblemCode; detail: string } | null;
    }
  | { readonly type: 'aside'; readonly code: ProblemCode; readonly detail: string }
  | { readonly type: 'ask'; readonly question: Omit<ImportQuestion, 'rows'> };

export interface PlaceOf {
  (row: number): PlaceResult;
  /** A place in here is taken as it stands; null when no place of the file can be. */
  readonly box: LngLatBounds | null;
}

/** Where rows are read from; `quick` may leave the words out. */
export interface PlaceRows {
  readonly isUnfit: (row: number) => boolean;
  readonly quick: (row: number) => RawPlace;
  readonly full: (row: number) => RawPlace;
}

const PACE = 20_000;
const SAMPLE = 5_000;
/** One number with two dots is an accident; one in five means that a spreadsheet rewrote the column. */
const DAMAGED_SHARE = 0.2;
const FACTORS = [10, 100, 1000, 1e4, 1e5, 1e6, 0.1, 0.01, 0.001, 1e-4, 1e-5, 1e-6];

/**
 * Reads all places of the table once, so that each row is judged by what the others and the territory say.
 * A place that could be mended (X and Y exchanged, a lost decimal) is asked, never mended silently.
 */
export function* findPlaces(
  job: ImportJob,
  places: PlaceRows = cellsOf(job),
): Generator<ImportProgress, PlaceOf> {
  const { table, crs, context, fates } = job;
  const rows = table.rowCount;
  const step = Math.max(1, Math.floor(rows / SAMPLE));
  const sample: LngLat[] = [];
  let [filled, damaged] = [0, 0];
  for (let row = 0; row < rows; row += step) {
    if (row % (PACE * step) === 0) yield { share: null, doing: 'Lecture des lieux' };
    if (places.isUnfit(row)) continue;
    const raw = places.quick(row);
    if (raw.type !== 'missing') filled++;
    if (raw.type === 'unreadable' && raw.damaged) damaged++;
    if (raw.type !== 'pair' || (raw.x === 0 && raw.y === 0) || crs === null) continue;
    const place = toLngLat(crs, raw.x, raw.y);
    sample.push(Number.isFinite(place[0]) && Number.isFinite(place[1]) ? place : [raw.x, raw.y]);
  }
  const isDamaged = filled > 0 && damaged / filled >= DAMAGED_SHARE;
  const swapped = crs === null ? [] : swapAll(job, places, crs, step);
  const reference = chooseReference(sample, swapped, context.territory);
  if (reference.elsewhere) job.remarks.push('elsewhere');

  const placeOf = (row: number): PlaceResult => {
    const raw = places.full(row);
    if (raw.type === 'missing') return { type: 'aside', code: 'place-missing', detail: raw.detail };
    if (raw.type === 'broken') return { type: 'aside', code: 'geometry-unreadable', detail: raw.detail };
    if (raw.type === 'mismatch') return { type: 'aside', code: 'geometry-mismatch', detail: raw.detail };
    if (raw.type === 'unreadable' || isDamaged)
      return { type: 'aside', code: 'place-unreadable', detail: raw.detail };
    if (raw.x === 0 && raw.y === 0) return { type: 'aside', code: 'place-null-island', detail: raw.detail };
    if (crs === null) return { type: 'aside', code: 'crs-unknown', detail: raw.detail };
    return judge(raw, crs, reference, fates.answer('place-swapped'), fates.answer('place-scaled'));
  };
  return Object.assign(placeOf, { box: isDamaged || crs === null ? null : reference.box });
}

function cellsOf(job: ImportJob): PlaceRows {
  const read = (row: number) => readRawPlace(job, row);
  return { isUnfit: (row) => job.table.rowState(row) !== null, quick: read, full: read };
}

function judge(
  raw: Extract<RawPlace, { type: 'pair' }>,
  crs: CrsName,
  reference: Reference,
  swapAnswer: string | undefined,
  scaleAnswer: string | undefined,
): PlaceResult {
  const plain = toLngLat(crs, raw.x, raw.y);
  if (isPlausible(plain, reference.box)) return { type: 'place', place: plain, repaired: null };
  const exchanged = toLngLat(crs, raw.y, raw.x);
  if (isPlausible(exchanged, reference.box))
    return mend('place-swapped', exchanged, raw.detail, swapAnswer, SWAP_OPTIONS);
  for (const [byX, byY] of scalings()) {
    const place = toLngLat(crs, raw.x * byX, raw.y * byY);
    if (isPlausible(place, reference.box))
      return mend('place-scaled', place, raw.detail, scaleAnswer, SCALE_OPTIONS);
  }
  return { type: 'aside', code: 'place-outside', detail: raw.detail };
}

function mend(
  code: 'place-swapped' | 'place-scaled',
  place: LngLat,
  detail: string,
  answer: string | undefined,
  options: ImportQuestion['options'],
): PlaceResult {
  const mended = `${detail} → ${place[1].toFixed(5)}, ${place[0].toFixed(5)}`;
  if (answer === 'mend') return { type: 'place', place, repaired: { code, detail: mended } };
  if (answer !== undefined) return { type: 'aside', code, detail: mended };
  return { type: 'ask', question: { id: code, problem: { code, where: {}, detail: mended }, options } };
}

const SWAP_OPTIONS = [
  { value: 'mend', label: 'Échanger X et Y' },
  { value: 'leave', label: 'Laisser de côté' },
];
const SCALE_OPTIONS = [
  { value: 'mend', label: 'Corriger la virgule' },
  { value: 'leave', label: 'Laisser de côté' },
];

function* scalings(): Generator<[number, number]> {
  for (const factor of FACTORS) {
    yield [factor, 1];
    yield [1, factor];
    yield [factor, factor];
  }
}

function isPlausible([lng, lat]: LngLat, [west, south, east, north]: LngLatBounds): boolean {
  return lng >= west && lng <= east && lat >= south && lat <= north;
}

function swapAll(job: ImportJob, rows: PlaceRows, crs: CrsName, step: number): LngLat[] {
  const places: LngLat[] = [];
  for (let row = 0; row < job.table.rowCount; row += step) {
    const raw = rows.quick(row);
    if (raw.type === 'pair' && (raw.x !== 0 || raw.y !== 0)) places.push(toLngLat(crs, raw.y, raw.x));
  }
  return places;
}
