import proj4 from 'proj4';
import type { LngLat, Metres2D } from './units.ts';

/** A plane in metres around a place, x to the true east and y to the true north of its centre. */
export interface LocalFrame {
  readonly centre: LngLat;
  readonly toMetres: (place: LngLat) => Metres2D;
  readonly toLngLat: (place: Metres2D) => LngLat;
}

/**
 * Scale on the central meridian. Lengths grow with the square of the distance east or west, by 1.2e-6 at 10 km: with this they
 * are right to 1e-6 from the centre to there.
 */
const CENTRAL_SCALE = 1 - 6e-7;

/**
 * Transverse Mercator on GRS80 centred on a place (Snyder, Map Projections, 1987, p. 60; Karney's series in proj4): conformal, so angles are right everywhere
 * and azimuths are from true north at the centre; 10 km away north turns by 0.1°.
 */
export function createLocalFrame(centre: LngLat): LocalFrame {
  const [lng, lat] = centre;
  if (!(Math.abs(lng) <= 180 && Math.abs(lat) < 90))
    throw new Error(`A frame cannot be centred on ${lng}, ${lat}.`);
  const converter = proj4(
    'EPSG:4326',
    `+proj=tmerc +lat_0=${lat} +lon_0=${lng} +k=${CENTRAL_SCALE} +x_0=0 +y_0=0 +ellps=GRS80 +towgs84=0,0,0 +units=m +no_defs`,
  );
  return {
    centre,
    toMetres: (place) => pair(converter.forward([place[0], place[1]])),
    toLngLat: (place) => pair(converter.inverse([place[0], place[1]])),
  };
}

function pair(values: readonly number[]): readonly [number, number] {
  return [values[0] ?? Number.NaN, values[1] ?? Number.NaN];
}
