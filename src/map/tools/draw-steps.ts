import { bearingOf } from '#geo/place-around.ts';
import { findCrossing } from '#geo/ring-crossing.ts';
import type { LngLat } from '#geo/units.ts';
import type { DrawnSector } from './tool-view.ts';

/** Corners of a perimeter, the most the dossier takes of a hand. */
const MOST_CORNERS = 500;
const LEAST_CORNERS = 3;

export type DrawRefusal = 'crosses' | 'too-few' | 'too-many' | 'no-width';

/** A corner more, or why not: a line that crosses itself encloses no one area. */
export function addCorner(corners: readonly LngLat[], place: LngLat): readonly LngLat[] | DrawRefusal {
  if (corners.length >= MOST_CORNERS) return 'too-many';
  const next = [...corners, place];
  return findCrossing(next, false) ? 'crosses' : next;
}

/** The ring, its first corner repeated at the end, or why it cannot be closed. */
export function closeRing(corners: readonly LngLat[]): readonly LngLat[] | DrawRefusal {
  const [first] = corners;
  if (first === undefined || corners.length < LEAST_CORNERS) return 'too-few';
  return findCrossing(corners) ? 'crosses' : [...corners, first];
}

/** The narrower of the two sectors between two places, from the nearer of them. */
export function sectorBetween(centre: LngLat, one: LngLat, other: LngLat): DrawnSector | DrawRefusal {
  const [a, b] = [bearingOf(centre, one), bearingOf(centre, other)];
  const turn = (b.azimuthDegrees - a.azimuthDegrees + 360) % 360;
  if (turn === 0) return 'no-width';
  const [from, to] = turn <= 180 ? [a, b] : [b, a];
  return {
    fromDegrees: from.azimuthDegrees,
    toDegrees: to.azimuthDegrees,
    fromMetres: Math.min(a.metres, b.metres),
  };
}
