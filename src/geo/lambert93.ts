import proj4 from 'proj4';
import type { Lambert93, LngLat } from './units.ts';

/**
 * EPSG:2154, RGF93 / Lambert-93: conic conformal of standard parallels 44° and 49° on GRS80, origin 46°30′ N 3° E at
 * (700 000, 6 600 000) m (IGN, NTG 71, and the EPSG registry). RGF93 and WGS84 differ by less than a metre: taken as equal.
 */
const DEFINITION =
  '+proj=lcc +lat_0=46.5 +lon_0=3 +lat_1=49 +lat_2=44 +x_0=700000 +y_0=6600000 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs';

const converter = proj4(DEFINITION, 'EPSG:4326');

/** @param easting, northing metres. @returns degrees; not finite when the pair is far outside the projection. */
export function lngLatFromLambert93([easting, northing]: Lambert93): LngLat {
  const [lng, lat] = converter.forward([easting, northing]);
  return [lng ?? Number.NaN, lat ?? Number.NaN];
}

/** @returns easting and northing, metres. */
export function lambert93FromLngLat([lng, lat]: LngLat): Lambert93 {
  const [easting, northing] = converter.inverse([lng, lat]);
  return [easting ?? Number.NaN, northing ?? Number.NaN];
}
