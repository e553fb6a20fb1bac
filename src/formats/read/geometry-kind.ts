import type { Geometry } from 'geojson';
import type { GeometryKind } from './source-table.ts';

const KIND_OF: Readonly<Record<Geometry['type'], GeometryKind>> = {
  Point: 'point',
  MultiPoint: 'point',
  LineString: 'line',
  MultiLineString: 'line',
  Polygon: 'polygon',
  MultiPolygon: 'polygon',
  GeometryCollection: 'mixed',
};

/** The one kind of all geometries of a table, `mixed` when there are several, `none` when no row has one. */
export function geometryKindOf(rowCount: number, geometry: (row: number) => Geometry | null): GeometryKind {
  let kind: GeometryKind = 'none';
  for (let row = 0; row < rowCount; row += 1) {
    const found = geometry(row);
    if (!found) continue;
    const next = KIND_OF[found.type];
    if (kind === 'none') kind = next;
    else if (kind !== next) return 'mixed';
  }
  return kind;
}
