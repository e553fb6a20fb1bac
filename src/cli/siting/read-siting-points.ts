import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { PointColumns } from '#analysis/siting/cover-by-radius.ts';
import { problemSentence } from '#domain/problem-sentences.ts';
import { parseNumber } from '#formats/import/parse-number.ts';
import { loadReader } from '#formats/read/load-reader.ts';
import { readFile } from '#formats/read/read-file.ts';
import type { SourceTable } from '#formats/read/source-table.ts';
import { RefusedError } from '../refused-error.ts';
import { runToEnd } from '../run-to-end.ts';
import { UsageError } from '../usage-error.ts';

export interface SitingPoints {
  readonly ids: readonly string[];
  readonly places: PointColumns;
  /** Of demands; a file without the column weighs each 1. */
  readonly weights: Float64Array;
  /** Whether `places` are longitudes and latitudes. */
  readonly isLngLat: boolean;
  /** One French sentence a row set aside. */
  readonly setAside: readonly string[];
}

/**
 * Reads `id, x, y, weight` or `id, lon, lat, weight`, in any order, with other columns beside them. A row without a
 * place or with a number that is none is set aside and said; read = kept + set aside.
 * @param role what the rows are; ids of candidates must differ, for the answer names them
 * @throws UsageError without the file, RefusedError without the columns
 */
export async function readSitingPoints(path: string, role: 'demand' | 'candidates'): Promise<SitingPoints> {
  const table = await readTable(path);
  const columns = columnsOf(table, path);
  const [ids, xs, ys, weights]: [string[], number[], number[], number[]] = [[], [], [], []];
  const setAside: string[] = [];
  const seen = new Set<string>();
  for (let row = 0; row < table.rowCount; row++) {
    const id = columns.id === -1 ? String(row + 1) : table.cell(row, columns.id).trim();
    const [x, y] = [columns.x, columns.y].map((column) => parseNumber(table.cell(row, column)));
    const text = columns.weight === -1 ? '1' : table.cell(row, columns.weight);
    const weight = parseNumber(text);
    const reason = reasonOf(
      table,
      row,
      columns,
      { id, x: x ?? null, y: y ?? null, weight, text },
      role,
      seen,
    );
    if (reason !== null) {
      const sentence = `${basename(path)}, ligne ${table.rowNumber(row)} : ${reason} ; ligne mise de côté.`;
      setAside.push(sentence.replace(/ ([;:»])/g, '\u202f$1').replace(/« /g, '«\u202f'));
      continue;
    }
    if (role === 'candidates') seen.add(id);
    ids.push(id);
    xs.push(x!);
    ys.push(y!);
    weights.push(weight!);
  }
  return {
    ids,
    places: { xs: Float64Array.from(xs), ys: Float64Array.from(ys) },
    weights: Float64Array.from(weights),
    isLngLat: columns.isLngLat,
    setAside,
  };
}

async function readTable(path: string): Promise<SourceTable> {
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(readFileSync(path));
  } catch {
    throw new UsageError(`Fichier introuvable ou illisible : ${path}.`);
  }
  const name = basename(path);
  await loadReader({ name, bytes });
  const { tables, problems } = runToEnd(readFile({ name, bytes }));
  const table = tables.find(({ rowCount }) => rowCount > 0) ?? tables[0];
  for (const problem of problems) console.error(problemSentence(problem));
  if (!table) throw new RefusedError(`Rien à lire dans ${path}.`);
  return table;
}

interface Columns {
  readonly id: number;
  readonly x: number;
  readonly y: number;
  readonly weight: number;
  readonly isLngLat: boolean;
}

function columnsOf(table: SourceTable, path: string): Columns {
  const names = table.columnNames.map((name) => name.trim().toLowerCase());
  const find = (...wanted: string[]): number => names.findIndex((name) => wanted.includes(name));
  const [lon, lat] = [find('lon', 'lng', 'longitude'), find('lat', 'latitude')];
  const isLngLat = lon !== -1 && lat !== -1;
  const [x, y] = isLngLat ? [lon, lat] : [find('x'), find('y')];
  if (x === -1 || y === -1)
    throw new RefusedError(
      `Il manque les colonnes x et y, ou lon et lat, dans ${path} ; colonnes : ${table.columnNames.join(' | ')}.`,
    );
  return { id: find('id'), x, y, weight: find('weight', 'poids'), isLngLat };
}

interface Row {
  readonly id: string;
  readonly x: number | null;
  readonly y: number | null;
  readonly weight: number | null;
  readonly text: string;
}

/** Why a row cannot be kept; null when it can. */
function reasonOf(
  table: SourceTable,
  row: number,
  columns: Columns,
  { id, x, y, weight, text }: Row,
  role: 'demand' | 'candidates',
  seen: ReadonlySet<string>,
): string | null {
  const state = table.rowState(row);
  if (state === 'empty') return 'elle est vide';
  if (state === 'total') return 'c’est un total';
  if (state === 'truncated') return 'elle est coupée';
  // A decimal comma among commas, or a separator in a text: the cells may have shifted.
  if (table.surplus.has(row)) return 'elle a plus de cellules que de colonnes';
  for (const [value, column] of [
    [x, columns.x],
    [y, columns.y],
  ] as const) {
    const cell = table.cell(row, column).slice(0, 40);
    if (cell.trim() === '') return `${table.columnNames[column]} manque`;
    if (value === null) return `${table.columnNames[column]} « ${cell} » n’est pas un nombre`;
  }
  if (columns.isLngLat && (Math.abs(x!) > 180 || Math.abs(y!) > 90))
    return `longitude ${x} et latitude ${y} ne sont pas sur la Terre`;
  if (role === 'candidates') {
    if (id === '') return 'l’identifiant manque';
    return seen.has(id) ? `l’identifiant « ${id.slice(0, 40)} » est déjà pris` : null;
  }
  if (weight === null) return `le poids « ${text.slice(0, 40)} » n’est pas un nombre`;
  return weight < 0 ? `le poids ${weight} est négatif` : null;
}
