import type { CameraPose } from '#domain/optics/camera-pose.ts';
import { densityAt } from '#domain/optics/picture-zone.ts';
import { placeOf } from './quarter.ts';
import type { SightIndex } from './sight-index.ts';
import type { ViewCells } from './view-cells.ts';

/** A building of which a camera sees the foot of a wall, at the height of the plane looked at. */
export interface FacadeSeen {
  /** Its rank in the footprints. */
  readonly building: number;
  /** Length of wall in view, metres. */
  readonly facadeMetres: number;
  /** Ground distance of the nearest wall in view. */
  readonly nearestMetres: number;
  /** Where it is seen best. */
  readonly pixelsPerMetre: number;
  /** Walls in view, from and to, in the axes of the camera: forward, left, forward, left. */
  readonly walls: readonly (readonly [number, number, number, number])[];
}

/**
 * Walls where the view ends. Give it the cells of one level to have the facades in view at that level: whoever stands before such a
 * wall, at a door or a window of it, is seen so.
 */
export function facadesSeen(
  index: SightIndex,
  cells: ViewCells,
  pose: CameraPose,
  planeMetres: number,
): readonly FacadeSeen[] {
  const walls = new Map<number, [number, number, number, number][]>();
  for (let cell = 0; cell < cells.count; cell += 1) {
    const edge = cells.farOwners[cell]!;
    if (edge < 0) continue;
    const at = cell * 8;
    const [s0, s1] = [cells.values[at]!, cells.values[at + 1]!];
    const [slope, start] = [cells.values[at + 4]!, cells.values[at + 5]!];
    const quarter = cells.quarters[cell]!;
    const a = placeOf(quarter, s0, slope * s0 + start);
    const b = placeOf(quarter, s1, slope * s1 + start);
    const building = index.buildingOfEdge[edge]!;
    const known = walls.get(building) ?? [];
    known.push([a.forward, a.left, b.forward, b.left]);
    walls.set(building, known);
  }
  return [...walls]
    .map(([building, seen]) => facadeOf(building, seen, pose, planeMetres))
    .sort((a, b) => b.pixelsPerMetre - a.pixelsPerMetre);
}

function facadeOf(
  building: number,
  walls: readonly (readonly [number, number, number, number])[],
  pose: CameraPose,
  planeMetres: number,
): FacadeSeen {
  let facadeMetres = 0;
  let nearestMetres = Number.POSITIVE_INFINITY;
  let pixelsPerMetre = 0;
  for (const [x1, y1, x2, y2] of walls) {
    facadeMetres += Math.hypot(x2 - x1, y2 - y1);
    nearestMetres = Math.min(nearestMetres, distanceToOrigin(x1, y1, x2, y2));
    // Density falls evenly with depth, so the best place of a straight wall is one of its ends.
    for (const [forward, left] of [
      [x1, y1],
      [x2, y2],
    ] as const)
      pixelsPerMetre = Math.max(pixelsPerMetre, densityAt(pose, planeMetres, { forward, left }) ?? 0);
  }
  return { building, facadeMetres, nearestMetres, pixelsPerMetre, walls };
}

function distanceToOrigin(x1: number, y1: number, x2: number, y2: number): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const share = Math.min(Math.max(-(x1 * dx + y1 * dy) / (dx * dx + dy * dy || 1), 0), 1);
  return Math.hypot(x1 + share * dx, y1 + share * dy);
}
