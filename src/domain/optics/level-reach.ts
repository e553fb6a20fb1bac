import { type CameraPose, pinholeView } from './camera-pose.ts';
import { type DistanceRange, depthLimits, distancesBetween } from './view-limits.ts';

/**
 * From where to where, straight ahead on a plane, density is at least so many pixels a metre; null when nowhere. What is said
 * of a camera: « elle y parvient de 7,4 à 10,6 m ».
 */
export function levelReach(
  pose: CameraPose,
  planeMetres: number,
  pixelsPerMetre: number,
): DistanceRange | null {
  const view = pinholeView(pose, planeMetres);
  const depths = depthLimits(view);
  const greatest = view.pixelsAtOneMetre / pixelsPerMetre;
  if (!depths || depths.least > greatest) return null;
  const isCut = depths.greatest === null || greatest < depths.greatest;
  return distancesBetween(view, isCut ? { least: depths.least, greatest } : depths);
}

export interface FocalAnswer {
  readonly focalMm: number;
  /** False: at this focal length and tilt the place is above or below the picture, so the camera must be tilted too. */
  readonly inPicture: boolean;
}

/** The focal length that gives a density at a ground distance straight ahead, all else the same; null behind the lens. */
export function focalForLevel(
  pose: CameraPose,
  planeMetres: number,
  pixelsPerMetre: number,
  distanceMetres: number,
): FocalAnswer | null {
  const { rise, sine, cosine } = pinholeView(pose, planeMetres);
  const depth = distanceMetres * cosine + rise * sine;
  if (depth <= 0) return null;
  const focalMm = (pixelsPerMetre * pose.sensorWidthMm * depth) / pose.widthPx;
  const up = pose.sensorHeightMm / (2 * focalMm);
  return { focalMm, inPicture: Math.abs(distanceMetres * sine - rise * cosine) <= up * depth };
}

/**
 * The shortest focal length at which a density is reached anywhere on the plane, all else the same: the bottom of the picture is
 * the densest, and comes nearer as the focal length shrinks. 0 when the shortest will do, null when none does.
 * A camera tilted away from the plane (looking up at what is below) has no such least: it reaches a level at short focal lengths only.
 */
export function leastFocalForLevel(
  pose: CameraPose,
  planeMetres: number,
  pixelsPerMetre: number,
): number | null {
  const { rise, sine, cosine } = pinholeView(pose, planeMetres);
  const needed = (Math.abs(rise) * pose.sensorWidthMm * pixelsPerMetre) / pose.widthPx;
  const missing = needed - (pose.sensorHeightMm / 2) * cosine;
  if (missing <= 0) return 0;
  const gain = Math.sign(rise) * sine;
  return gain > 0 ? missing / gain : null;
}
