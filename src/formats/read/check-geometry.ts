import type { Geometry } from 'geojson';

/** Depth of the arrays of positions of each type (RFC 7946, 3.1). */
const DEPTHS: Readonly<Record<string, number>> = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
};
const COLLECTION_DEPTH_MAX = 4;

/** Counts positions over a whole file, so that a bound on them can be kept. */
export interface PositionCount {
  positions: number;
  readonly limit: number;
}

/**
 * A value that claims to be a GeoJSON geometry → its type and coordinates once every number has been looked at, or null;
 * a `bbox`, which no one would reproject, is left out. An empty geometry is null too: it has no place.
 */
export function checkGeometry(value: unknown, count: PositionCount, depth = 0): Geometry | null {
  if (typeof value !== 'object' || value === null || !('type' in value)) return null;
  if (value.type === 'GeometryCollection') {
    if (!('geometries' in value) || !Array.isArray(value.geometries) || value.geometries.length === 0)
      return null;
    if (depth >= COLLECTION_DEPTH_MAX) return null;
    const geometries = value.geometries.flatMap((member) => checkGeometry(member, count, depth + 1) ?? []);
    return geometries.length === value.geometries.length ? { type: 'GeometryCollection', geometries } : null;
  }
  if (typeof value.type !== 'string' || !Object.hasOwn(DEPTHS, value.type) || !('coordinates' in value))
    return null;
  if (!isNested(value.coordinates, DEPTHS[value.type]!, count)) return null;
  return { type: value.type, coordinates: value.coordinates } as Geometry;
}

function isNested(value: unknown, depth: number, count: PositionCount): boolean {
  if (!Array.isArray(value)) return false;
  if (depth > 0) return value.length > 0 && value.every((member) => isNested(member, depth - 1, count));
  count.positions += 1;
  return value.length >= 2 && value.slice(0, 3).every((number) => Number.isFinite(number));
}
