import { spawnSync } from 'node:child_process';
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded } from '../../src/cli/engine/embedded-engine.ts';
import { engineFolder } from '../../src/cli/engine/engine-folder.ts';
import { engineReckoner } from '../../src/cli/engine/engine-reckoner.ts';
import { unitSlices } from '../../src/cli/engine/unit-slices.ts';
import { type CellsAsked, frameOf } from '../../src/cli/presence/compute-cells.ts';
import { mergeRuns } from '../../src/cli/presence/merge-runs.ts';
import { plainReckoner } from '../../src/cli/presence/plain-reckoner.ts';
import type { ReadPositions } from '../../src/cli/presence/read-parts.ts';
import { sha256Hex } from '../../src/formats/sha256.ts';
import { makeRegion } from './make-region.ts';

/**
 * `npx tsx tests/long/measure-engines.ts 10 3`: ten million positions, three rounds of each engine in turn, each in a process of its own. Says time,
 * peak memory and whether all gave the same numbers. DuckDB is measured when @duckdb/node-api is in the folder of engines.
 */
const ASKED: CellsAsked = {
  zoom: 17,
  start: Number.NEGATIVE_INFINITY,
  end: Number.POSITIVE_INFINITY,
  timeZone: 'Europe/Paris',
  territory: null,
  premises: [],
};
const ENGINES = ['plain', 'clickhouse', 'duckdb'] as const;
type Engine = (typeof ENGINES)[number];

interface Measured {
  readonly loadMs: number;
  readonly computeMs: number;
  /** Of all threads and of the whole run: on a busy machine it says more than the clock. */
  readonly processorMs: number;
  readonly peakMegabytes: number;
  /** Of every cell, its seconds and visits, and of the sums. */
  readonly numbers: string;
}

const [first, second, third] = process.argv.slice(2);
if (first === '--one') console.log(JSON.stringify(await measure(second as Engine, third!)));
else compareAll(Number(first ?? 10), Number(second ?? 1));

