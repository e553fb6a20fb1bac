import { INK } from '../page/ink.ts';
import { points } from '../page/paper-size.ts';
import type { PaperPoint, Sheet } from '../page/sheet.ts';

const ROUND_METRES = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000];
const LONGEST_MM = 52;

/** The longest round length that a bar of 52 mm holds at a scale. */
export function scaleBarMetres(scale: number): number {
  const most = (LONGEST_MM / 1000) * scale;
  return ROUND_METRES.findLast((metres) => metres <= most) ?? most;
}

/** Four fields, black and white: a ruler on the paper finds the metres that are written. Returns its length in points. */
export function drawScaleBar(sheet: Sheet, [x, y]: PaperPoint, scale: number): number {
  const metres = scaleBarMetres(scale);
  const length = points((metres / scale) * 1000);
  const fields = 4;
  for (let field = 0; field < fields; field += 1) {
    const box = { left: x + (field * length) / fields, top: y, width: length / fields, height: 4 };
    sheet.rectangle(box, {
      fill: field % 2 === 0 ? INK.text : INK.paper,
      stroke: INK.text,
      lineWidth: 0.4,
    });
  }
  const style = { size: 7, color: INK.quiet, align: 'centre' } as const;
  const half = metres / 2;
  sheet.text('0', x, y + 13, { ...style, align: 'left' });
  if (Number.isInteger(half)) sheet.text(String(half), x + length / 2, y + 13, style);
  sheet.text(`${metres} m`, x + length, y + 13, style);
  return length;
}

/** An arrow to the north of the plane of the plans, which is true north at its centre. */
export function drawNorth(sheet: Sheet, [x, y]: PaperPoint): void {
  const tip: PaperPoint = [x, y];
  const foot: PaperPoint = [x, y + 17];
  sheet.path([[tip, [x - 6, y + 22], foot]], { fill: INK.text });
  sheet.path([[tip, [x + 6, y + 22], foot]], { stroke: INK.text, lineWidth: 0.5 });
  sheet.text('N', x, y - 4, { size: 9, weight: 'semibold', align: 'centre' });
}
