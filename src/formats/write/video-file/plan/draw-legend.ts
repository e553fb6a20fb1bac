import { INK, zoneColour } from '../page/ink.ts';
import type { Box, Sheet } from '../page/sheet.ts';
import { wrapText } from '../page/wrap-text.ts';
import type { VideoFileInput } from '../video-file-input.ts';
import { FILE_WORDS } from '../words.ts';
import { drawPill } from './draw-cameras.ts';

export type LegendEntry =
  | { readonly sign: 'zone'; readonly level: number; readonly levels: number; readonly text: string }
  | {
      readonly sign:
        | 'camera'
        | 'field'
        | 'dead-zone'
        | 'mask'
        | 'third-party'
        | 'building'
        | 'perimeter'
        | 'study'
        | 'place'
        | 'sheet';
      readonly text: string;
    };

/** Only what the plan shows. Returns the height that it took, points. */
export function drawLegend(
  sheet: Sheet,
  box: Box,
  entries: readonly LegendEntry[],
  title: string | null,
): number {
  let y = box.top;
  if (title !== null) {
    for (const line of lay(sheet, title, box.width, 8)) {
      sheet.text(line, box.left, y + 8, { size: 8, color: INK.quiet });
      y += 10.5;
    }
    y += 4;
  }
  for (const entry of entries) {
    drawSign(sheet, { left: box.left, top: y, width: 20, height: 11 }, entry);
    const lines = lay(sheet, entry.text, box.width - 28, 8);
    for (const [row, line] of lines.entries()) sheet.text(line, box.left + 28, y + 8 + row * 10, { size: 8 });
    y += Math.max(15, lines.length * 10 + 5);
  }
  return y - box.top;
}

function lay(sheet: Sheet, text: string, width: number, size: number): readonly string[] {
  const { typeface } = sheet;
  return wrapText(typeface.printable(text), width, (part) => typeface.width(part, size, 'regular'));
}

function drawSign(sheet: Sheet, box: Box, entry: LegendEntry): void {
  const { left, top, width, height } = box;
  const middle = [left + width / 2, top + height / 2] as const;
  const ring = [
    [
      [left, top],
      [left + width, top],
      [left + width, top + height],
      [left, top + height],
    ],
  ] as const;
  const across = [
    [left, middle[1]],
    [left + width, middle[1]],
  ] as const;
  switch (entry.sign) {
    case 'zone':
      sheet.rectangle(box, {
        fill: zoneColour(entry.level, entry.levels),
        stroke: INK.zoneLine,
        lineWidth: 0.3,
      });
      break;
    case 'camera':
      drawPill(sheet, middle, 16);
      sheet.text('n', middle[0], middle[1] + 2.7, {
        size: 8,
        weight: 'semibold',
        color: INK.paper,
        align: 'centre',
      });
      break;
    case 'field':
      sheet.rectangle(box, { stroke: INK.zoneLine, lineWidth: 0.7, dash: [3, 2] });
      break;
    case 'dead-zone':
      sheet.hatch(ring, 2.6, true, { stroke: INK.quiet, lineWidth: 0.35 });
      sheet.rectangle(box, { stroke: INK.quiet, lineWidth: 0.35 });
      break;
    case 'mask':
      sheet.hatch(ring, 3.2, false, { stroke: INK.mask, lineWidth: 0.45 });
      sheet.rectangle(box, { stroke: INK.mask, lineWidth: 0.9, dash: [3, 2] });
      break;
    case 'third-party':
      sheet.rectangle(box, { fill: INK.building });
      sheet.hatch(ring, 3, true, { stroke: INK.thirdParty, lineWidth: 0.45 });
      sheet.rectangle(box, { stroke: INK.thirdParty, lineWidth: 0.8 });
      break;
    case 'building':
      sheet.rectangle(box, { fill: INK.building, stroke: INK.buildingLine, lineWidth: 0.35 });
      break;
    case 'perimeter':
      sheet.path([across], { stroke: INK.perimeter, lineWidth: 1.2 }, false);
      break;
    case 'study':
      sheet.path([across], { stroke: INK.perimeter, lineWidth: 0.9, dash: [5, 3] }, false);
      break;
    case 'place':
      sheet.circle(middle, 4, { stroke: INK.place, lineWidth: 1.4 });
      break;
    case 'sheet':
      sheet.rectangle(box, { stroke: INK.accent, lineWidth: 1 });
      break;
  }
}

/** Title, producer, vintage and licence of what the plan is drawn from. Returns the height that it took. */
export function drawSources(sheet: Sheet, box: Box, sources: VideoFileInput['sources']): number {
  let y = box.top;
  sheet.text(FILE_WORDS.sourcesTitle, box.left, y + 7, { size: 7, weight: 'semibold', color: INK.quiet });
  y += 10;
  const lines = sources.flatMap((source) => lay(sheet, FILE_WORDS.source(source), box.width, 6.5));
  const room = Math.max(0, Math.floor((box.height - 10) / 8.4));
  // The whole list stands in the report; here the first ones, and a mark where there are more.
  const shown = lines.length > room ? [...lines.slice(0, Math.max(0, room - 1)), '…'] : lines;
  for (const line of shown) {
    sheet.text(line, box.left, y + 6.5, { size: 6.5, color: INK.quiet });
    y += 8.4;
  }
  return y - box.top;
}
