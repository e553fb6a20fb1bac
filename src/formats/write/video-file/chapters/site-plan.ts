import { VIDEO_FILE_RULES } from '#domain/rules/video-file.ts';
import { withUnit } from '../french-words.ts';
import type { Book } from '../page/book.ts';
import { Flow } from '../page/flow.ts';
import { INK } from '../page/ink.ts';
import type { Sheet } from '../page/sheet.ts';
import { drawTable } from '../page/table.ts';
import { chooseSheets } from '../plan/choose-sheets.ts';
import { drawCameraNumbers } from '../plan/draw-cameras.ts';
import { drawBuildings, drawPerimeters, drawRoadNames, drawRoads } from '../plan/draw-ground.ts';
import type { LegendEntry } from '../plan/draw-legend.ts';
import { drawThirdParties } from '../plan/draw-third-parties.ts';
import { boxOfPolygons, joinBoxes } from '../plan/local-box.ts';
import type { PlanFrame } from '../plan/plan-frame.ts';
import { drawPlanPage, planFrameSize, planPaper } from '../plan/plan-page.ts';
import type { FileCamera, FileThirdParty, VideoFileInput } from '../video-file-input.ts';
import { buildingName, FILE_WORDS } from '../words.ts';
import { cameraExtent } from './camera-extent.ts';

const { plan: words, legend, unknown } = FILE_WORDS;

/** A plan-masse shows the place as a whole: few sheets. */
const CAMERAS_PER_SHEET = 8;

/** The place with buildings of other people in the field of view, then their table to fill by hand (R252-3, 2°). */
export function writeSitePlan(book: Book, input: VideoFileInput): void {
  book.beginChapter(FILE_WORDS.chapters.sitePlan);
  drawSitePlans(book, input);
  const flow = new Flow(book, 'a4-landscape');
  const { rule, article } = VIDEO_FILE_RULES.pieces['site-plan'];
  flow.title(words.thirdPartyTable, FILE_WORDS.piece(rule, article, VIDEO_FILE_RULES.readOn));
  if (input.buildings === null) {
    flow.notice(words.noBuildings);
    writeTable(flow, Array.from({ length: 8 }, blankRow));
    return;
  }
  if (input.thirdParties.length === 0) {
    flow.paragraph(words.noThirdParty);
    return;
  }
  flow.paragraph(words.thirdPartyIntro, { color: INK.quiet });
  writeTable(flow, input.thirdParties.map(tableRow));
}

type Row = readonly (string | null)[];

function tableRow(building: FileThirdParty): Row {
  return [
    building.number,
    buildingName(building),
    building.cameras.join(', '),
    withUnit(building.distanceMetres, 'm'),
    // A strip of wall between two houses is less than a metre, and not nothing.
    withUnit(building.facadeMetres, 'm', building.facadeMetres < 10 ? 1 : 0),
    building.level,
    'blank',
    'blank',
    building.masked ? words.masked : 'blank',
  ];
}

function blankRow(): Row {
  return Array.from({ length: 9 }, () => 'blank');
}

function writeTable(flow: Flow, rows: readonly Row[]): void {
  const { columns } = words;
  drawTable(
    flow,
    [
      { title: columns.number, share: 1 },
      { title: columns.building, share: 4 },
      { title: columns.cameras, share: 2.4 },
      { title: columns.distance, share: 1.7, align: 'right' },
      { title: columns.facade, share: 1.7, align: 'right' },
      { title: columns.level, share: 2.2 },
      { title: columns.accesses, share: 3.6 },
      { title: columns.openings, share: 3.6 },
      { title: columns.mask, share: 3 },
    ],
    rows,
    { size: 8.5, unknown },
  );
}

function drawSitePlans(book: Book, input: VideoFileInput): void {
  const paper = planPaper(input);
  const { cameras, thirdParties } = input;
  const extents = cameras.map((camera) => extentWithBuildings(camera, thirdParties));
  const { scale, sheets } = chooseSheets(
    extents,
    planFrameSize(paper),
    VIDEO_FILE_RULES.sitePlanScales,
    CAMERAS_PER_SHEET,
  );
  for (const [at, { centre, members, cut }] of sheets.entries()) {
    const shown = members.map((member) => cameras[member]!);
    const page = {
      paper,
      title: words.sitePlan(at + 1, sheets.length),
      centre,
      scale,
      legendTitle: null,
      legend: legendOf(input),
      notes: [...(input.buildings === null ? [words.noBuildings] : []), ...(cut ? [words.cut] : [])],
    };
    drawPlanPage(book, page, input, (sheet, frame) => drawSitePlan(sheet, frame, input, shown));
  }
}

function drawSitePlan(
  sheet: Sheet,
  frame: PlanFrame,
  input: VideoFileInput,
  shown: readonly FileCamera[],
): void {
  drawRoads(sheet, frame, input.roads);
  drawBuildings(sheet, frame, input.buildings ?? []);
  const widest = shown.flatMap(({ zones }) => zones.filter(({ level }) => level === 0));
  for (const { polygons } of widest)
    sheet.path(frame.ringsToPaper(polygons), { stroke: INK.zoneLine, lineWidth: 0.7, dash: [3, 2] });
  drawPerimeters(sheet, frame, input.perimeters);
  drawThirdParties(
    sheet,
    frame,
    input.thirdParties,
    shown.map(({ place }) => place),
  );
  drawRoadNames(sheet, frame, input.roads);
  drawCameraNumbers(sheet, frame, shown);
}

function extentWithBuildings(camera: FileCamera, thirdParties: readonly FileThirdParty[]) {
  const seen = thirdParties.filter(({ cameras }) => cameras.includes(camera.number));
  const own = cameraExtent(camera);
  return joinBoxes([own, ...seen.map(({ outline }) => boxOfPolygons([outline]))])!;
}

function legendOf(input: VideoFileInput): readonly LegendEntry[] {
  const entries: LegendEntry[] = [{ sign: 'camera', text: legend.camera }];
  if (input.cameras.some(({ zones }) => zones.length > 0))
    entries.push({ sign: 'field', text: legend.field });
  if (input.thirdParties.length > 0) entries.push({ sign: 'third-party', text: legend.thirdParty });
  if (input.buildings !== null) entries.push({ sign: 'building', text: legend.building });
  if (input.perimeters.some(({ use }) => use === 'protected'))
    entries.push({ sign: 'perimeter', text: legend.protected });
  if (input.perimeters.some(({ use }) => use !== 'protected'))
    entries.push({ sign: 'study', text: legend.study });
  return entries;
}
