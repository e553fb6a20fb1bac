import type { Position } from 'geojson';
import type { ReconciledCommune } from './reconcile.ts';

/** About 10 km: what shows around the department on a screen that holds it. */
const MARGIN_DEGREES_OF_LATITUDE = 0.09;
/** Rounded to this grid, the points of the department are few enough to compare with every neighbour. */
const GRID = 100;

/** Of the communes around, those whose box comes within about 10 km of a point of the department. */
export function keepNear(
  around: readonly ReconciledCommune[],
  own: readonly ReconciledCommune[],
): ReconciledCommune[] {
  const points = new Map<string, readonly [number, number]>();
  for (const { geometry } of own) {
    for (const [x, y] of positionsOf(geometry)) {
      const lng = Math.round(x! * GRID) / GRID;
      const lat = Math.round(y! * GRID) / GRID;
      points.set(`${lng},${lat}`, [lng, lat]);
    }
  }
  return around.filter(({ geometry }) => {
    const [west, south, east, north] = boxOf(geometry);
    for (const [lng, lat] of points.values()) {
      const dy = Math.max(south - lat, lat - north, 0);
      const dx = Math.max(west - lng, lng - east, 0) * Math.cos((lat * Math.PI) / 180);
      if (dx * dx + dy * dy < MARGIN_DEGREES_OF_LATITUDE ** 2) return true;
    }
    return false;
  });
}

function boxOf(geometry: ReconciledCommune['geometry']): readonly [number, number, number, number] {
  const box: [number, number, number, number] = [180, 90, -180, -90];
  for (const [x, y] of positionsOf(geometry)) {
    box[0] = Math.min(box[0], x!);
    box[1] = Math.min(box[1], y!);
    box[2] = Math.max(box[2], x!);
    box[3] = Math.max(box[3], y!);
  }
  return box;
}

function* positionsOf(geometry: ReconciledCommune['geometry']): Generator<Position> {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  for (const polygon of polygons) for (const ring of polygon) yield* ring;
}
