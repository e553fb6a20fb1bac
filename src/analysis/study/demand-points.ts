import type { MultiPolygon } from 'geojson';
import { createPolygonIndex } from '#geo/polygon-index.ts';
import type { Metres } from '#geo/units.ts';
import { buildingsAround, type SightIndex } from '../visibility/sight-index.ts';

/** Open ground of an area as the points of a square grid, in the plane of the frame. */
export interface DemandPoints {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  readonly stepMetres: Metres;
}

/** Distances between points, finest first: the first that gives few enough points is taken. */
const STEPS_METRES: readonly Metres[] = [2, 3, 4, 5, 7, 10, 15, 20, 30, 50, 100, 200, 500];
/** Points at most: with more, a study no longer answers while one looks. */
export const MOST_POINTS = 8_000;

/**
 * Points inside the area and outside of buildings. A wide area has points farther apart, which the screen says.
 * @param area closed rings, metres in the frame of the index
 */
export function demandPoints(area: MultiPolygon, index: SightIndex): DemandPoints {
  const inside = createPolygonIndex([area]);
  const box = boxOf(area);
  const stepMetres = stepFor(box);
  const xs: number[] = [];
  const ys: number[] = [];
  const [west, south, east, north] = box;
  for (let y = south + stepMetres / 2; y < north; y += stepMetres) {
    for (let x = west + stepMetres / 2; x < east; x += stepMetres) {
      if (inside.find(x, y) === -1 || buildingsAround(index, x, y).length > 0) continue;
      xs.push(x);
      ys.push(y);
    }
  }
  return { xs: Float64Array.from(xs), ys: Float64Array.from(ys), stepMetres };
}

type Box = readonly [west: number, south: number, east: number, north: number];

function stepFor([west, south, east, north]: Box): Metres {
  const square = (east - west) * (north - south);
  return STEPS_METRES.find((step) => square / step ** 2 <= MOST_POINTS) ?? STEPS_METRES.at(-1)!;
}

export function boxOf({ coordinates }: MultiPolygon): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of coordinates.flat(2)) {
    west = Math.min(west, x!);
    south = Math.min(south, y!);
    east = Math.max(east, x!);
    north = Math.max(north, y!);
  }
  return [west, south, east, north];
}
