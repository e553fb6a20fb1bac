import type { Geometry } from 'geojson';
import type { CrsFinding } from '../outcome.ts';
import type { PositionCount } from './check-geometry.ts';
import { checkGeometry } from './check-geometry.ts';
import type { ReadLimits } from './format.ts';
import { jsonCell, refuseDeep } from './json-cell.ts';
import { RecordTable } from './record-table.ts';
import { Refusal } from './refusal.ts';

/** One row before its columns are known: whatever the file had there. */
export interface LooseRow {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry: unknown;
  /** 1-based, when the format has lines. */
  readonly number?: number;
  readonly truncated?: boolean;
}

const ROWS_PER_YIELD = 5_000;

/** Rows with free properties → a table whose columns are the union of their names, in order of first appearance. */
export function* featureTable(
  name: string,
  rows: readonly LooseRow[],
  crs: CrsFinding,
  limits: ReadLimits,
): Generator<number, RecordTable, void> {
  if (rows.length > limits.rows) throw new Refusal('file-too-large', String(rows.length));
  const count: PositionCount = { positions: 0, limit: limits.positions };
  const columns = new Map<string, number>();
  const geometries: (Geometry | null)[] = [];
  for (const [row, { properties, geometry }] of rows.entries()) {
    for (const key of Object.keys(properties)) {
      if (!columns.has(key)) columns.set(key, columns.size);
      refuseDeep(properties[key], limits.depth);
    }
    if (columns.size > limits.columns) throw new Refusal('format-too-complex', `${columns.size}`);
    geometries.push(checkGeometry(geometry, count));
    if (count.positions > count.limit) throw new Refusal('file-too-large', `${count.positions}`);
    if (row % ROWS_PER_YIELD === ROWS_PER_YIELD - 1) yield row / rows.length;
  }
  const names = [...columns.keys()];
  return new RecordTable({
    name,
    columnNames: names,
    rowCount: rows.length,
    value: (row, column) => {
      const { properties } = rows[row]!;
      const key = names[column];
      return key !== undefined && Object.hasOwn(properties, key) ? jsonCell(properties[key]) : null;
    },
    geometry: (row) => geometries[row] ?? null,
    geometryUnreadable: (row) => geometries[row] === null && (rows[row]!.geometry ?? null) !== null,
    rowNumber: (row) => rows[row]!.number ?? row + 1,
    rowTruncated: (row) => rows[row]!.truncated ?? false,
    crs,
  });
}
