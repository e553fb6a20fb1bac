import type { CameraPose } from '#domain/optics/camera-pose.ts';
import { levelReach } from '#domain/optics/level-reach.ts';
import { viewLimits } from '#domain/optics/view-limits.ts';
import type { DensityScale } from '#domain/rules/density-scales.ts';

/** A stretch of ground straight ahead that is seen at one level and no better. */
export interface SideBand {
  readonly level: string;
  readonly label: string;
  /** Place in the scale, 0 the poorest: the map has a colour for it. */
  readonly rank: number;
  readonly fromMetres: number;
  readonly toMetres: number;
}

export interface SideBands {
  /** From the mast outwards. */
  readonly bands: readonly SideBand[];
  /** Where the picture begins: nothing is seen before. */
  readonly nearMetres: number;
}

/** « Détecter ». A poorer level reaches so far that the rest could not be read on the drawing. */
const POOREST_DRAWN_PX_PER_METRE = 25;

/** What stands on a plane straight ahead of a camera, by level; null when nothing of the plane is in the picture. */
export function sideBands(pose: CameraPose, planeMetres: number, { levels }: DensityScale): SideBands | null {
  const limits = viewLimits(pose, planeMetres);
  if (!limits) return null;
  const bands: SideBand[] = [];
  let fromMetres = limits.nearMetres;
  for (const [rank, { code, label, pxPerMetre }] of [...levels.entries()].reverse()) {
    const toMetres = levelReach(pose, planeMetres, pxPerMetre)?.toMetres ?? null;
    const isPoor = pxPerMetre < POOREST_DRAWN_PX_PER_METRE;
    if (toMetres === null || toMetres <= fromMetres || (isPoor && bands.length > 0)) continue;
    bands.push({ level: code, label, rank, fromMetres, toMetres });
    fromMetres = toMetres;
  }
  return { bands, nearMetres: limits.nearMetres };
}
