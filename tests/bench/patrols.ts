import crossfilter from 'crossfilter2';
import { BrushedCells } from '#analysis/patrols/brushed-cells.ts';
import { buildPresenceCube, type CubeResult } from '#analysis/patrols/build-presence-cube.ts';
import { CellPainter } from '#analysis/patrols/cell-painter.ts';
import { type CubeBrush, wholeBrush } from '#analysis/patrols/cube-brush.ts';
import { cubeBytes } from '#analysis/patrols/cube-bytes.ts';
import { holdCube } from '#analysis/patrols/hold-cube.ts';
import { heldByPlanes, hourPlanes } from '#analysis/patrols/hour-planes.ts';
import { HOURS_A_WEEK, weekHourOf } from '#analysis/patrols/hour-slots.ts';
import { HourWords } from '#analysis/patrols/hour-words.ts';
import { COLOUR_STEPS } from '#analysis/patrols/paint-cells.ts';
import { plainLoops } from '#analysis/patrols/plain-loops.ts';
import type { PositionColumns } from '#analysis/patrols/position-columns.ts';
import { MOST_SECONDS, type PresenceCube, SECONDS_BITS } from '#analysis/patrols/presence-cube.ts';
import { DEFAULT_RULES } from '#analysis/patrols/presence-rules.ts';
import type { Territory } from '#domain/territory.ts';
import { createPolygonIndex } from '#geo/polygon-index.ts';
import { type BenchGroup, figuresOf } from './bench-line.ts';
import { buildTerritory } from './build-territory.ts';
import { interleave } from './interleave.ts';
import { makePatrols, PING_SECONDS } from './make-patrols.ts';
import { benchPatrolsCsv } from './patrols-csv.ts';

const POSITIONS = 20_000_000;
const PEER_POSITIONS = 1_000_000;
const ROUNDS = 40;
/** Eight bytes a position and 64 MB. */
const BUDGET = 8 * POSITIONS + 64 * 2 ** 20;

/** Brushing a year of patrols: from columns to what can be brushed, then moves and jumps of the brush up to the image. */
export const bench: BenchGroup = {
  name: 'patrols',
  async run(report) {
    const territory = await buildTerritory('04');
    const areas = createPolygonIndex(territory.communes.map(({ geometry }) => geometry));
    const inside = (lng: number, lat: number) => areas.find(lng, lat) >= 0;
    const positions = makePatrols(POSITIONS, territory.bounds, inside);
    const builds: number[] = [];
    let built = open(positions, territory);
    for (let round = 0; round < 3; round++) {
      const start = performance.now();
      built = open(positions, territory);
      builds.push(performance.now() - start);
    }
    const forPlanes = BUDGET - cubeBytes(built.cube);
    const held = holdCube(built.cube, forPlanes);
    const { cube } = held;
    const painter = new CellPainter(cube, held.loops);
    const what = `${POSITIONS / 1e6} M positions, ${cube.cellPixel.length} cells of zoom ${cube.zoom}, ${cube.words.length} passages`;
    report({
      name: 'columns to brushable',
      ours: figuresOf(builds),
      peer: null,
      goal: { atMost: 1000 },
      note: `${what}: steps, reasons, path over the cells, communes, visits, order by hour; all on one thread.`,
    });
    const start = performance.now();
    const planes = hourPlanes(held, new HourWords(cube), forPlanes);
    if (planes === null) throw new Error('No room for planes.');
    report({
      name: 'planes for jumps',
      ours: figuresOf([performance.now() - start]),
      peer: null,
      goal: null,
      note: `${what}; one plane in ${planes.step} hours; once, after the first image can be shown.`,
    });
    report({
      name: 'memory of the cube',
      ours: figuresOf([(cubeBytes(cube) + heldByPlanes(planes)) / 2 ** 20]),
      peer: null,
      goal: { atMost: BUDGET / 2 ** 20 },
      unit: 'MB',
      note: `${what}; passages, segments, communes and planes, without the columns it was made from.`,
    });
    const cells = new BrushedCells(held, new HourWords(cube), planes);
    for (const [name, goal, brushes] of [
      ['brush: one more hour', 0.5, paintedHours(cube)],
      ['brush: one day less', 0.5, draggedDays(cube)],
      ['brush: jump to other hours', 0.5, jumps(cube, false)],
      ['brush: jump to other hours and dates', 4, jumps(cube, true)],
    ] as const) {
      for (const brush of brushes.slice(0, 8)) check(cells, brush);
      report({
        name,
        ours: figuresOf(timeMoves(cells, painter, brushes)),
        peer: null,
        goal: { atMost: goal },
        note: `${what}; from the brush to the RGBA image, equal to a scan of all passages.`,
      });
    }
    await againstCrossfilter(cells, painter, territory, inside, report);
    await benchPatrolsCsv(report);
  },
};

