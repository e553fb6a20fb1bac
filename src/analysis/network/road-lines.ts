import type { RoadFeature, RoadProperties } from '#domain/records/roads.ts';
import type { LngLat } from '#geo/units.ts';

/** Roads as columns: line `l` has the vertices `starts[l]` … `starts[l + 1] - 1`, metres in one plane. */
export interface RoadLines {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  readonly starts: Int32Array;
  /** What is known of each line. */
  readonly properties: readonly RoadProperties[];
  /** The feature each line comes from: a MultiLineString gives several. */
  readonly features: Int32Array;
}

/** Lines of one vertex, and vertices that are no place, are left out. */
export function roadLines(
  features: readonly RoadFeature[],
  toMetres: (place: LngLat) => readonly [number, number],
): RoadLines {
  const [xs, ys, starts, rows]: [number[], number[], number[], number[]] = [[], [], [0], []];
  const properties: RoadProperties[] = [];
  for (const [row, { geometry, properties: road }] of features.entries()) {
    const lines = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
    for (const line of lines) {
      const begin = xs.length;
      for (const [lng, lat] of line) {
        const [x, y] = toMetres([lng ?? Number.NaN, lat ?? Number.NaN]);
        if (!(Number.isFinite(x) && Number.isFinite(y))) continue;
        xs.push(x);
        ys.push(y);
      }
      if (xs.length - begin < 2) {
        xs.length = begin;
        ys.length = begin;
        continue;
      }
      starts.push(xs.length);
      rows.push(row);
      properties.push(road);
    }
  }
  return {
    xs: Float64Array.from(xs),
    ys: Float64Array.from(ys),
    starts: Int32Array.from(starts),
    properties,
    features: Int32Array.from(rows),
  };
}
