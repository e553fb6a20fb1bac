import { type CameraPose, pinholeView } from './camera-pose.ts';
import type { HalfPlane, ViewPlace } from './half-plane.ts';
import { depthLimits } from './view-limits.ts';

/**
 * The picture of the camera on a plane, as half-planes: its two sides, its top, its bottom. Null when no point of the plane is in it.
 * With p = u·cos t + rise·sin t: |v| ≤ across·p, and |u·sin t − rise·cos t| ≤ up·p.
 */
export function pictureZone(pose: CameraPose, planeMetres: number): readonly HalfPlane[] | null {
  const view = pinholeView(pose, planeMetres);
  if (!depthLimits(view)) return null;
  const { rise, sine, cosine, across, up } = view;
  const sides = [1, -1].map((left) => ({ forward: -across * cosine, left, limit: across * rise * sine }));
  const top = { forward: sine - up * cosine, left: 0, limit: rise * (cosine + up * sine) };
  const bottom = { forward: -sine - up * cosine, left: 0, limit: rise * (up * sine - cosine) };
  return [...sides, top, bottom];
}

/** Where density is at least so many pixels a metre: one more half-plane, p ≤ p_L. */
export function levelHalfPlane(pose: CameraPose, planeMetres: number, pixelsPerMetre: number): HalfPlane {
  const { rise, sine, cosine, pixelsAtOneMetre } = pinholeView(pose, planeMetres);
  return { forward: cosine, left: 0, limit: pixelsAtOneMetre / pixelsPerMetre - rise * sine };
}

/** Pixels a metre at a place of the plane, as if it were in the picture; null behind the lens. */
export function densityAt(pose: CameraPose, planeMetres: number, { forward }: ViewPlace): number | null {
  const { rise, sine, cosine, pixelsAtOneMetre } = pinholeView(pose, planeMetres);
  const depth = forward * cosine + rise * sine;
  return depth > 0 ? pixelsAtOneMetre / depth : null;
}
