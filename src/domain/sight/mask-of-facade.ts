import type { LngLat } from '#geo/units.ts';
import { toDegrees, toRadians } from '#geo/units.ts';
import type { Mask } from '../records/mask.ts';
import type { SightFacade } from './sight-answer.ts';

/** Mean radius of the Earth, metres (IUGG): over the reach of a camera a sphere is right to a millimetre in a metre. */
const EARTH_METRES = 6_371_008.8;
/** A mask is a little wider than what it hides: cameras sway, and installers set masks by eye. */
const MARGIN_DEGREES = 1;
const MARGIN_METRES = 0.5;

/** The sector that hides a facade from a camera, and all behind it: what lies in front of the wall stays in the picture. */
export function maskOfFacade(
  camera: LngLat,
  { lines }: Pick<SightFacade, 'lines'>,
  label: string,
): Mask | null {
  const places = lines.flat();
  if (places.length === 0) return null;
  // Angles are told from the first point, so that a facade to the north is one sector.
  const first = bearing(camera, places[0]!);
  let [left, right, nearest] = [0, 0, Number.POSITIVE_INFINITY];
  for (const line of lines) {
    for (const [at, place] of line.entries()) {
      const turn = turned(bearing(camera, place) - first);
      left = Math.min(left, turn);
      right = Math.max(right, turn);
      const before = line[at - 1];
      nearest = Math.min(nearest, before ? distanceToLine(camera, before, place) : distance(camera, place));
    }
  }
  return {
    label,
    fromDegrees: azimuth(first + left - MARGIN_DEGREES),
    toDegrees: azimuth(first + right + MARGIN_DEGREES),
    fromMetres: Math.max(0, Math.floor((nearest - MARGIN_METRES) * 10) / 10),
    toMetres: null,
  };
}

/** East and north of `to` seen from `from`, metres. */
function offset([lng, lat]: LngLat, [toLng, toLat]: LngLat): readonly [east: number, north: number] {
  const metresPerDegree = (EARTH_METRES * Math.PI) / 180;
  return [
    (toLng - lng) * metresPerDegree * Math.cos(toRadians((lat + toLat) / 2)),
    (toLat - lat) * metresPerDegree,
  ];
}

function bearing(from: LngLat, to: LngLat): number {
  const [east, north] = offset(from, to);
  return toDegrees(Math.atan2(east, north));
}

function distance(from: LngLat, to: LngLat): number {
  return Math.hypot(...offset(from, to));
}

function distanceToLine(from: LngLat, a: LngLat, b: LngLat): number {
  const [ax, ay] = offset(from, a);
  const [bx, by] = offset(from, b);
  const length = (bx - ax) ** 2 + (by - ay) ** 2;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * (bx - ax) + ay * (by - ay)) / length));
  return Math.hypot(ax + along * (bx - ax), ay + along * (by - ay));
}

/** −180 … 180. */
function turned(degrees: number): number {
  return ((((degrees + 180) % 360) + 360) % 360) - 180;
}

/** 0 ≤ azimuth < 360, to a tenth. */
function azimuth(degrees: number): number {
  return (Math.round((((degrees % 360) + 360) % 360) * 10) / 10) % 360;
}
