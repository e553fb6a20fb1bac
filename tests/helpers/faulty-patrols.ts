import { join } from 'node:path';
import { FIELD_SHIFT } from '#analysis/patrols/cell-owners.ts';
import { sortPositions } from '#analysis/patrols/sort-positions.ts';
import { type CellsAsked, frameOf } from '#cli/presence/compute-cells.ts';
import type { PositionRun } from '#cli/presence/merge-runs.ts';
import { writeRun } from '#cli/presence/position-run.ts';
import type { ReadPositions } from '#cli/presence/read-parts.ts';
import type { Reckoner } from '#cli/presence/reckoner.ts';
import { COLUMNS_OF_FIELD } from '#cli/presence/territory-cells.ts';
import { lngLatFromMercator, mercatorX, mercatorY } from '#geo/web-mercator.ts';

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

/** In `folder`, as the command keeps them. */
function readOf(rows: ReturnType<typeof patrols>, folder: string, name: string): ReadPositions {
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
export const ASKED: Readonly<Record<string, CellsAsked>> = {
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

/** What a reckoner makes of the patrols. */
export async function reckonPatrols(reckoner: Reckoner, asked: CellsAsked, folder: string) {
  const read = readOf(patrols(20_261_123), folder, `zoom-${asked.zoom}`);
  const survey = await reckoner.survey(read, asked, folder);
  const frame = frameOf(survey, asked);
  const computed = await reckoner.compute(read, asked, survey, frame);
  await reckoner.close();
  return { survey, frame, computed };
}
