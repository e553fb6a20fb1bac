import type { SightMeasure } from '#domain/sight/sight-measure.ts';
import type { SightSubject } from '#domain/sight/sight-subject.ts';
import { toRadians } from '#geo/units.ts';
import type { SightScene } from '../sight/sight-scene.ts';
import { viewParts } from '../sight/view-parts.ts';
import { clipCells } from '../visibility/clip-cells.ts';
import { turnHalfPlane } from '../visibility/quarter.ts';
import type { ViewCells } from '../visibility/view-cells.ts';
import type { DemandPoints } from './demand-points.ts';
import type { PointCells } from './point-cells.ts';

/**
 * Points that one camera sees at one level, each once, ascending: those that lie in a cell of its exact view.
 * @param level the level and no other: a poorer one would only make the view larger
 */
export function seenPoints(
  scene: SightScene,
  points: DemandPoints,
  cells: PointCells,
  subject: SightSubject,
  measure: Omit<SightMeasure, 'levels'>,
  level: SightMeasure['levels'][number],
): readonly number[] {
  const seen = new Set<number>();
  for (const part of viewParts(scene, subject, { ...measure, levels: [level] })) {
    const [limit] = part.levels;
    if (!limit) continue;
    const view = limit.view ?? part.view;
    const within = limit.halfPlane ? clipCells(view.cells, limit.halfPlane) : view.cells;
    if (within.count === 0) continue;
    const azimuth = toRadians(part.azimuthDegrees);
    const [sine, cosine] = [Math.sin(azimuth), Math.cos(azimuth)];
    cells.near(view.x, view.y, farthest(within), (point) => {
      if (seen.has(point)) return;
      const [x, y] = [points.xs[point]! - view.x, points.ys[point]! - view.y];
      if (holds(within, x * sine + y * cosine, y * sine - x * cosine)) seen.add(point);
    });
  }
  return [...seen].sort((a, b) => a - b);
}

/** How far the cells reach, metres: at a corner of a far line. */
function farthest({ count, values }: ViewCells): number {
  let most = 0;
  for (let at = 0; at < count * 8; at += 8) {
    for (const s of [values[at]!, values[at + 1]!])
      most = Math.max(most, Math.hypot(1, s) / (values[at + 4]! * s + values[at + 5]!));
  }
  return most;
}

/** Is a place in one of the cells? In the perspective of its quarter it is s = left / forward, w = 1 / forward. */
function holds({ count, values, quarters }: ViewCells, forward: number, left: number): boolean {
  const quarter = quarterOf(forward, left);
  const turned = turnHalfPlane({ forward, left, limit: 0 }, quarter);
  const [s, w] = [turned.left / turned.forward, 1 / turned.forward];
  for (let cell = 0; cell < count; cell++) {
    if (quarters[cell] !== quarter) continue;
    const at = cell * 8;
    if (s < values[at]! || s > values[at + 1]!) continue;
    const near = values[at + 3] === Infinity ? Infinity : values[at + 2]! * s + values[at + 3]!;
    if (w <= near && w >= values[at + 4]! * s + values[at + 5]!) return true;
  }
  return false;
}

function quarterOf(forward: number, left: number): number {
  if (Math.abs(left) <= Math.abs(forward)) return forward >= 0 ? 0 : 2;
  return left > 0 ? 1 : 3;
}
