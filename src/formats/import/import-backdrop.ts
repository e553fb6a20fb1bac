import type { Feature, Geometry } from 'geojson';
import { makeFeatureBlock } from './feature-block.ts';
import { findPlaces, type PlaceOf } from './find-places.ts';
import type { ImportProgress } from './import-context.ts';
import type { ImportJob } from './import-job.ts';
import { type Interpreted, PACE } from './interpreter.ts';
import { settleGeometry } from './settle-geometry.ts';
import { settlePlace, settleUnfitRow } from './settle-row.ts';

/** Any geometry, kept with its attributes for drawing only. */
export function* importBackdrop(job: ImportJob): Generator<ImportProgress, Interpreted> {
  const { table, fates } = job;
  const placeOf = table.geometryKind === 'none' ? yield* findPlaces(job) : null;
  const features: Feature[] = [];
  for (let row = 0; row < table.rowCount; row++) {
    if (row % PACE === 0) yield { share: row / table.rowCount, doing: 'Lecture des objets' };
    if (table.geometry(row) === null && settleUnfitRow(job, row)) continue;
    const geometry = placeOf ? pointOf(job, row, placeOf) : settleGeometry(job, row);
    if (!geometry) continue;
    const properties = Object.fromEntries(
      table.columnNames.map((name, column) => [name || `colonne ${column + 1}`, table.cell(row, column)]),
    );
    features.push({ type: 'Feature', geometry, properties });
    fates.keep(row);
  }
  const block = makeFeatureBlock(job, 'backdrop', features);
  if (block === null) return { records: [], columns: [] };
  const geometry = table.geometryKind === 'none' ? 'point' : table.geometryKind;
  return { records: [{ ...block.record, kind: 'backdrop', geometry }], columns: [block.column] };
}

function pointOf(job: ImportJob, row: number, placeOf: PlaceOf): Geometry | null {
  const place = settlePlace(job, row, placeOf);
  return place ? { type: 'Point', coordinates: [...place] } : null;
}
