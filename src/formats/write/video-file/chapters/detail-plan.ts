import { VIDEO_FILE_RULES } from '#domain/rules/video-file.ts';
import type { Book } from '../page/book.ts';
import { INK } from '../page/ink.ts';
import type { Sheet } from '../page/sheet.ts';
import { chooseSheets, type SheetPlan } from '../plan/choose-sheets.ts';
import { drawCameraNumbers, drawHidden, drawZones } from '../plan/draw-cameras.ts';
import { drawBuildings, drawPerimeters, drawRoadNames, drawRoads } from '../plan/draw-ground.ts';
import type { LegendEntry } from '../plan/draw-legend.ts';
import type { LocalBox } from '../plan/local-box.ts';
import type { PlanFrame } from '../plan/plan-frame.ts';
import { drawPlanPage, planFrameSize, planPaper } from '../plan/plan-page.ts';
import type { FileCamera, VideoFileInput } from '../video-file-input.ts';
import { FILE_WORDS, listOf } from '../words.ts';
import { cameraExtent } from './camera-extent.ts';

const { plan: words, legend } = FILE_WORDS;

/** A larger scale is worth another sheet as long as each shows this many in the mean. */
const CAMERAS_PER_SHEET = 3;

/** Numbered cameras and what they see, at a round scale (R252-3, 3°); several sheets have a key plan before them. */
export function writeDetailPlans(book: Book, input: VideoFileInput): void {
  if (input.cameras.length === 0) return;
  book.beginChapter(FILE_WORDS.chapters.detailPlan);
  const paper = planPaper(input);
  const scales = input.scale === null ? VIDEO_FILE_RULES.planScales : [input.scale];
  const plan = chooseSheets(input.cameras.map(cameraExtent), planFrameSize(paper), scales, CAMERAS_PER_SHEET);
  if (plan.sheets.length > 1) drawKeyPlan(book, input, plan);
  for (const [at, { centre, members, cut }] of plan.sheets.entries()) {
    const shown = members.map((member) => input.cameras[member]!);
    const page = {
      paper,
      title: words.detail(at + 1, plan.sheets.length),
      centre,
      scale: plan.scale,
      legendTitle: legend.zones(input.levels),
      legend: legendOf(input, shown),
      notes: notesOf(input, shown, cut),
    };
    drawPlanPage(book, page, input, (sheet, frame) => drawDetail(sheet, frame, input, shown));
  }
}

function drawDetail(
  sheet: Sheet,
  frame: PlanFrame,
  input: VideoFileInput,
  shown: readonly FileCamera[],
): void {
  drawRoads(sheet, frame, input.roads);
  drawZones(sheet, frame, shown, input.levels.steps.length);
  drawBuildings(sheet, frame, input.buildings ?? []);
  drawHidden(sheet, frame, shown);
  drawPerimeters(sheet, frame, input.perimeters);
  drawRoadNames(sheet, frame, input.roads);
  for (const { place } of input.places)
    sheet.circle(frame.toPaper(place), 4, { stroke: INK.place, lineWidth: 1.4 });
  drawCameraNumbers(sheet, frame, shown);
}

/** Where each sheet of the detail plan lies. */
function drawKeyPlan(book: Book, input: VideoFileInput, plan: SheetPlan): void {
  const paper = planPaper(input);
  const size = planFrameSize(paper);
  const frames = plan.sheets.map(({ centre: [x, y] }): LocalBox => {
    const halfWidth = (size.width * plan.scale) / 2000;
    const halfHeight = (size.height * plan.scale) / 2000;
    return [x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight];
  });
  const key = chooseSheets(frames, size, VIDEO_FILE_RULES.keyPlanScales, frames.length);
  const page = {
    paper,
    title: words.key,
    centre: key.sheets[0]!.centre,
    scale: key.scale,
    legendTitle: null,
    legend: [{ sign: 'sheet', text: words.keySheet }] as const,
    notes: [],
  };
  drawPlanPage(book, page, input, (sheet, frame) => {
    drawRoads(sheet, frame, input.roads);
    drawBuildings(sheet, frame, input.buildings ?? []);
    drawPerimeters(sheet, frame, input.perimeters);
    for (const { place } of input.cameras) sheet.circle(frame.toPaper(place), 1.4, { fill: INK.camera });
    for (const [at, ground] of frames.entries()) drawKeyFrame(sheet, frame, ground, String(at + 1));
  });
}

function drawKeyFrame(sheet: Sheet, frame: PlanFrame, [west, south, east, north]: LocalBox, name: string) {
  const [left, bottom] = frame.toPaper([west, south]);
  const [right, top] = frame.toPaper([east, north]);
  const box = { left, top, width: right - left, height: bottom - top };
  sheet.rectangle(box, { stroke: INK.accent, lineWidth: 1 });
  sheet.rectangle({ left, top, width: 16, height: 13 }, { fill: INK.accent });
  sheet.text(name, left + 8, top + 9.6, {
    size: 9,
    weight: 'semibold',
    color: INK.paper,
    align: 'centre',
  });
}

function notesOf(input: VideoFileInput, shown: readonly FileCamera[], cut: boolean): readonly string[] {
  const unknown = shown.filter(({ fieldKnown }) => !fieldKnown).map(({ number }) => number);
  const blind = shown
    .filter(({ fieldKnown, zones }) => fieldKnown && zones.length === 0)
    .map(({ number }) => number);
  return [
    ...(input.buildings === null ? [words.fieldsWithoutBuildings] : []),
    ...(unknown.length > 0 ? [words.noField(listOf(unknown))] : []),
    ...(blind.length > 0 ? [words.blind(listOf(blind))] : []),
    ...(cut ? [words.cut] : []),
  ];
}

function legendOf(input: VideoFileInput, shown: readonly FileCamera[]): readonly LegendEntry[] {
  const { steps } = input.levels;
  const seen = new Set(shown.flatMap(({ zones }) => zones.map(({ level }) => level)));
  const entries: LegendEntry[] = steps
    .map((step, level) => ({ sign: 'zone', level, levels: steps.length, text: legend.zone(step) }) as const)
    .filter(({ level }) => seen.has(level))
    .reverse();
  if (shown.some(({ deadZone }) => deadZone.length > 0))
    entries.push({ sign: 'dead-zone', text: legend.deadZone });
  if (shown.some(({ masks }) => masks.length > 0)) entries.push({ sign: 'mask', text: legend.mask });
  entries.push({ sign: 'camera', text: legend.camera });
  if (input.buildings !== null) entries.push({ sign: 'building', text: legend.building });
  if (input.places.length > 0) entries.push({ sign: 'place', text: legend.place });
  if (input.perimeters.some(({ use }) => use === 'protected'))
    entries.push({ sign: 'perimeter', text: legend.protected });
  if (input.perimeters.some(({ use }) => use !== 'protected'))
    entries.push({ sign: 'study', text: legend.study });
  return entries;
}
