import { INK } from '../page/ink.ts';
import type { PaperPoint, Sheet } from '../page/sheet.ts';
import type { FileThirdParty, LocalPoint } from '../video-file-input.ts';
import { boxesTouch, boxOfPoints } from './local-box.ts';
import { type LabelWish, markBox, placeLabels } from './place-labels.ts';
import type { PlanFrame } from './plan-frame.ts';

/** Buildings of other people in the field of view: hatched, with the number of their line in the table. */
export function drawThirdParties(
  sheet: Sheet,
  frame: PlanFrame,
  buildings: readonly FileThirdParty[],
  cameras: readonly LocalPoint[],
): void {
  for (const { outline } of buildings) {
    const box = boxOfPoints(outline[0] ?? []);
    if (box === null || !boxesTouch(box, frame.ground)) continue;
    const rings = outline.map((ring) => ring.map(frame.toPaper));
    sheet.hatch(rings, 3, true, { stroke: INK.thirdParty, lineWidth: 0.45 });
    sheet.path(rings, { stroke: INK.thirdParty, lineWidth: 0.8 });
  }
  drawNumbers(sheet, frame, buildings, cameras);
}

function drawNumbers(
  sheet: Sheet,
  frame: PlanFrame,
  buildings: readonly FileThirdParty[],
  cameras: readonly LocalPoint[],
): void {
  const size = 7;
  const labels = buildings.flatMap(({ outline, number }) => {
    const box = boxOfPoints(outline[0] ?? []);
    if (box === null) return [];
    const at = frame.toPaper([(box[0] + box[2]) / 2, (box[1] + box[3]) / 2]);
    const text = sheet.typeface.width(sheet.typeface.printable(number), size, 'semibold');
    const width = Math.max(12, text + 6);
    // A number hides a building that is hardly larger than itself.
    const isLarge = frame.length(box[2] - box[0]) > 1.5 * width && frame.length(box[3] - box[1]) > 18;
    const wish: LabelWish = { at, width, height: 12, first: isLarge ? 'on' : 45 };
    return isIn(frame, at) ? [{ number, wish }] : [];
  });
  const taken = cameras.map((place) => markBox(frame.toPaper(place)));
  const middles = placeLabels(
    labels.map(({ wish }) => wish),
    frame.box,
    taken,
  );
  for (const [at, { number, wish }] of labels.entries()) {
    const [x, y] = middles[at]!;
    sheet.line(wish.at, [x + 0.01, y], { stroke: INK.thirdParty, lineWidth: 0.5 });
    sheet.rectangle(
      { left: x - wish.width / 2, top: y - 6, width: wish.width, height: 12 },
      { fill: INK.paper, stroke: INK.thirdParty, lineWidth: 0.8 },
    );
    sheet.text(number, x, y + size * 0.35, { size, weight: 'semibold', align: 'centre' });
  }
}

function isIn({ box }: PlanFrame, [x, y]: PaperPoint): boolean {
  return x > box.left && y > box.top && x < box.left + box.width && y < box.top + box.height;
}
