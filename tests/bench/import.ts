import Papa from 'papaparse';
import { readFile } from '../../src/formats/read/read-file.ts';
import { runToEnd } from '../helpers/run-to-end.ts';
import type { BenchGroup } from './bench-line.ts';
import { interleave } from './interleave.ts';

const ROWS = 1_000_000;
const COLUMNS = 6;

/**
 * Patrol positions as a town's software exports them: `;`, decimal commas, accents. `quoted` puts the unit in quotes, as
 * most exports do for text; papaparse then leaves its fast mode.
 */
function positionsCsv(rows: number, quoted: boolean): Uint8Array<ArrayBuffer> {
  let seed = 20_261_025;
  const next = (): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
  const mark = quoted ? '"' : '';
  const parts: string[] = ['Unité;Date heure;Latitude;Longitude;Vitesse km/h;Activité\n'];
  for (let row = 0; row < rows; row += 1) {
    const unit = `${mark}COB ${Math.floor(next() * 20)} – Forcalquier${mark}`;
    const minute = row % 60;
    const time = `${1 + (row % 28)}/10/2026 ${row % 24}:${minute < 10 ? '0' : ''}${minute}:30`;
    const place = `${(43.7 + next()).toFixed(5)};${(5.5 + next()).toFixed(5)}`.replaceAll('.', ',');
    parts.push(`${unit};${time};${place};${Math.floor(next() * 90)};surveillance générale\n`);
  }
  return new TextEncoder().encode(parts.join(''));
}

interface Sum {
  readonly rows: number;
  readonly sum: number;
}

/** Makes a string of a cell and looks at it, so that no one is paid for a cell not made. */
const weigh = (cell: string): number => cell.length + (cell.charCodeAt(0) || 0);

/** Weighs every cell of each `every`-th row. */
function ours(bytes: Uint8Array<ArrayBuffer>, every: number): Sum {
  const { tables } = runToEnd(readFile({ name: 'positions.csv', bytes }));
  const table = tables[0]!;
  let sum = 0;
  for (let row = 0; row < table.rowCount; row += every)
    for (let column = 0; column < COLUMNS; column += 1) sum += weigh(table.cell(row, column));
  return { rows: table.rowCount, sum };
}

function papaparse(bytes: Uint8Array<ArrayBuffer>, every: number): Sum {
  const text = new TextDecoder().decode(bytes);
  const { data } = Papa.parse<string[]>(text, { delimiter: ';', skipEmptyLines: true });
  let sum = 0;
  for (let row = 1; row < data.length; row += every)
    for (let column = 0; column < COLUMNS; column += 1) sum += weigh(data[row]![column]!);
  return { rows: data.length - 1, sum };
}

const agree = (a: Sum, b: Sum): boolean => a.rows === b.rows && a.rows === ROWS && a.sum === b.sum;

/** Ready: any cell can be asked for, one row in a hundred is. Every cell: all six million are made, which is papaparse's own way. */
const CONTESTS = [
  { name: 'csv 1 M rows, ready', quoted: true, every: 100, ratio: 4 },
  { name: 'csv 1 M rows, every cell, quoted text', quoted: true, every: 1, ratio: 2 },
  { name: 'csv 1 M rows, every cell, no quotes', quoted: false, every: 1, ratio: 2 },
] as const;

export const bench: BenchGroup = {
  name: 'import',
  async run(report) {
    for (const { name, quoted, every, ratio } of CONTESTS) {
      const bytes = positionsCsv(ROWS, quoted);
      const figures = await interleave({
        ours: () => ours(bytes, every),
        peer: () => papaparse(bytes, every),
        agree,
        rounds: 9,
        warmUp: 1,
      });
      report({
        name,
        ours: figures.ours,
        peer: { ...figures.peer, name: 'papaparse' },
        goal: { ratio },
        note: `${(bytes.length / 1e6).toFixed(0)} MB of bytes to ${every === 1 ? 'every cell' : `the cells of one row in ${every}`} as text; the sums of both must agree. papaparse is told the separator, ours guesses it.`,
      });
    }
  },
};
