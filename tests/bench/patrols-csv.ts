import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import Papa from 'papaparse';
import type { ImportPlan } from '../../src/formats/outcome.ts';
import { bytesSource } from '../../src/formats/read-positions/byte-source.ts';
import { delimitedLayout } from '../../src/formats/read-positions/delimited-layout.ts';
import type { FixColumns } from '../../src/formats/read-positions/fix-columns.ts';
import { scanPositions } from '../../src/formats/read-positions/scan-positions.ts';
import { runToEnd } from '../helpers/run-to-end.ts';
import type { BenchResult } from './bench-line.ts';
import { interleave } from './interleave.ts';

const ROWS = 1_000_000;
const MAPPING: ImportPlan['mapping'] = { unit: 0, time: 1, x: 2, y: 3, activity: 4 };

/** Pings as a fleet's software exports them: a unit, an instant, a place, what it was doing. */
function pingsCsv(rows: number, quoted: boolean): Uint8Array<ArrayBuffer> {
  const mark = quoted ? '"' : '';
  const start = Date.UTC(2026, 0, 5) / 1000;
  const parts: string[] = ['unit,time,lon,lat,activity\n'];
  for (let row = 0; row < rows; row++) {
    const time = new Date((start + 30 * Math.floor(row / 50)) * 1000).toISOString().replace('.000', '');
    const unit = `${mark}COB ${row % 50} – Forcalquier${mark}`;
    const place = `${(5.5 + ((row * 7919) % 900_001) / 1e6).toFixed(6)},${(43.7 + ((row * 6053) % 800_003) / 1e6).toFixed(6)}`;
    parts.push(
      `${unit},${time},${place},${mark}${row % 5 === 0 ? 'contact' : 'surveillance générale'}${mark}\n`,
    );
  }
  return new TextEncoder().encode(parts.join(''));
}

/** What both make of a file, in one form to compare. */
interface Pings {
  readonly rows: number;
  readonly times: ArrayLike<number>;
  readonly xs: ArrayLike<number>;
  readonly ys: ArrayLike<number>;
  readonly units: ArrayLike<number>;
  readonly activities: ArrayLike<number>;
  readonly names: readonly string[];
}

function ours(bytes: Uint8Array<ArrayBuffer>): Pings {
  const source = bytesSource(bytes);
  const layout = delimitedLayout(source, 'pings.csv');
  if (!layout) throw new Error('The pings are no delimited text.');
  const scanned = runToEnd(scanPositions(source, layout, MAPPING, '', 'utf-8'));
  if (!scanned) throw new Error('The pings are no UTF-8.');
  return pingsOf(scanned.columns);
}

function pingsOf(columns: FixColumns): Pings {
  return {
    rows: columns.length,
    times: columns.seconds,
    xs: columns.xs,
    ys: columns.ys,
    units: columns.spellings,
    activities: columns.activities,
    names: [...columns.names, ...columns.activityBook.names],
  };
}

/** As one would with papaparse: rows of texts in steps, each to numbers in typed columns, so that its memory is columns too. */
function papaparse(bytes: Uint8Array<ArrayBuffer>): Pings {
  const [times, xs, ys] = [new Float64Array(ROWS), new Float64Array(ROWS), new Float64Array(ROWS)];
  const [units, activities] = [new Uint16Array(ROWS), new Uint8Array(ROWS)];
  const [unitOf, activityOf] = [new Map<string, number>(), new Map<string, number>()];
  const numberOf = (known: Map<string, number>, name: string): number => {
    const found = known.get(name) ?? known.size;
    known.set(name, found);
    return found;
  };
  let row = -1;
  Papa.parse<string[]>(new TextDecoder().decode(bytes), {
    delimiter: ',',
    skipEmptyLines: true,
    step: ({ data }) => {
      if (row >= 0) {
        units[row] = numberOf(unitOf, data[0]!);
        times[row] = Date.parse(data[1]!) / 1000;
        xs[row] = Number(data[2]);
        ys[row] = Number(data[3]);
        activities[row] = numberOf(activityOf, data[4]!);
      }
      row++;
    },
  });
  return { rows: row, times, xs, ys, units, activities, names: [...unitOf.keys(), ...activityOf.keys()] };
}

/** Row by row, every column: the same numbers to the last bit. */
function agree(a: Pings, b: Pings): boolean {
  if (a.rows !== ROWS || b.rows !== ROWS || a.names.join('\n') !== b.names.join('\n')) return false;
  for (const column of ['times', 'xs', 'ys', 'units', 'activities'] as const) {
    const [mine, theirs] = [a[column], b[column]];
    for (let row = 0; row < ROWS; row++) if (mine[row] !== theirs[row]) return false;
  }
  return true;
}

/** Megabytes of buffers beyond the file and the columns while a file is read: room to grow, what growing left behind, and chunks. */
function beyondColumns(bytes: Uint8Array<ArrayBuffer>): number {
  // What earlier jobs left behind would otherwise be collected meanwhile, and count as if it were given back.
  collect();
  const before = process.memoryUsage().arrayBuffers;
  const source = bytesSource(bytes);
  const scan = scanPositions(source, delimitedLayout(source, 'pings.csv')!, MAPPING, '', 'utf-8');
  let most = 0;
  for (;;) {
    const step = scan.next();
    most = Math.max(most, process.memoryUsage().arrayBuffers - before);
    if (!step.done) continue;
    const rows = step.value?.columns.length ?? 0;
    return (most - rows * BYTES_A_ROW) / 1e6;
  }
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** x, y, seconds, unit, activity, marks, and where the row begins. */
const BYTES_A_ROW = 8 + 8 + 4 + 4 + 1 + 1 + 4;

/** Positions of a CSV to columns against papaparse; a part of the group `patrols`. */
export async function benchPatrolsCsv(report: (result: BenchResult) => void): Promise<void> {
  for (const quoted of [true, false]) {
    const bytes = pingsCsv(ROWS, quoted);
    const figures = await interleave({
      ours: () => ours(bytes),
      peer: () => papaparse(bytes),
      agree,
      rounds: 9,
      warmUp: 1,
    });
    report({
      name: `pings of a CSV to columns, 1 M rows, ${quoted ? 'quoted text' : 'no quotes'}`,
      ours: figures.ours,
      peer: { ...figures.peer, name: 'papaparse' },
      goal: { ratio: 4 },
      note: `${(bytes.length / 1e6).toFixed(0)} MB of bytes to times, places, units and activities in typed columns; every value of both is compared. papaparse runs in steps and is told the separator, ours finds it.`,
    });
    if (quoted) continue;
    const samples = Array.from({ length: 3 }, () => beyondColumns(bytes)).sort((a, b) => a - b);
    report({
      name: 'pings of a CSV to columns, memory beyond columns',
      ours: { rounds: samples.length, min: samples[0]!, median: samples[1]! },
      peer: null,
      goal: { atMost: 64 },
      unit: 'MB',
      note: 'Largest of the array buffers while 1 M rows are read, less the file, which is given, and 30 bytes a row; buffers outgrown count until they are collected.',
    });
  }
}
