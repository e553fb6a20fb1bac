import type { Perimeter } from '#domain/records/perimeter.ts';
import { createLocalFrame } from '#geo/local-frame.ts';
import { createPolygonIndex } from '#geo/polygon-index.ts';
import type { LngLat } from '#geo/units.ts';

const SQUARE_METRES_A_HECTARE = 10_000;

/** Hectares of an area, its holes taken out; parts that overlap count twice. */
export function hectaresOf({ polygons }: Pick<Perimeter, 'polygons'>): number {
  const corner = polygons[0]?.[0]?.[0];
  if (!corner) return 0;
  const { toMetres } = createLocalFrame(corner);
  const areaOf = (ring: readonly LngLat[]) => {
    const places = ring.map(toMetres);
    let sum = 0;
    for (let at = 1; at < places.length; at++)
      sum += places[at - 1]![0] * places[at]![1] - places[at]![0] * places[at - 1]![1];
    return Math.abs(sum) / 2;
  };
  const squareMetres = polygons.reduce((total, rings) => {
    const [outer = 0, ...holes] = rings.map(areaOf);
    return total + outer - holes.reduce((sum, hole) => sum + hole, 0);
  }, 0);
  return squareMetres / SQUARE_METRES_A_HECTARE;
}

/** How many of the places lie in an area. */
export function countWithin({ polygons }: Pick<Perimeter, 'polygons'>, places: readonly LngLat[]): number {
  const coordinates = polygons.map((rings) => rings.map((ring) => ring.map(([lng, lat]) => [lng, lat])));
  const inside = createPolygonIndex([{ type: 'MultiPolygon', coordinates }]);
  return places.filter(([lng, lat]) => inside.find(lng, lat) !== -1).length;
}
