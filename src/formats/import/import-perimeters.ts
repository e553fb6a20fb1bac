import type { Position } from 'geojson';
import { normaliseName } from '#domain/normalise-name.ts';
import { type Perimeter, type PerimeterUse, perimeterSchema } from '#domain/records/perimeter.ts';
import type { LngLat } from '#geo/units.ts';
import { communeCodeAt } from './commune-code-at.ts';
import type { ImportProgress } from './import-context.ts';
import type { ImportJob } from './import-job.ts';
import { type Interpreted, PACE } from './interpreter.ts';
import { readNote, readText } from './read-facts.ts';
import { recordIdOf, sameRecordId } from './record-ids.ts';
import { settleShape } from './settle-geometry.ts';
import { settleUnfitRow } from './settle-row.ts';

/** One row a perimeter: a polygon, or several. */
export function* importPerimeters(job: ImportJob): Generator<ImportProgress, Interpreted> {
  const { table, fates, ids, cells } = job;
  const records: Perimeter[] = [];
  for (let row = 0; row < table.rowCount; row++) {
    if (row % PACE === 0) yield { share: row / table.rowCount, doing: 'Lecture des périmètres' };
    if (settleUnfitRow(job, row)) continue;
    const geometry = settleShape(job, row, ['Polygon', 'MultiPolygon']);
    if (!geometry) continue;
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    const name = readText(job, row, 'name') ?? `${table.name} ${table.rowNumber(row)}`.slice(0, 500);
    const scope = job.sourceId.replace(/^source-/, '');
    const wanted =
      sameRecordId('perimeter', cells.text(row, 'recordId')) ?? recordIdOf('perimeter', scope, name);
    const perimeter: Perimeter = {
      kind: 'perimeter',
      id: wanted,
      sourceId: job.sourceId,
      note: readNote(job, row),
      name,
      use: readUse(job, row, name),
      communeCode: communeCodeAt(job, row, firstPlace(polygons)),
      polygons: polygons as unknown as Perimeter['polygons'],
    };
    // Rings that do not close, or of more places than a drawn zone has.
    if (!perimeterSchema.safeParse(perimeter).success) {
      fates.setAside(row, 'geometry-unreadable', geometry.type);
      continue;
    }
    records.push({ ...perimeter, id: ids.claim(wanted) });
    fates.keep(row);
  }
  return { records, columns: [] };
}

function firstPlace(polygons: readonly Position[][][]): LngLat {
  const [lng = 0, lat = 0] = polygons[0]?.[0]?.[0] ?? [];
  return [lng, lat];
}

const USES: readonly (readonly [PerimeterUse, RegExp])[] = [
  ['protected', /\b(?:videoproteges?|videoprotegee?s?|protected)\b/],
  ['plates', /\b(?:plaques?|lapi|vpi|plates?)\b/],
  ['study', /\b(?:etudes?|study)\b/],
];

/** As its column says, else as its name does, else a zone of study: the use that claims nothing. */
function readUse(job: ImportJob, row: number, name: string): PerimeterUse {
  const text = job.cells.text(row, 'use');
  const found = namedUse(text);
  if (found) return found;
  if (text !== '') job.fates.note(row, 'value-unknown', text, job.cells.column('use'));
  return namedUse(name) ?? 'study';
}

function namedUse(text: string): PerimeterUse | undefined {
  const words = normaliseName(text.slice(0, 200));
  return USES.find(([, pattern]) => pattern.test(words))?.[0];
}
