import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { Backdrop } from '#domain/records/backdrop.ts';
import type { CrsName } from '../outcome.ts';
import { sha256Hex } from '../sha256.ts';
import { findPlaces, type PlaceOf } from './find-places.ts';
import type { ImportProgress } from './import-context.ts';
import type { ImportJob } from './import-job.ts';
import { type Interpreted, PACE } from './interpreter.ts';
import { recordIdOf } from './record-ids.ts';
import { GrowingBounds, reprojectGeometry } from './reproject-geometry.ts';
import { settlePlace, settleUnfitRow } from './settle-row.ts';

/** Any geometry, kept with its attributes for drawing only. */
export function* importBackdrop(job: ImportJob): Generator<ImportProgress, Interpreted> {
  const { table, fates, crs } = job;
  const placeOf = table.geometryKind === 'none' ? yield* findPlaces(job) : null;
  const bounds = new GrowingBounds();
  const features: Feature[] = [];
  for (let row = 0; row < table.rowCount; row++) {
    if (row % PACE === 0) yield { share: row / table.rowCount, doing: 'Lecture des objets' };
    if (table.geometry(row) === null && settleUnfitRow(job, row)) continue;
    const geometry = placeOf ? pointOf(job, row, placeOf) : geometryOf(job, row, crs);
    if (!geometry) continue;
    bounds.add(geometry);
    const properties = Object.fromEntries(
      table.columnNames.map((name, column) => [name || `colonne ${column + 1}`, table.cell(row, column)]),
    );
    features.push({ type: 'Feature', geometry, properties });
    fates.keep(row);
  }
  if (features.length === 0) return { records: [], columns: [] };
  const collection: FeatureCollection = { type: 'FeatureCollection', features };
  const bytes = new TextEncoder().encode(JSON.stringify(collection));
  const columnsId = sha256Hex(bytes);
  const label = (job.plan.source.title || table.name).slice(0, 500);
  const record: Backdrop = {
    kind: 'backdrop',
    id: recordIdOf('backdrop', label, table.name === label ? '' : table.name),
    sourceId: job.sourceId,
    note: '',
    label,
    geometry: table.geometryKind === 'none' ? 'point' : table.geometryKind,
    features: features.length,
    bounds: bounds.value,
    columnsId,
  };
  return { records: [record], columns: [{ id: columnsId, bytes }] };
}

function pointOf(job: ImportJob, row: number, placeOf: PlaceOf): Geometry | null {
  const place = settlePlace(job, row, placeOf);
  return place ? { type: 'Point', coordinates: [...place] } : null;
}

function geometryOf({ table, fates }: ImportJob, row: number, crs: CrsName | null): Geometry | null {
  const geometry = table.geometry(row);
  if (!geometry)
    fates.setAside(row, table.geometryUnreadable(row) ? 'geometry-unreadable' : 'place-missing', '');
  else if (crs === null) fates.setAside(row, 'crs-unknown', '');
  else {
    const projected = reprojectGeometry(geometry, crs);
    if (projected) return projected;
    fates.setAside(row, 'geometry-unreadable', geometry.type);
  }
  return null;
}
