import type { CameraPose } from '#domain/optics/camera-pose.ts';
import type { Bearing } from '#geo/place-around.ts';
import { type Degrees, type Metres, toDegrees, toRadians } from '#geo/units.ts';

/** How far from the camera the handle that turns it stands, CSS pixels: near enough for a small map, far enough for a fine turn. */
const TURN_PIXELS = 150;
/** Between two handles, so that a finger takes one. */
const APART_PIXELS = 34;

export interface HandlePlaces {
  readonly turn: Bearing;
  /** On the axis, where it meets the plane looked at, as far as there is room for it; null where a camera does not look down on it. */
  readonly tilt: Bearing | null;
}

/** Where handles stand around a camera, at a scale of the map. */
export function handlePlaces(
  pose: CameraPose,
  targetHeightMetres: number,
  metresPerPixel: number,
): HandlePlaces {
  const { azimuthDegrees } = pose;
  const turn = { azimuthDegrees, metres: TURN_PIXELS * metresPerPixel };
  const rise = pose.heightMetres - targetHeightMetres;
  if (rise <= 0) return { turn, tilt: null };
  const room = [APART_PIXELS, TURN_PIXELS - APART_PIXELS].map((pixels) => pixels * metresPerPixel);
  const meets = axisDistance(rise, pose.tiltDegrees);
  return { turn, tilt: { azimuthDegrees, metres: Math.min(room[1]!, Math.max(room[0]!, meets)) } };
}

/** Ground distance at which the axis meets a plane so far below the lens; endless at or above the horizon. */
export function axisDistance(riseMetres: Metres, tiltDegrees: Degrees): Metres {
  if (tiltDegrees <= 0) return Number.POSITIVE_INFINITY;
  return riseMetres * Math.tan(toRadians(90 - tiltDegrees));
}

/** Nearly the horizon: what a hand that draws the axis far away means. */
const FLATTEST_DEGREES = 1;

/**
 * The tilt at which the axis meets the plane where the handle was drawn to. A handle that stands nearer than the axis meets the ground, for want
 * of room, moves it in proportion.
 * @param shownMetres where it stood when it was taken
 * @param drawnMetres where it is now
 */
export function tiltDrawnTo(
  riseMetres: Metres,
  tiltDegrees: Degrees,
  shownMetres: Metres,
  drawnMetres: Metres,
): Degrees {
  const before = axisDistance(riseMetres, Math.max(FLATTEST_DEGREES, tiltDegrees));
  const distance = Math.max(0, (before * drawnMetres) / shownMetres);
  return Math.max(FLATTEST_DEGREES, toDegrees(Math.atan2(riseMetres, distance)));
}
