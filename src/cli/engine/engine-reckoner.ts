import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { premisesSquares } from '#analysis/patrols/premises-finder.ts';
import { DEFAULT_RULES } from '#analysis/patrols/presence-rules.ts';
import { orDiskError } from '../disk-error.ts';
import type { CellsAsked } from '../presence/compute-cells.ts';
import { PingHistogram } from '../presence/ping-histogram.ts';
import type { ReadPositions } from '../presence/read-parts.ts';
import type { Reckoner } from '../presence/reckoner.ts';
import type { PositionSurvey } from '../presence/survey-positions.ts';
import { RefusedError } from '../refused-error.ts';
import { collectCells } from './collect-cells.ts';
import type { SqlEngine } from './sql-engine.ts';
import { unitSlices } from './unit-slices.ts';
import { writeCellNumbers } from './write-cell-numbers.ts';

const PRESENCE = sqlText('presence.sql');
const SURVEY = sqlText('survey.sql');
/** As ClickHouse names the columns of a run. */
const RUN = 'unit UInt16, time UInt32, x UInt32, y UInt32';
const ORDER = 'ENGINE = MergeTree ORDER BY';
/** In place of no limit: no instant of 32 bits is later. */
const NEVER = 2 ** 40;
/** Presence seen in a cell after this long without any of the same unit is another visit, as in SparseField. */
const VISIT_BREAK_SECONDS = 15 * 60;
const FIELD_ZOOM = 18;

/** Positions go to tables of the engine, and SQL does the rest, some units at a time. The tables are dropped at the end. */
export function engineReckoner(engine: SqlEngine): Reckoner {
  // Names of their own: a server may serve two runs at once.
  const id = randomUUID().replaceAll('-', '').slice(0, 12);
  const tableOf = (what: string) => `presence_${what}_${id}`;
  const [positions, premises, territory, sums] = ['positions', 'premises', 'territory', 'sums'].map(tableOf);
  let hasTables = false;
  const tables = { positions: positions!, premises: premises!, territory: territory! };
  return {
    survey: async (read, asked, folder) => {
      const own = join(folder, 'engine');
      orDiskError(own, () => {
        // What a run that was killed left of its tables.
        rmSync(own, { recursive: true, force: true });
        mkdirSync(own, { recursive: true });
      });
      await engine.start(join(own, randomUUID()));
      hasTables = true;
      await engine.run(`CREATE TABLE ${positions} (${RUN}) ${ORDER} (unit, time, x, y)`);
      await engine.run(
        `CREATE TABLE ${premises} (square UInt64, x Float64, y Float64, reach Float64) ${ORDER} square`,
      );
      await engine.run(`CREATE TABLE ${territory} (cell UInt64) ${ORDER} cell`);
      await engine.run(
        `CREATE TABLE ${sums} (part UInt8, column UInt32, row UInt32, seconds Int64, visits UInt64) ${ORDER} (part, row, column)`,
      );
      await loadPremises(engine, tables.premises, asked);
      if (asked.territory) {
        const path = join(own, 'territory.cells');
        orDiskError(path, () => writeCellNumbers(path, asked.territory!.list()));
        await engine.load(tables.territory, path, 'cell UInt64');
      }
      for (const [rank, { path }] of read.runs.entries()) {
        console.error(`Positions confiées au moteur : partie ${rank + 1} sur ${read.runs.length}.`);
        await engine.load(tables.positions, path, RUN);
      }
      return surveyOf(engine, tables.positions, read, asked);
    },
    compute: async (read, asked, _survey, { zoom, rules }) => {
      const slices = unitSlices(read.runs);
      for (const [rank, { first, last }] of slices.entries()) {
        await engine.run(`INSERT INTO ${sums} ${PRESENCE}`, {
          ...tables,
          ...periodOf(asked),
          first_unit: first,
          last_unit: last,
          cap: rules.capIntervals * rules.pingSeconds,
          fastest: rules.impossibleMetresPerSecond,
          service_break: rules.serviceBreakSeconds,
          visit_break: VISIT_BREAK_SECONDS,
          bounded: asked.territory ? 1 : 0,
          shift: FIELD_ZOOM - zoom,
        });
        console.error(`Calcul par le moteur : ${Math.floor((100 * (rank + 1)) / slices.length)} %`);
      }
      return collectCells(
        await engine.rows(
          `SELECT part, column, row, sum(seconds), sum(visits) FROM ${sums} GROUP BY part, column, row ORDER BY part, row, column`,
        ),
      );
    },
    close: async () => {
      try {
        for (const table of hasTables ? [positions, premises, territory, sums] : [])
          await engine.run(`DROP TABLE IF EXISTS ${table}`);
      } catch (error) {
        if (!(error instanceof RefusedError)) throw error;
        // What went wrong before is what has to be told; this only adds to it.
        console.error(`Des tables presence_…_${id} restent dans le moteur.`);
      } finally {
        await engine.stop();
      }
    },
  };
}

function sqlText(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8');
}

function periodOf({ start, end }: CellsAsked): { readonly start: number; readonly end: number } {
  return { start: Math.max(start, 0), end: Math.min(end, NEVER) };
}

async function loadPremises(engine: SqlEngine, table: string, { premises }: CellsAsked) {
  const rows: string[] = [];
  for (const [square, places] of premisesSquares(premises, DEFAULT_RULES.premisesMetres))
    for (let at = 0; at < places.length; at += 3)
      rows.push(`(${square},${places[at]},${places[at + 1]},${places[at + 2]})`);
  if (rows.length > 0) await engine.run(`INSERT INTO ${table} VALUES ${rows.join(',')}`);
}

async function surveyOf(
  engine: SqlEngine,
  table: string,
  { runs }: ReadPositions,
  asked: CellsAsked,
): Promise<PositionSurvey> {
  const pings = new PingHistogram();
  let [positions, inside] = [0, 0];
  let [first, last, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const slice of unitSlices(runs)) {
    const text = await engine.rows(SURVEY, {
      positions: table,
      ...periodOf(asked),
      first_unit: slice.first,
      last_unit: slice.last,
    });
    for (const line of text.split('\n')) {
      if (line === '') continue;
      const [pause, fixes, within, from, to, north, south] = line.split('\t').map(Number);
      pings.add(pause!, fixes);
      positions += fixes!;
      [top, bottom] = [Math.min(top, north!), Math.max(bottom, south!)];
      if (within === 0) continue;
      inside += within!;
      [first, last] = [Math.min(first, from!), Math.max(last, to!)];
    }
  }
  return {
    positions,
    inside,
    extent: inside === 0 ? null : [first, last],
    ys: positions === 0 ? null : [top, bottom],
    pingSeconds: pings.median(),
  };
}
