import type { SightFinding } from '#domain/buildings/sight-finding.ts';
import { gatherMasks } from './gather-masks.ts';
import { gatherWalls } from './gather-walls.ts';
import { QuarterView } from './quarter-view.ts';
import { settleEye } from './settle-eye.ts';
import type { SightIndex } from './sight-index.ts';
import type { SightQuery } from './sight-query.ts';
import { sweepQuarter } from './sweep-quarter.ts';
import { ViewCells } from './view-cells.ts';

export interface PlaneView {
  /** Where the camera looks from: a few centimetres away from where it was asked, when that was on a wall. */
  readonly x: number;
  readonly y: number;
  readonly cells: ViewCells;
  readonly findings: readonly SightFinding[];
}

/** Kept from one query to the next: their arrays grow once. One query runs at a time. */
const QUARTERS = [0, 1, 2, 3].map((quarter) => new QuarterView(quarter));

/**
 * What a camera sees of a plane, exactly: within its picture, outside of its masks, not hidden by a building and not inside of one
 * (what is inside of a footprint is not open ground, and is never counted as seen).
 *
 * A building of height H hides, from a lens at h, the places of the plane z that lie behind its footprint as far as the lens's line of
 * sight over its roof: the footprint stretched by (h − z) / (h − H) away from the camera; all behind it when H ≥ h. See docs/methods/visibility.md.
 */
export function seePlane(index: SightIndex, query: SightQuery): PlaneView {
  const eye = settleEye(index, query.x, query.y);
  const cells = new ViewCells();
  const blind = eye.within.some(
    (building) => query.ignoresHeights || isAbove(index.heights[building]!, query),
  );
  if (blind) {
    const findings = [
      ...eye.findings,
      { code: 'camera-inside-building', detail: String(eye.within.length) } as const,
    ];
    return { x: eye.x, y: eye.y, cells, findings };
  }
  for (const quarter of QUARTERS) quarter.open(query.halfPlanes, query.reachMetres);
  gatherWalls(index, { ...query, x: eye.x, y: eye.y }, QUARTERS);
  gatherMasks(query.masks, query.azimuthDegrees, QUARTERS);
  for (const quarter of QUARTERS) sweepQuarter(quarter, cells, eye.within.length);
  const findings: SightFinding[] = [...eye.findings];
  if (eye.within.length > 0) findings.push({ code: 'camera-on-roof', detail: String(eye.within.length) });
  if (cells.count === 0) findings.push({ code: 'camera-sees-nothing', detail: '' });
  return { x: eye.x, y: eye.y, cells, findings };
}

/** A roof level with the lens hides what is below it, and nothing of what is above. */
function isAbove(roof: number, { heightMetres, planeMetres }: SightQuery): boolean {
  return heightMetres > planeMetres ? roof >= heightMetres : roof > heightMetres;
}
