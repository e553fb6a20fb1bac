import type { FeatureCollection, Point } from 'geojson';
import type { LngLat } from '#geo/units.ts';
import type { PlacedSymbols } from '../scene/place-symbols.ts';

/** Side of the transparent image the keep-outs are made of, pixels. */
export const NOTHING = 10;

/** Squares that names must leave free: discs and symbols, which deck.gl draws above and MapLibre would not know of. */
export function keepOuts(placed: PlacedSymbols, weight: number): FeatureCollection<Point> {
  const symbol = 24 * (weight > 1 ? 1.6 : 1);
  return {
    type: 'FeatureCollection',
    features: [
      ...placed.discs.map((disc) => square(disc.place, disc.radius * 1.85, [0, 0])),
      ...placed.symbols.map(({ point, offset }) => square(point.place, symbol, offset)),
    ],
  };
}

function square(
  place: LngLat,
  size: number,
  offset: readonly [number, number],
): FeatureCollection<Point>['features'][number] {
  const scale = size / NOTHING;
  return {
    type: 'Feature',
    properties: { scale, offset: [offset[0] / scale, offset[1] / scale] },
    geometry: { type: 'Point', coordinates: [...place] },
  };
}
