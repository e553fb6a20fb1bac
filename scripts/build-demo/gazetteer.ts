import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import type { Territory } from '#domain/territory.ts';
import type { LngLat } from '#geo/units.ts';
import type { Random } from './random.ts';

/** A commune as the generator sees it: a town with a size, and a way to know what lies inside. */
export interface Town {
  readonly code: string;
  readonly name: string;
  readonly population: number;
  readonly place: LngLat;
  /** Radius of the built-up part, metres: a rule of thumb on the population. */
  readonly radiusMetres: number;
  readonly contains: (place: LngLat) => boolean;
}

const METRES_PER_DEGREE = 111_320;

/** @param towns places that replace the commune's centre where that is known to be the wrong one. */
export function buildGazetteer(
  territory: Territory,
  towns: Readonly<Record<string, LngLat>>,
): readonly Town[] {
  const inOrder = [...territory.communes].sort((a, b) => (a.properties.code < b.properties.code ? -1 : 1));
  return inOrder.map((feature) => {
    const { code, name, population, centre } = feature.properties;
    const inhabitants = population ?? 100;
    const contains = (place: LngLat): boolean => booleanPointInPolygon([place[0], place[1]], feature);
    const known = towns[code];
    const place = known && contains(known) ? known : centre;
    return {
      code,
      name,
      population: inhabitants,
      place,
      radiusMetres: 120 + 9 * Math.sqrt(inhabitants),
      contains,
    };
  });
}

/** A place near another, inside the commune: a normal cloud, drawn again while it falls outside. */
export function placeNear(town: Town, around: LngLat, spreadMetres: number, random: Random): LngLat {
  for (let attempt = 0; attempt < 30; attempt++) {
    const place = offset(around, random.normal() * spreadMetres, random.normal() * spreadMetres);
    if (town.contains(place)) return roundPlace(place);
  }
  return roundPlace(around);
}

export function offset(from: LngLat, eastMetres: number, northMetres: number): LngLat {
  const latitude = from[1] + northMetres / METRES_PER_DEGREE;
  return [from[0] + eastMetres / (METRES_PER_DEGREE * Math.cos((from[1] * Math.PI) / 180)), latitude];
}

/** East and north of one place from another, metres. */
export function metresFrom(from: LngLat, to: LngLat): readonly [east: number, north: number] {
  const east = (to[0] - from[0]) * METRES_PER_DEGREE * Math.cos((from[1] * Math.PI) / 180);
  return [east, (to[1] - from[1]) * METRES_PER_DEGREE];
}

/** Plane distance in metres, right to 0.1 % at the size of a department. */
export function metresBetween(a: LngLat, b: LngLat): number {
  const east = (b[0] - a[0]) * METRES_PER_DEGREE * Math.cos((((a[1] + b[1]) / 2) * Math.PI) / 180);
  return Math.hypot(east, (b[1] - a[1]) * METRES_PER_DEGREE);
}

/** Six decimals, 0.1 m: what a hand-held receiver would write. */
function roundPlace(place: LngLat): LngLat {
  return [Math.round(place[0] * 1e6) / 1e6, Math.round(place[1] * 1e6) / 1e6];
}
