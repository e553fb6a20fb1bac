import type { Geometry } from 'geojson';
import type { CrsFinding } from '../outcome.ts';
import { geometryKindOf } from './geometry-kind.ts';
import { stateOfCells } from './row-state.ts';
import {
  type CellDate,
  type CellValue,
  type GeometryKind,
  NO_SURPLUS,
  type RowState,
  type SourceTable,
} from './source-table.ts';

export interface RecordParts {
  readonly name: string;
  readonly columnNames: readonly string[];
  readonly rowCount: number;
  readonly value: (row: number, column: number) => CellValue;
  readonly geometry?: (row: number) => Geometry | null;
  readonly geometryUnreadable?: (row: number) => boolean;
  readonly crs: CrsFinding;
  /** 1-based place in the file; its rank among the rows when absent. */
  readonly rowNumber?: (row: number) => number;
  readonly rowTruncated?: (row: number) => boolean;
  /** Of a sheet, where sum lines are usual; elsewhere a row is an object. */
  readonly hasTotals?: boolean;
  readonly headerRow?: number | null;
  readonly titleRows?: number;
  readonly encoding?: string | null;
}

/** A table over values already parsed: features, placemarks, track points, sheet rows. */
export class RecordTable implements SourceTable {
  readonly name: string;
  readonly columnNames: readonly string[];
  readonly rowCount: number;
  readonly geometryKind: GeometryKind;
  readonly crs: CrsFinding;
  readonly headerRow: number | null;
  readonly titleRows: number;
  readonly encoding: string | null;
  readonly separator = null;
  readonly decimal = null;
  readonly surplus = NO_SURPLUS;
  readonly #parts: RecordParts;

  constructor(parts: RecordParts) {
    this.#parts = parts;
    this.name = parts.name;
    this.columnNames = parts.columnNames;
    this.rowCount = parts.rowCount;
    this.crs = parts.crs;
    this.headerRow = parts.headerRow ?? null;
    this.titleRows = parts.titleRows ?? 0;
    this.encoding = parts.encoding ?? null;
    this.geometryKind = parts.geometry ? geometryKindOf(parts.rowCount, parts.geometry) : 'none';
  }

  cell(row: number, column: number): string {
    return textOf(this.rawCell(row, column));
  }

  rawCell(row: number, column: number): CellValue {
    if (row < 0 || row >= this.rowCount) throw new RangeError(`row ${row} of ${this.rowCount}`);
    return this.#parts.value(row, column);
  }

  rowNumber(row: number): number {
    return this.#parts.rowNumber?.(row) ?? row + 1;
  }

  rowState(row: number): RowState {
    if (this.#parts.rowTruncated?.(row)) return 'truncated';
    const state = stateOfCells(this.columnNames.map((_, column) => this.cell(row, column)));
    if (state === 'total') return this.#parts.hasTotals ? 'total' : null;
    return this.geometry(row) || this.geometryUnreadable(row) ? null : state;
  }

  geometry(row: number): Geometry | null {
    return this.#parts.geometry?.(row) ?? null;
  }

  geometryUnreadable(row: number): boolean {
    return this.#parts.geometryUnreadable?.(row) ?? false;
  }
}

export function isCellDate(value: CellValue): value is CellDate {
  return typeof value === 'object' && value !== null;
}

function textOf(value: CellValue): string {
  if (value === null) return '';
  return isCellDate(value) ? value.iso : String(value);
}