function compareAll(millions: number, rounds: number): void {
  const folder = mkdtempSync(join(process.env.MEASURE_FOLDER ?? tmpdir(), 'diagnostic-engines-'));
  try {
    const departements = Math.max(1, Math.round(millions / 10));
    const read = makeRegion(folder, departements, (millions / departements) * 1_000_000);
    writeFileSync(join(folder, 'read.json'), JSON.stringify(read));
    const engines = ENGINES.filter((engine) => engine !== 'duckdb' || findDuckDb() !== null);
    if (engines.includes('duckdb')) writeCsv(read, join(folder, 'positions.csv'));
    for (let round = 0; round < rounds; round++) {
      const numbers = new Set<string>();
      for (const engine of engines) {
        const child = spawnSync(
          process.execPath,
          ['--import', 'tsx', import.meta.filename, '--one', engine, folder],
          { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
        );
        if (child.status !== 0) {
          console.log(`${engine} failed: ${child.status ?? child.signal}`);
          continue;
        }
        const measured = JSON.parse(child.stdout) as Measured;
        numbers.add(measured.numbers);
        const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
        console.log(
          `${millions} M ${engine}: load ${seconds(measured.loadMs)}, compute ${seconds(measured.computeMs)}, processor ${seconds(measured.processorMs)}, peak ${measured.peakMegabytes} MB, numbers ${measured.numbers.slice(0, 8)}, load average ${loadavg()[0]!.toFixed(1)}`,
        );
      }
      console.log(numbers.size === 1 ? 'same numbers' : `${numbers.size} different answers`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measure(engine: Engine, folder: string): Promise<Measured> {
  const read = JSON.parse(readFileSync(join(folder, 'read.json'), 'utf8')) as ReadPositions;
  if (engine === 'duckdb') return measureDuckDb(read, folder);
  const own = join(folder, `own-${process.pid}`);
  mkdirSync(own);
  const reckoner = engine === 'plain' ? plainReckoner : engineReckoner(openEmbedded());
  const start = performance.now();
  const survey = await reckoner.survey(read, ASKED, own);
  const loaded = performance.now();
  const { seconds, cells } = await reckoner.compute(read, ASKED, survey, frameOf(survey, ASKED));
  const done = performance.now();
  await reckoner.close();
  rmSync(own, { recursive: true });
  const { shown, gap, speed, premises, outside } = seconds;
  const lines = cells.map((cell) => `${cell.column},${cell.row},${cell.seconds},${cell.visits}`);
  return measured(loaded - start, done - loaded, [[shown, gap, speed, premises, outside].join(), ...lines]);
}

function measured(loadMs: number, computeMs: number, lines: readonly string[]): Measured {
  const numbers = sha256Hex(new TextEncoder().encode(lines.join('\n')));
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  return {
    loadMs,
    computeMs,
    processorMs: (userCPUTime + systemCPUTime) / 1000,
    peakMegabytes: Math.round(maxRSS / 1024),
    numbers,
  };
}

interface DuckDb {
  readonly DuckDBInstance: {
    create(
      path: string,
      options: Record<string, string>,
    ): Promise<{ connect(): Promise<{ run(sql: string): Promise<unknown> }> }>;
  };
}

function findDuckDb(): DuckDb | null {
  try {
    return createRequire(join(engineFolder(), 'package.json'))('@duckdb/node-api') as DuckDb;
  } catch {
    return null;
  }
}

/** The same slices of units, and the memory that ClickHouse is given for a statement. */
async function measureDuckDb(read: ReadPositions, folder: string): Promise<Measured> {
  const text = readFileSync(new URL('presence-duckdb.sql', import.meta.url), 'utf8');
  const own = join(folder, `own-${process.pid}`);
  mkdirSync(own);
  const instance = await findDuckDb()!.DuckDBInstance.create(join(own, 'duck.db'), {
    memory_limit: '4GB',
    threads: '2',
    temp_directory: own,
  });
  const session = await instance.connect();
  const start = performance.now();
  await session.run('CREATE TABLE positions (unit USMALLINT, time UINTEGER, x UINTEGER, y UINTEGER)');
  await session.run('CREATE TABLE premises (square BIGINT, x DOUBLE, y DOUBLE, reach DOUBLE)');
  await session.run('CREATE TABLE territory (cell BIGINT)');
  await session.run('CREATE TABLE sums (part VARCHAR, c BIGINT, r BIGINT, seconds BIGINT, visits BIGINT)');
  await session.run(`COPY positions FROM '${join(folder, 'positions.csv')}' (FORMAT csv, HEADER false)`);
  const loaded = performance.now();
  for (const { first: firstUnit, last } of unitSlices(read.runs)) {
    const values = {
      from: 0,
      to: 2 ** 40,
      cap: 60,
      break: 14_400,
      fastest: 60,
      bounded: 0,
      shift: 1,
      first_unit: firstUnit,
      last_unit: last,
    };
    const sql = Object.entries(values).reduce(
      (done, [name, value]) => done.replaceAll(`$${name}`, String(value)),
      text,
    );
    await session.run(`INSERT INTO sums ${sql}`);
  }
  const out = join(own, 'sums.csv');
  await session.run(
    `COPY (SELECT part, c, r, sum(seconds)::BIGINT, sum(visits)::BIGINT FROM sums GROUP BY ALL ORDER BY r, c) TO '${out}' (HEADER false)`,
  );
  const done = performance.now();
  const lines = readFileSync(out, 'utf8').trim().split('\n');
  rmSync(own, { recursive: true });
  const sumOf = (part: string) =>
    lines
      .filter((line) => line.startsWith(`${part},`))
      .reduce((sum, line) => sum + Number(line.split(',')[3]), 0);
  const cells = lines.filter((line) => line.startsWith('shown,')).map((line) => line.slice(6));
  return measured(loaded - start, done - loaded, [
    ['shown', 'gap', 'speed', 'premises', 'outside'].map(sumOf).join(),
    ...cells,
  ]);
}

/** DuckDB does not read rows of binary numbers. */
function writeCsv({ runs }: ReadPositions, path: string): void {
  const file = openSync(path, 'w');
  for (const { units, times, xs, ys } of mergeRuns(runs)) {
    let lines = '';
    for (const [row, unit] of units.entries()) lines += `${unit},${times[row]},${xs[row]},${ys[row]}\n`;
    writeSync(file, lines);
  }
  closeSync(file);
}
