import { type CameraPose, type PinholeView, pinholeView } from './camera-pose.ts';

export interface ViewLimits {
  /** Ground distance at which the picture begins, straight ahead: the dead zone ends there. 0 when the foot of the mast is in the picture. */
  readonly nearMetres: number;
  /** Ground distance at which it ends; null when it holds the horizon. */
  readonly farMetres: number | null;
  /** At the densest point of the plane; null when the plane goes through the lens and density has no bound. */
  readonly maxPixelsPerMetre: number | null;
}

/** Where a plane begins and ends in the picture, straight ahead; null when no point of it is in the picture. */
export function viewLimits(pose: CameraPose, planeMetres: number): ViewLimits | null {
  const view = pinholeView(pose, planeMetres);
  const depths = depthLimits(view);
  if (!depths) return null;
  const reach = distancesBetween(view, depths);
  return {
    nearMetres: reach.fromMetres,
    farMetres: reach.toMetres,
    maxPixelsPerMetre: depths.least === 0 ? null : view.pixelsAtOneMetre / depths.least,
  };
}

export interface DepthLimits {
  readonly least: number;
  /** Null: no end. */
  readonly greatest: number | null;
}

/**
 * Least and greatest optical depth of the plane in the picture. A ray that leaves `slope` below the axis meets the plane at the
 * depth rise / (sin t + slope·cos t), where that is positive; slopes of the picture go from −up to +up.
 */
export function depthLimits({ rise, sine, cosine, up }: PinholeView): DepthLimits | null {
  const atBottom = sine + up * cosine;
  const atTop = sine - up * cosine;
  if (rise === 0) return atBottom >= 0 && atTop <= 0 ? { least: 0, greatest: null } : null;
  const [steepest, flattest] = rise > 0 ? [atBottom, atTop] : [-atTop, -atBottom];
  if (steepest <= 0) return null;
  const above = Math.abs(rise);
  return { least: above / steepest, greatest: flattest <= 0 ? null : above / flattest };
}

export interface DistanceRange {
  readonly fromMetres: number;
  readonly toMetres: number | null;
}

/** Ground distances straight ahead (or behind, for a camera that looks beyond the foot of its mast) between two depths. */
export function distancesBetween(view: PinholeView, { least, greatest }: DepthLimits): DistanceRange {
  const first = forwardAt(view, least, 1);
  if (greatest === null) return { fromMetres: Math.max(first, 0), toMetres: null };
  const last = forwardAt(view, greatest, -1);
  if (first >= 0) return { fromMetres: first, toMetres: last };
  if (last <= 0) return { fromMetres: -last, toMetres: -first };
  return { fromMetres: 0, toMetres: Math.max(-first, last) };
}

/** Forward distance of the plane at an optical depth. Looking straight down all depths are one: `end` says which edge of the picture. */
function forwardAt({ rise, sine, cosine, up }: PinholeView, depth: number, end: 1 | -1): number {
  if (cosine === 0) return -end * Math.sign(sine) * up * Math.abs(rise);
  return (depth - rise * sine) / cosine;
}