function open(
  positions: PositionColumns,
  { communes, bounds }: Pick<Territory, 'communes' | 'bounds'>,
): CubeResult {
  const areas = createPolygonIndex(communes.map(({ geometry }) => geometry));
  const steps = buildPresenceCube({
    positions,
    rules: { ...DEFAULT_RULES, pingSeconds: PING_SECONDS },
    zoom: 17,
    timeZone: 'Europe/Paris',
    premises: [],
    bounds,
    communes: communes.length,
    communeAt: areas.find,
  });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const COLOURS = new Uint32Array(COLOUR_STEPS).fill(0xff336699);

function image(cells: BrushedCells, painter: CellPainter, brush: CubeBrush): Uint32Array {
  cells.moveTo(brush);
  return painter.paint(cells.seconds, COLOURS);
}

function timeMoves(cells: BrushedCells, painter: CellPainter, brushes: readonly CubeBrush[]): number[] {
  for (const brush of brushes) image(cells, painter, brush);
  return brushes.map((brush) => {
    const start = performance.now();
    image(cells, painter, brush);
    return performance.now() - start;
  });
}

/** The week painted hour by hour, as a pointer does. */
function paintedHours(cube: PresenceCube): CubeBrush[] {
  const hours = new Uint8Array(HOURS_A_WEEK);
  return Array.from(hours, (_, hour) => {
    hours[hour] = 1;
    return { ...wholeBrush(cube), hours: hours.slice() };
  });
}

function draggedDays(cube: PresenceCube): CubeBrush[] {
  const { toDay } = wholeBrush(cube);
  return Array.from({ length: 100 }, (_, day) => ({ ...wholeBrush(cube), toDay: toDay - day }));
}

/** Runs of hours of the week anywhere, over all dates or any dates. Seeded. */
function jumps(cube: PresenceCube, withDates: boolean): CubeBrush[] {
  const random = parkMiller(7);
  const days = wholeBrush(cube).toDay;
  return Array.from({ length: ROUNDS }, () => {
    const first = Math.floor(random() * HOURS_A_WEEK);
    const length = 1 + Math.floor(random() * (HOURS_A_WEEK - 1 - first));
    const hours = Uint8Array.from({ length: HOURS_A_WEEK }, (_, at) =>
      at >= first && at < first + length ? 1 : 0,
    );
    if (!withDates) return { ...wholeBrush(cube), hours };
    const fromDay = Math.floor(random() * days);
    return {
      ...wholeBrush(cube),
      hours,
      fromDay,
      toDay: fromDay + 1 + Math.floor(random() * (days - fromDay)),
    };
  });
}

/** @throws when a cell differs from a scan of every passage. */
function check(cells: BrushedCells, brush: CubeBrush): void {
  cells.moveTo(brush);
  const { cube } = cells;
  const expected = new Uint32Array(cube.cellPixel.length);
  eachPassage(cube, (cell, seconds, weekHour, day) => {
    if (brush.hours[weekHour] === 1 && day >= brush.fromDay && day < brush.toDay)
      expected[cell] = expected[cell]! + seconds;
  });
  const wrong = expected.findIndex((value, cell) => value !== cells.seconds[cell]);
  if (wrong >= 0)
    throw new Error(`Cell ${wrong} has ${cells.seconds[wrong]} s, a scan gives ${expected[wrong]} s.`);
}

function eachPassage(
  { segments, words, slots }: PresenceCube,
  see: (cell: number, seconds: number, weekHour: number, day: number) => void,
): void {
  for (let segment = 0; segment < segments.slot.length; segment++) {
    const slot = segments.slot[segment]!;
    for (let at = segments.wordStart[segment]!; at < segments.wordEnd[segment]!; at++) {
      const word = words[at]!;
      see(word >>> SECONDS_BITS, word & MOST_SECONDS, weekHourOf(slots, slot), Math.floor(slot / 24));
    }
  }
}

/** The peer has a twentieth of our rows, already cut into the same cells; both filters jump, then the sums by cell are read. */
async function againstCrossfilter(
  ours: BrushedCells,
  painter: CellPainter,
  territory: Awaited<ReturnType<typeof buildTerritory>>,
  inside: (lng: number, lat: number) => boolean,
  report: Parameters<BenchGroup['run']>[0],
): Promise<void> {
  const { cube } = open(makePatrols(PEER_POSITIONS, territory.bounds, inside), territory);
  const same = new BrushedCells({ cube, loops: plainLoops }, new HourWords(cube), null);
  const rows: { cell: number; seconds: number; weekHour: number; day: number }[] = [];
  eachPassage(cube, (cell, seconds, weekHour, day) => void rows.push({ cell, seconds, weekHour, day }));
  const filter = crossfilter(rows);
  const byHour = filter.dimension(({ weekHour }) => weekHour);
  const byDay = filter.dimension(({ day }) => day);
  const sums = filter
    .dimension(({ cell }) => cell)
    .group<number, number>()
    .reduceSum(({ seconds }) => seconds);
  for (const [name, withDates, goal] of [
    ['jump to other hours', false, { ratio: 40 }],
    ['jump to other hours and dates', true, null],
  ] as const) {
    const peerJumps = jumps(cube, withDates);
    const ourJumps = jumps(ours.cube, withDates);
    byDay.filterAll();
    let round = 0;
    const { ours: mine, peer } = await interleave({
      rounds: 25,
      warmUp: 8,
      ours: () => image(ours, painter, ourJumps[round % ROUNDS]!),
      peer: () => {
        const { hours, fromDay, toDay } = peerJumps[round % ROUNDS]!;
        byHour.filterRange([hours.indexOf(1), hours.lastIndexOf(1) + 1]);
        if (withDates) byDay.filterRange([fromDay, toDay]);
        return sums.all();
      },
      agree: (_, groups) => {
        same.moveTo(peerJumps[round++ % ROUNDS]!);
        return groups.every(({ key, value }) => same.seconds[key] === value);
      },
    });
    report({
      name,
      ours: mine,
      peer: { ...peer, name: 'crossfilter2' },
      goal,
      note: `Ours: ${POSITIONS / 1e6} M positions up to the image; the peer: ${PEER_POSITIONS / 1e6} M positions (${rows.length} passages) up to the sums by cell, compared cell by cell with ours on the same rows.`,
    });
  }
}

/** Park and Miller's minimal standard: each run jumps to the same places. */
function parkMiller(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
