import { normaliseName } from '#domain/normalise-name.ts';
import type { RoadClass, RoadFeature, RoadWay } from '#domain/records/roads.ts';
import { makeFeatureBlock } from './feature-block.ts';
import type { ImportProgress } from './import-context.ts';
import type { ImportJob } from './import-job.ts';
import { type Interpreted, PACE } from './interpreter.ts';
import { parseNumber } from './parse-number.ts';
import { readText } from './read-facts.ts';
import { roadClassOf } from './road-class-words.ts';
import { settleShape } from './settle-geometry.ts';
import { settleUnfitRow } from './settle-row.ts';

/** What files write for « not known » or « none »: BD TOPO and its codes. */
const NOT_KNOWN = /^(?:nc|nr|0|sans objet|)$/i;

/** One row a stretch of road (BD TOPO TRONCON_DE_ROUTE, OpenStreetMap, any lines); all rows are one record. */
export function* importRoads(job: ImportJob): Generator<ImportProgress, Interpreted> {
  const { table, fates } = job;
  const features: RoadFeature[] = [];
  for (let row = 0; row < table.rowCount; row++) {
    if (row % PACE === 0) yield { share: row / table.rowCount, doing: 'Lecture des voies' };
    if (settleUnfitRow(job, row) || settleOtherThing(job, row)) continue;
    const geometry = settleShape(job, row, ['LineString', 'MultiLineString']);
    if (!geometry) continue;
    const parts = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
    if (parts.some((part) => part.length < 2)) {
      fates.setAside(row, 'geometry-unreadable', geometry.type);
      continue;
    }
    const roadClass = roadClassOf({
      highway: job.cells.text(row, 'osmHighway'),
      nature: job.cells.text(row, 'class'),
      importance: job.cells.text(row, 'importance'),
    });
    const properties = {
      name: readName(job, row),
      class: roadClass,
      oneway: readWay(job, row, roadClass),
      lanes: readLanes(job, row),
      level: readLevel(job, row),
    };
    features.push({ type: 'Feature', geometry, properties });
    fates.keep(row);
  }
  const block = makeFeatureBlock(job, 'roads', features);
  return block === null
    ? { records: [], columns: [] }
    : { records: [{ ...block.record, kind: 'roads' }], columns: [block.column] };
}

/** An extract of OpenStreetMap holds buildings, walls and rivers beside the roads, and roads not built yet: those go, and are told. */
function settleOtherThing(job: ImportJob, row: number): boolean {
  if (!job.cells.has('osmHighway')) return false;
  const value = job.cells.text(row, 'osmHighway');
  if (value !== '' && !/^(?:proposed|construction|razed|abandoned|no)$/.test(value)) return false;
  job.fates.setAside(row, 'value-unknown', value, job.cells.column('osmHighway'));
  return true;
}

/** « D 4096 » as signed, else the name of the street. */
function readName(job: ImportJob, row: number): string | null {
  const number = readText(job, row, 'number');
  if (number !== null && !NOT_KNOWN.test(number)) return number;
  const name = readText(job, row, 'name');
  return name === null || NOT_KNOWN.test(name) ? null : name;
}

const WAYS: readonly (readonly [RoadWay, RegExp])[] = [
  ['backward', /\b(?:inverse|backward|1 inverse)\b/],
  ['forward', /\b(?:direct|unique|forward|yes|true|oui|1)\b/],
  ['both', /\b(?:double|deux|both|no|non|false|0|nc|sans objet|reversible|alternating)\b/],
];

/** Both ways unless the file says otherwise; motorways and roundabouts of OpenStreetMap are one-way without saying so. */
function readWay(job: ImportJob, row: number, roadClass: RoadClass | null): RoadWay {
  const text = job.cells.text(row, 'oneway');
  if (text === '-1') return 'backward';
  const words = normaliseName(text.slice(0, 60));
  const found = WAYS.find(([, pattern]) => pattern.test(words))?.[0];
  if (found) return found;
  if (text !== '') job.fates.note(row, 'value-unknown', text, job.cells.column('oneway'));
  const isImplied =
    job.cells.has('osmHighway') &&
    (roadClass === 'motorway' || job.cells.text(row, 'junction') === 'roundabout');
  return isImplied ? 'forward' : 'both';
}

function readLanes(job: ImportJob, row: number): number | null {
  const text = job.cells.text(row, 'lanes');
  if (NOT_KNOWN.test(text)) return null;
  const lanes = parseNumber(text);
  if (lanes !== null && Number.isInteger(lanes) && lanes >= 1 && lanes <= 20) return lanes;
  job.fates.note(row, 'number-unreadable', text, job.cells.column('lanes'));
  return null;
}

/** 0 on the ground; a bridge or a tunnel without a level is one above or below. */
function readLevel(job: ImportJob, row: number): number {
  const text = job.cells.text(row, 'level');
  const level = parseNumber(text);
  if (level !== null && Number.isInteger(level) && Math.abs(level) <= 10 && level !== 0) return level;
  const isWhole = level !== null && Number.isInteger(level) && Math.abs(level) <= 10;
  if (text !== '' && !isWhole) job.fates.note(row, 'number-unreadable', text, job.cells.column('level'));
  if (isYes(job.cells.text(row, 'bridge'))) return 1;
  return isYes(job.cells.text(row, 'tunnel')) ? -1 : 0;
}

function isYes(text: string): boolean {
  return text !== '' && !/^(?:no|non|nc|0|false)$/i.test(text);
}
