import { closeSync, openSync, writeSync } from 'node:fs';
import type { SparseCell } from '#analysis/patrols/sparse-field.ts';
import { writeCsv } from '#formats/write/write-csv.ts';
import { latFromMercatorY, lngFromMercatorX, MERCATOR_SIZE } from '#geo/web-mercator.ts';
import { writeAside } from '../write-aside.ts';

/** So that a million polygons are never one text. */
const CELLS_A_WRITE = 5_000;
const COLUMNS = ['cell', 'lon', 'lat', 'minutes', 'minutesPerWeek', 'visits'] as const;

/** Cells of a zoom, and the local days that minutes a week are reckoned over. */
export interface CellsToWrite {
  readonly cells: readonly SparseCell[];
  readonly zoom: number;
  readonly days: number;
}

/** One row or one polygon a cell, named by its quadkey; CSV by the extension, GeoJSON otherwise. @throws UsageError when it cannot be written */
export function writeCells(path: string, written: CellsToWrite): void {
  writeAside(path, (beside) => {
    const file = openSync(beside, 'w');
    try {
      if (/\.csv$/i.test(path)) writeSync(file, writeCsv(COLUMNS, rowsOf(written)));
      else writePolygons(file, written);
    } finally {
      closeSync(file);
    }
  });
}

function* rowsOf({ cells, zoom, days }: CellsToWrite): Generator<readonly (string | number)[]> {
  for (const cell of cells) {
    const { minutes, minutesPerWeek } = minutesOf(cell, days);
    const [west, south, east, north] = boxOf(cell, zoom);
    const middle = [round((west + east) / 2), round((south + north) / 2)] as const;
    yield [quadkeyOf(cell, zoom), ...middle, minutes, minutesPerWeek, cell.visits];
  }
}

function writePolygons(file: number, { cells, zoom, days }: CellsToWrite): void {
  writeSync(file, '{"type":"FeatureCollection","features":[');
  for (let from = 0; from < cells.length; from += CELLS_A_WRITE) {
    const part = cells.slice(from, from + CELLS_A_WRITE).map((cell) => featureOf(cell, zoom, days));
    writeSync(file, `${from > 0 ? ',' : ''}\n${part.map((feature) => JSON.stringify(feature)).join(',\n')}`);
  }
  writeSync(file, '\n]}\n');
}

function featureOf(cell: SparseCell, zoom: number, days: number) {
  const [west, south, east, north] = boxOf(cell, zoom);
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return {
    type: 'Feature',
    geometry: { type: 'Polygon', coordinates: [ring] },
    properties: { cell: quadkeyOf(cell, zoom), zoom, ...minutesOf(cell, days), visits: cell.visits },
  };
}

function minutesOf({ seconds }: SparseCell, days: number) {
  return { minutes: seconds / 60, minutesPerWeek: days === 0 ? 0 : (seconds / 60 / days) * 7 };
}

function boxOf({ column, row }: SparseCell, zoom: number): readonly [number, number, number, number] {
  const side = MERCATOR_SIZE / 2 ** zoom;
  return [
    round(lngFromMercatorX(column * side)),
    round(latFromMercatorY((row + 1) * side)),
    round(lngFromMercatorX((column + 1) * side)),
    round(latFromMercatorY(row * side)),
  ];
}

/** One digit a zoom, 0 north-west, 1 north-east, 2 south-west, 3 south-east. */
function quadkeyOf({ column, row }: SparseCell, zoom: number): string {
  let key = '';
  for (let bit = zoom - 1; bit >= 0; bit--) key += ((column >> bit) & 1) + 2 * ((row >> bit) & 1);
  return key;
}

function round(degrees: number): number {
  return Math.round(degrees * 1e7) / 1e7;
}
