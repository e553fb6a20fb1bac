import type { Geometry } from 'geojson';
import type { ImportJob } from './import-job.ts';
import { reprojectGeometry } from './reproject-geometry.ts';

/** The shape of a row in WGS84, or null when the row was set aside for want of one. */
export function settleGeometry({ table, fates, crs }: ImportJob, row: number): Geometry | null {
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

type ShapeOf<T extends Geometry['type']> = Extract<Geometry, { readonly type: T }>;

/** The same of a row that must be one of some shapes; another shape is set aside with its name. */
export function settleShape<T extends Geometry['type']>(
  job: ImportJob,
  row: number,
  types: readonly T[],
): ShapeOf<T> | null {
  const geometry = settleGeometry(job, row);
  if (geometry === null) return null;
  if ((types as readonly string[]).includes(geometry.type)) return geometry as ShapeOf<T>;
  job.fates.setAside(row, 'geometry-mismatch', geometry.type);
  return null;
}
