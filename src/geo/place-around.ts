import { type LngLat, type Metres, toDegrees, toRadians } from './units.ts';

/** WGS84. */
const MAJOR_METRES = 6_378_137;
const SQUARED_ECCENTRICITY = 0.006_694_379_990_14;

/** Where something is, seen from a place: clockwise from true north, and how far. */
export interface Bearing {
  readonly azimuthDegrees: number;
  readonly metres: Metres;
}

/**
 * The place that lies in a direction at a distance, by the radii of curvature of the ellipsoid: right to a centimetre within 300 m, as far as a
 * hand on the map needs. What is reckoned to the millimetre uses a projection.
 */
export function placeAround([lng, lat]: LngLat, { azimuthDegrees, metres }: Bearing): LngLat {
  const { east, north } = metresADegree(lat);
  const azimuth = toRadians(azimuthDegrees);
  return [lng + (Math.sin(azimuth) * metres) / east, lat + (Math.cos(azimuth) * metres) / north];
}

/** The inverse of `placeAround`; north for a place itself. */
export function bearingOf(from: LngLat, to: LngLat): Bearing {
  const { east, north } = metresADegree(from[1]);
  const [x, y] = [(to[0] - from[0]) * east, (to[1] - from[1]) * north];
  return { azimuthDegrees: (toDegrees(Math.atan2(x, y)) + 360) % 360, metres: Math.hypot(x, y) };
}

function metresADegree(lat: number): { readonly east: number; readonly north: number } {
  const latitude = toRadians(lat);
  const flat = 1 - SQUARED_ECCENTRICITY * Math.sin(latitude) ** 2;
  const across = MAJOR_METRES / Math.sqrt(flat);
  const along = (MAJOR_METRES * (1 - SQUARED_ECCENTRICITY)) / flat ** 1.5;
  return { east: toRadians(1) * across * Math.cos(latitude), north: toRadians(1) * along };
}
