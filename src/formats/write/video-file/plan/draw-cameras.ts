import { INK, zoneColour } from '../page/ink.ts';
import type { PaperPoint, Sheet } from '../page/sheet.ts';
import type { FileCamera, LocalPoint } from '../video-file-input.ts';
import { markBox, placeLabels } from './place-labels.ts';
import type { PlanFrame } from './plan-frame.ts';

/** What cameras see by level of detail, as one tint over the ground, with an edge that parts overlapping cameras. */
export function drawZones(
  sheet: Sheet,
  frame: PlanFrame,
  cameras: readonly FileCamera[],
  levels: number,
): void {
  sheet.multiplied(() => {
    sheet.inside(frame.box, () => {
      for (let level = 0; level < levels; level += 1)
        for (const zone of cameras.flatMap(({ zones }) => zones.filter((zone) => zone.level === level)))
          sheet.path(frame.ringsToPaper(zone.polygons), { fill: zoneColour(level, levels) });
    });
  });
  sheet.inside(frame.box, () => {
    for (const { zones } of cameras)
      for (const { polygons, level } of zones)
        sheet.path(frame.ringsToPaper(polygons), {
          stroke: INK.zoneLine,
          lineWidth: level === 0 ? 0.6 : 0.25,
        });
  });
}

/** What they cannot see at their own foot, and what is masked from them. */
export function drawHidden(sheet: Sheet, frame: PlanFrame, cameras: readonly FileCamera[]): void {
  for (const { deadZone, masks } of cameras) {
    const dead = frame.ringsToPaper(deadZone);
    sheet.hatch(dead, 2.6, true, { stroke: INK.quiet, lineWidth: 0.35 });
    sheet.path(dead, { stroke: INK.quiet, lineWidth: 0.35 });
    const masked = frame.ringsToPaper(masks.flatMap(({ polygons }) => polygons));
    sheet.hatch(masked, 3.2, false, { stroke: INK.mask, lineWidth: 0.45 });
    sheet.path(masked, { stroke: INK.mask, lineWidth: 0.9, dash: [3, 2] });
  }
}

export interface NumberedPoint {
  readonly place: LocalPoint;
  readonly number: string;
  readonly azimuthsDegrees: readonly number[];
}

/** Cameras where they stand, each with its number behind it; several on one mast do not hide each other. */
export function drawCameraNumbers(
  sheet: Sheet,
  frame: PlanFrame,
  cameras: readonly NumberedPoint[],
): readonly PaperPoint[] {
  const size = 8;
  const places = cameras.map(({ place }) => frame.toPaper(place));
  const wishes = cameras.map(({ number, azimuthsDegrees }, at) => ({
    at: places[at]!,
    width: Math.max(13, sheet.typeface.width(sheet.typeface.printable(number), size, 'semibold') + 7),
    height: 13,
    first: behind(azimuthsDegrees),
  }));
  const middles = placeLabels(wishes, frame.box, places.map(markBox));
  for (const [at, place] of places.entries())
    sheet.line(place, middles[at]!, { stroke: INK.camera, lineWidth: 0.6 });
  for (const place of places)
    sheet.circle(place, 2.4, { fill: INK.camera, stroke: INK.paper, lineWidth: 0.7 });
  for (const [at, { number }] of cameras.entries()) {
    const [x, y] = middles[at]!;
    drawPill(sheet, middles[at]!, wishes[at]!.width);
    sheet.text(number, x, y + size * 0.34, { size, weight: 'semibold', color: INK.paper, align: 'centre' });
  }
  return places;
}

/** Away from what the camera looks at: azimuths turn clockwise from north, directions on paper the other way from the right. */
function behind([azimuth]: readonly number[]): number {
  return azimuth === undefined ? 45 : 270 - azimuth;
}

/** Round at both ends, wide enough for its number. */
export function drawPill(sheet: Sheet, [x, y]: PaperPoint, width: number): void {
  const radius = 6.5;
  const arm = width / 2 - radius;
  sheet.line([x - arm, y], [x + arm + 0.01, y], { stroke: INK.paper, lineWidth: 2 * radius + 1.4 });
  for (const [side, ring] of [
    [-arm, radius + 0.7],
    [arm, radius + 0.7],
  ] as const)
    sheet.circle([x + side, y], ring, { fill: INK.paper });
  sheet.line([x - arm, y], [x + arm + 0.01, y], { stroke: INK.camera, lineWidth: 2 * radius });
  for (const side of [-arm, arm]) sheet.circle([x + side, y], radius, { fill: INK.camera });
}
