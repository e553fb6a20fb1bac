import { INK } from '../page/ink.ts';
import type { Sheet } from '../page/sheet.ts';
import type { FileRoad, LocalPolygon, VideoFileInput } from '../video-file-input.ts';
import { boxesTouch, boxOfPoints } from './local-box.ts';
import type { PlanFrame } from './plan-frame.ts';

/** Roads under everything, white between two lines, widest first so that crossings join. */
export function drawRoads(sheet: Sheet, frame: PlanFrame, roads: readonly FileRoad[]): void {
  const near = roads
    .filter(({ line }) => touches(frame, line))
    .toSorted((a, b) => a.widthMetres - b.widthMetres)
    .map((road) => ({
      line: road.line.map(frame.toPaper),
      lineWidth: Math.max(frame.length(road.widthMetres), 1.2),
    }));
  for (const { line, lineWidth } of near)
    sheet.path([line], { stroke: INK.roadLine, lineWidth: lineWidth + 0.7 }, false);
  for (const { line, lineWidth } of near) sheet.path([line], { stroke: INK.road, lineWidth }, false);
}

export function drawBuildings(sheet: Sheet, frame: PlanFrame, buildings: readonly LocalPolygon[]): void {
  for (const building of buildings) {
    if (!touches(frame, building[0] ?? [])) continue;
    const rings = building.map((ring) => ring.map(frame.toPaper));
    sheet.path(rings, { fill: INK.building, stroke: INK.buildingLine, lineWidth: 0.35 });
  }
}

/** Dashed for a study, unbroken for a protected perimeter: the line says the same as the legend. */
export function drawPerimeters(
  sheet: Sheet,
  frame: PlanFrame,
  perimeters: VideoFileInput['perimeters'],
): void {
  for (const { polygons, use } of perimeters) {
    const rings = frame.ringsToPaper(polygons);
    if (use === 'protected') sheet.path(rings, { stroke: INK.perimeter, lineWidth: 1.2 });
    else sheet.path(rings, { stroke: INK.perimeter, lineWidth: 0.9, dash: [5, 3] });
  }
}

/** The name of each road once, along its longest straight stretch in the frame, if it fits there. */
export function drawRoadNames(sheet: Sheet, frame: PlanFrame, roads: readonly FileRoad[]): void {
  const size = 6.5;
  const longest = new Map<string, { readonly from: Point; readonly to: Point; readonly length: number }>();
  for (const { name, line } of roads) {
    if (name === null || name === '' || !touches(frame, line)) continue;
    const paper = line.map(frame.toPaper);
    for (const [at, to] of paper.entries()) {
      const from = paper[at - 1];
      if (!from || !isInFrame(frame, from) || !isInFrame(frame, to)) continue;
      const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
      if (length > (longest.get(name)?.length ?? 0)) longest.set(name, { from, to, length });
    }
  }
  for (const [name, { from, to, length }] of longest) {
    const width = sheet.typeface.width(sheet.typeface.printable(name), size, 'regular');
    if (width > length - 4) continue;
    const [start, end] = from[0] <= to[0] ? [from, to] : [to, from];
    const angle = Math.atan2(start[1] - end[1], end[0] - start[0]);
    const back = width / 2;
    // Half of the height of small letters under the line, so that the name runs in the middle of the road.
    const x = (start[0] + end[0]) / 2 - back * Math.cos(angle) + size * 0.24 * Math.sin(angle);
    const y = (start[1] + end[1]) / 2 + back * Math.sin(angle) + size * 0.24 * Math.cos(angle);
    sheet.text(name, x, y, { size, color: INK.quiet, turnDegrees: (angle * 180) / Math.PI });
  }
}

type Point = readonly [number, number];

function touches(frame: PlanFrame, line: Iterable<Point>): boolean {
  const box = boxOfPoints(line);
  return box !== null && boxesTouch(box, frame.ground);
}

function isInFrame({ box }: PlanFrame, [x, y]: Point): boolean {
  return x > box.left && y > box.top && x < box.left + box.width && y < box.top + box.height;
}
