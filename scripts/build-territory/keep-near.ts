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
  const places = gridPlaces(own);
  return around.filter(({ geometry }) => {
    const [west, south, east, north] = boxOf(geometry);
    return places.some(([lng, lat]) => {
      const dy = Math.max(south - lat, lat - north, 0);
      if (dy > MARGIN_DEGREES_OF_LATITUDE) return false;
      const dx = Math.max(west - lng, lng - east, 0) * Math.cos((lat * Math.PI) / 180);
      return dx * dx + dy * dy < MARGIN_DEGREES_OF_LATITUDE ** 2;
    });
  });
}

function gridPlaces(own: readonly ReconciledCommune[]): (readonly [number, number])[] {
  const cells = new Set<number>();
  for (const { geometry } of own) {
    for (const ring of ringsOf(geometry)) {
      for (const point of ring) cells.add(Math.round(point[0]! * GRID) * 1e6 + Math.round(point[1]! * GRID));
    }
  }
  return [...cells].map((cell) => {
    const column = Math.round(cell / 1e6);
    return [column / GRID, (cell - column * 1e6) / GRID] as const;
  });
}

function boxOf(geometry: ReconciledCommune['geometry']): readonly [number, number, number, number] {
  const box: [number, number, number, number] = [180, 90, -180, -90];
  for (const ring of ringsOf(geometry)) {
    for (const point of ring) {
      box[0] = Math.min(box[0], point[0]!);
      box[1] = Math.min(box[1], point[1]!);
      box[2] = Math.max(box[2], point[0]!);
      box[3] = Math.max(box[3], point[1]!);
    }
  }
  return box;
}

function ringsOf(geometry: ReconciledCommune['geometry']): Position[][] {
  return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
}
