import type { Book } from '../page/book.ts';
import { INK } from '../page/ink.ts';
import { BODY_BOTTOM, BODY_TOP, MARGIN, PAPER, type PaperName, points } from '../page/paper-size.ts';
import type { Box, Sheet } from '../page/sheet.ts';
import { wrapText } from '../page/wrap-text.ts';
import type { VideoFileInput } from '../video-file-input.ts';
import { FILE_WORDS } from '../words.ts';
import type { FrameSize } from './choose-sheets.ts';
import { drawLegend, drawSources, type LegendEntry } from './draw-legend.ts';
import { drawNorth, drawScaleBar } from './draw-scale-bar.ts';
import { type PlanFrame, planFrame } from './plan-frame.ts';

const LEGEND_WIDTH = points(60);
const GAP = points(5);
const TITLE_HEIGHT = points(11);

export interface PlanPage {
  readonly paper: PaperName;
  readonly title: string;
  readonly centre: readonly [number, number];
  readonly scale: number;
  readonly legendTitle: string | null;
  readonly legend: readonly LegendEntry[];
  /** Said under the legend: what the plan does not show, or where it ends. */
  readonly notes: readonly string[];
}

/** Landscape paper of the plans. */
export function planPaper(input: VideoFileInput): PaperName {
  return input.paper === 'a3' ? 'a3-landscape' : 'a4-landscape';
}

/** Of the plan on paper, millimetres. */
export function planFrameSize(paper: PaperName): FrameSize {
  const { width, height } = frameBox(paper);
  return { width: width / points(1), height: height / points(1) };
}

/** A page with its plan, which `draw` fills inside the frame, and beside it north, scale, legend and sources. */
export function drawPlanPage(
  book: Book,
  plan: PlanPage,
  input: VideoFileInput,
  draw: (sheet: Sheet, frame: PlanFrame) => void,
): void {
  const sheet = book.addSheet(plan.paper);
  const box = frameBox(plan.paper);
  sheet.text(plan.title, MARGIN, BODY_TOP + 15, { size: 15, weight: 'semibold' });
  sheet.text(FILE_WORDS.scale(plan.scale), box.left + box.width, BODY_TOP + 15, {
    size: 11,
    weight: 'semibold',
    align: 'right',
  });
  sheet.rectangle(box, { fill: INK.ground });
  const frame = planFrame(box, plan.centre, plan.scale);
  sheet.inside(box, () => draw(sheet, frame));
  sheet.rectangle(box, { stroke: INK.text, lineWidth: 0.8 });
  drawAside(sheet, plan, input, {
    left: box.left + box.width + GAP,
    top: box.top,
    width: LEGEND_WIDTH,
    height: box.height,
  });
}

function drawAside(sheet: Sheet, plan: PlanPage, input: VideoFileInput, aside: Box): void {
  const { left, width } = aside;
  let y = aside.top;
  drawNorth(sheet, [left + 8, y + 12]);
  const named = small(sheet, FILE_WORDS.commune(input), left + 26, y + 3, width - 26, INK.text);
  small(sheet, FILE_WORDS.northIsTrue, left + 26, y + 3 + named, width - 26);
  y += Math.max(46, named + 24);
  drawScaleBar(sheet, [left, y], plan.scale);
  y += 22;
  y += small(sheet, FILE_WORDS.printAsIs(PAPER[plan.paper].label), left, y, width) + 8;
  y += drawLegend(sheet, { left, top: y, width, height: 0 }, plan.legend, plan.legendTitle) + 4;
  for (const note of plan.notes) y += small(sheet, note, left, y, width, INK.warn) + 5;
  const bottom = aside.top + aside.height;
  const wanted = 12 + input.sources.length * 18;
  const top = Math.max(y + 4, bottom - wanted);
  drawSources(sheet, { left, top, width, height: bottom - top }, input.sources);
}

function small(sheet: Sheet, text: string, left: number, top: number, width: number, color = INK.quiet) {
  const { typeface } = sheet;
  const lines = wrapText(typeface.printable(text), width, (part) => typeface.width(part, 7.5, 'regular'));
  for (const [row, line] of lines.entries())
    sheet.text(line, left, top + 7.5 + row * 9.5, { size: 7.5, color });
  return lines.length * 9.5;
}

function frameBox(paper: PaperName): Box {
  const { width, height } = PAPER[paper];
  const top = BODY_TOP + TITLE_HEIGHT;
  return {
    left: MARGIN,
    top,
    width: width - 2 * MARGIN - LEGEND_WIDTH - GAP,
    height: height - top - BODY_BOTTOM,
  };
}
