import type { CameraPose } from '#domain/optics/camera-pose.ts';
import { levelReach } from '#domain/optics/level-reach.ts';
import { type DistanceRange, viewLimits } from '#domain/optics/view-limits.ts';
import type { DensityScale } from '#domain/rules/density-scales.ts';

/** Focal lengths that lenses are sold with, millimetres: what a référent can ask for. */
const USUAL_FOCALS = [2.8, 3.6, 4, 6, 8, 12, 16, 25, 35, 50, 75, 100];
/** A shorter stretch is of no use: nobody stands in it for long. */
const LEAST_STRETCH_METRES = 2;
/** Levels beyond this are for work at a counter, not for the public road. */
const MOST_ASKED_PX_PER_METRE = 350;

export interface Verdict {
  readonly bestPxPerMetre: number | null;
  /** The best level that one asks of a camera on the public road. */
  readonly level: DensityScale['levels'][number];
  /** Where it is reached; null nowhere. */
  readonly reach: DistanceRange | null;
  /** The shortest usual lens with which it is, when it is not. */
  readonly withFocal: { readonly focalMm: number; readonly reach: DistanceRange } | null;
}

/** How good a camera is at best, and with which lens it would be good enough; null when nothing of the plane is in the picture. */
export function verdictOn(
  pose: CameraPose,
  planeMetres: number,
  { levels }: DensityScale,
  focalRangeMm: readonly [number, number] | null,
): Verdict | null {
  const limits = viewLimits(pose, planeMetres);
  const level = levels.findLast(({ pxPerMetre }) => pxPerMetre <= MOST_ASKED_PX_PER_METRE) ?? levels[0];
  if (!limits || !level) return null;
  const reach = levelReach(pose, planeMetres, level.pxPerMetre);
  return {
    bestPxPerMetre: limits.maxPixelsPerMetre,
    level,
    reach,
    withFocal: reach ? null : shortestFocal(pose, planeMetres, level.pxPerMetre, focalRangeMm),
  };
}

function shortestFocal(
  pose: CameraPose,
  planeMetres: number,
  pxPerMetre: number,
  range: readonly [number, number] | null,
): Verdict['withFocal'] {
  // A lens that stays is bought for the place: another may be. A zoom has what it has.
  const zoom = range && range[0] < range[1] ? range : null;
  for (const focalMm of USUAL_FOCALS) {
    if (focalMm <= pose.focalMm || (zoom && (focalMm < zoom[0] || focalMm > zoom[1]))) continue;
    const reach = levelReach({ ...pose, focalMm }, planeMetres, pxPerMetre);
    if (reach && (reach.toMetres ?? Number.POSITIVE_INFINITY) - reach.fromMetres >= LEAST_STRETCH_METRES)
      return { focalMm, reach };
  }
  return null;
}
