import type { Geometry, Position } from 'geojson';
import { toLngLat } from '#formats/import/find-crs.ts';
import type { SourceTable } from '#formats/read/source-table.ts';
import type { Ring2D } from '#geo/group-rings.ts';
import { createLocalFrame, type LocalFrame } from '#geo/local-frame.ts';
import type { LngLat, Metres2D } from '#geo/units.ts';
import { RefusedError } from '../refused-error.ts';

export interface ZoneInput {
  /** Centred on the zone. */
  readonly frame: LocalFrame;
  /** Of all its areas together, even-odd. */
  readonly rings: readonly Ring2D[];
  readonly places: readonly Metres2D[];
}

/** Areas and points of tables, and a frame around them. @throws RefusedError when there is none, or no coordinate system is known */
export function readZone(tables: readonly SourceTable[]): ZoneInput {
  const rings: LngLat[][] = [];
  const places: LngLat[] = [];
  for (const table of tables) {
    const { crs } = table.crs;
    if (!crs) throw new RefusedError(`La zone ne dit pas son système de coordonnées (${table.name}).`);
    const place = ([x, y]: Position): LngLat => toLngLat(crs, x!, y!);
    for (let row = 0; row < table.rowCount; row += 1) {
      for (const part of partsOf(table.geometry(row))) {
        if (part.type === 'Point') places.push(place(part.coordinates));
        else rings.push(...part.coordinates.map((ring) => ring.map(place)));
      }
    }
  }
  const all = [...rings.flat(), ...places];
  if (all.length === 0) throw new RefusedError('La zone n’a ni surface ni lieu.');
  const lngs = all.map(([lng]) => lng);
  const lats = all.map(([, lat]) => lat);
  const middle = (values: readonly number[]): number =>
    (values.reduce((a, b) => Math.min(a, b)) + values.reduce((a, b) => Math.max(a, b))) / 2;
  const frame = createLocalFrame([middle(lngs), middle(lats)]);
  return { frame, rings: rings.map((ring) => ring.map(frame.toMetres)), places: places.map(frame.toMetres) };
}

type Part =
  | { readonly type: 'Point'; readonly coordinates: Position }
  | { readonly type: 'Polygon'; readonly coordinates: readonly Position[][] };

function partsOf(geometry: Geometry | null): readonly Part[] {
  switch (geometry?.type) {
    case 'Point':
    case 'Polygon':
      return [geometry];
    case 'MultiPoint':
      return geometry.coordinates.map((coordinates) => ({ type: 'Point', coordinates }));
    case 'MultiPolygon':
      return geometry.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates }));
    case 'GeometryCollection':
      return geometry.geometries.flatMap((part) => partsOf(part));
    default:
      return [];
  }
}
