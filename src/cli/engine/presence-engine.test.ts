import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { FIELD_SHIFT } from '#analysis/patrols/cell-owners.ts';
import { sortPositions } from '#analysis/patrols/sort-positions.ts';
import { lngLatFromMercator, mercatorX, mercatorY } from '#geo/web-mercator.ts';
import { type CellsAsked, frameOf } from '../presence/compute-cells.ts';
import type { PositionRun } from '../presence/merge-runs.ts';
import { plainReckoner } from '../presence/plain-reckoner.ts';
import { writeRun } from '../presence/position-run.ts';
import type { ReadPositions } from '../presence/read-parts.ts';
import type { Reckoner } from '../presence/reckoner.ts';
import { COLUMNS_OF_FIELD } from '../presence/territory-cells.ts';
import { openEmbedded } from './embedded-engine.ts';
import { engineFolder, findEnginePackage } from './engine-folder.ts';
import { engineReckoner } from './engine-reckoner.ts';

const folder = mkdtempSync(join(tmpdir(), 'diagnostic-engine-'));
afterAll(() => rmSync(folder, { recursive: true }));

const isInstalled = findEnginePackage('chdb') !== null;
if (!isInstalled)
  console.log(`skipped: no embedded engine in ${engineFolder()} (docs/methods/presence-engine.md says how)`);

const [X, Y] = [mercatorX(5.9), mercatorY(43.9)];
const START = Date.UTC(2026, 2, 28, 18) / 1000;

/** Patrols that do everything the rules tell apart: drives of all directions, stops, silences, jumps, fixes twice or at one second. */
function patrols(seed: number) {
  let state = seed;
  const random = () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  const rows: [unit: number, time: number, x: number, y: number][] = [];
  for (let unit = 0; unit < 9; unit++) {
    let [time, x, y] = [START + unit, X, Y];
    for (let fix = 0; fix < 1200; fix++) {
      const luck = random();
      const reach = luck < 0.4 ? 400 : 90_000;
      // On borders and corners of cells too, and straight along an axis.
      const snap = luck > 0.9 ? 2 ** FIELD_SHIFT : 1;
      x = Math.round((x + (random() - 0.5) * reach) / snap) * snap;
      y = luck > 0.5 && luck < 0.6 ? y : Math.round((y + (random() - 0.5) * reach) / snap) * snap;
      time += luck < 0.01 ? 5 * 3600 : luck < 0.03 ? 400 : luck < 0.05 ? 0 : 30 + Math.floor(3 * random());
      const isJump = luck > 0.04 && luck < 0.06;
      rows.push([unit * 3, time, isJump ? x + 2_000_000 : x, y]);
      if (luck > 0.98) rows.push(rows.at(-1)!);
    }
  }
  return rows;
}

function readOf(rows: ReturnType<typeof patrols>, name: string): ReadPositions {
  // In two runs that overlap, as two exports do.
  const runs = [rows.slice(0, 7000), rows.slice(6500)].map((part, rank): PositionRun => {
    const columns = sortPositions({
      units: Uint16Array.from(part, ([unit]) => unit),
      times: Uint32Array.from(part, ([, time]) => time),
      xs: Uint32Array.from(part, ([, , x]) => x),
      ys: Uint32Array.from(part, ([, , , y]) => y),
    });
    const path = join(folder, `${name}-${rank}.rows`);
    writeRun(path, columns);
    const units = [...new Set(columns.units)].map(
      (unit) => [unit, columns.units.filter((one) => one === unit).length] as const,
    );
    return { path, units };
  });
  return { runs, units: [], rows: rows.length, kept: rows.length + 500, setAside: {} };
}

async function reckon(reckoner: Reckoner, read: ReadPositions, asked: CellsAsked) {
  const survey = await reckoner.survey(read, asked, folder);
  const frame = frameOf(survey, asked);
  const computed = await reckoner.compute(read, asked, survey, frame);
  await reckoner.close();
  return { survey, frame, computed };
}

const WHOLE: CellsAsked = {
  zoom: 17,
  start: Number.NEGATIVE_INFINITY,
  end: Number.POSITIVE_INFINITY,
  timeZone: 'Europe/Paris',
  territory: null,
  premises: [],
};
const [column0, row0] = [X >>> FIELD_SHIFT, Y >>> FIELD_SHIFT];
const owns = (column: number, row: number) => (column + row) % 5 !== 0 && column >= column0 - 40;
const ASKED: Readonly<Record<string, CellsAsked>> = {
  'everything there is': WHOLE,
  'one evening, larger cells': { ...WHOLE, zoom: 15, start: START + 7000, end: START + 40_000 },
  'with premises and a territory': {
    ...WHOLE,
    zoom: 18,
    premises: [lngLatFromMercator(X, Y), lngLatFromMercator(X + 60_000, Y - 20_000), [6.1, 44]],
    territory: {
      owns,
      *list() {
        for (let row = row0 - 400; row < row0 + 400; row++)
          for (let column = column0 - 400; column < column0 + 400; column++)
            if (owns(column, row)) yield row * COLUMNS_OF_FIELD + column;
      },
    },
  },
};

for (const [name, asked] of Object.entries(ASKED)) {
  test.skipIf(!isInstalled)(
    `the embedded engine gives the numbers of this program to the second: ${name}`,
    { timeout: 120_000 },
    async () => {
      const read = readOf(patrols(20_261_123), String(asked.zoom));
      const plain = await reckon(plainReckoner, read, asked);
      const engine = await reckon(engineReckoner(openEmbedded()), read, asked);
      expect(engine).toEqual(plain);
      const { seconds, cells, services } = plain.computed;
      // What is compared is there to be compared.
      expect(Math.min(seconds.shown, seconds.gap, seconds.speed, services, cells.length)).toBeGreaterThan(5);
      if (asked.territory) expect(Math.min(seconds.outside, seconds.premises)).toBeGreaterThan(0);
      const sum = seconds.shown + seconds.gap + seconds.speed + seconds.premises + seconds.outside;
      expect(sum).toBe(seconds.in);
    },
  );
}
