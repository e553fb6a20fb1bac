import type { Geometry } from 'geojson';
import type { CrsFinding } from '../outcome.ts';
import { checkGeometry } from '../read/check-geometry.ts';
import { geometryKindOf } from '../read/geometry-kind.ts';
import {
  type CellValue,
  type GeometryKind,
  NO_SURPLUS,
  type RowState,
  type SourceTable,
} from '../read/source-table.ts';
import type { ByteSource } from '../read-positions/byte-source.ts';
import { ColumnCursor } from './column-cursor.ts';
import type { ColumnKind } from './column-kind.ts';
import { findGeoColumn } from './geo-column.ts';
import type { ParquetFile } from './open-parquet.ts';
import { parquetCell } from './parquet-cell.ts';
import { ParquetColumns } from './parquet-columns.ts';
import { parquetLibrary } from './parquet-library.ts';

const ROWS_LOOKED_AT = 1000;

/** The rows of a Parquet file; those of a damaged page are `truncated`. Ask row by row, from the first to the last. */
export class ParquetTable implements SourceTable {
  readonly name: string;
  readonly columnNames: readonly string[];
  readonly rowCount: number;
  readonly geometryKind: GeometryKind;
  readonly crs: CrsFinding;
  readonly surplus = NO_SURPLUS;
  readonly headerRow = null;
  readonly titleRows = 0;
  readonly encoding = null;
  readonly separator = null;
  readonly decimal = null;
  readonly #kinds: readonly ColumnKind[];
  /** By column of the table; the column of places is none of them. */
  readonly #cursors: readonly ColumnCursor[];
  readonly #places: ColumnCursor | null;
  readonly #limit: number;

  /** @param positions most positions in one geometry */
  constructor(name: string, source: ByteSource, file: ParquetFile, positions: number) {
    const geo = findGeoColumn(file);
    const shown = [...file.columns.keys()].filter((column) => column !== geo?.column);
    const columns = new ParquetColumns(source, file);
    this.name = name;
    this.rowCount = file.rowCount;
    this.columnNames = shown.map((column) => file.columns[column]!.name);
    this.crs = geo?.crs ?? { crs: null, how: 'none' };
    this.#kinds = shown.map((column) => file.columns[column]!.kind);
    this.#cursors = shown.map((column) => new ColumnCursor(columns, column));
    this.#places = geo === null ? null : new ColumnCursor(columns, geo.column);
    this.#limit = positions;
    this.geometryKind =
      geo === null
        ? 'none'
        : (geo.kind ?? geometryKindOf(Math.min(this.rowCount, ROWS_LOOKED_AT), (row) => this.geometry(row)));
  }

  cell(row: number, column: number): string {
    return String(this.rawCell(row, column) ?? '');
  }

  rawCell(row: number, column: number): CellValue {
    this.#require(row);
    const kind = this.#kinds[column];
    return kind ? parquetCell(kind, this.#cursors[column]!.valueOf(row)) : null;
  }

  /** How the values of a column are to be understood, and the values themselves, for whoever reads many. */
  column(column: number): { readonly kind: ColumnKind; readonly cursor: ColumnCursor } {
    return { kind: this.#kinds[column]!, cursor: this.#cursors[column]! };
  }

  rowNumber(row: number): number {
    return row + 1;
  }

  rowState(row: number): RowState {
    if (!this.isReadable(row)) return 'truncated';
    if (this.#places?.valueOf(row) instanceof Uint8Array) return null;
    return this.columnNames.every((_, column) => this.cell(row, column).trim() === '') ? 'empty' : null;
  }

  /** False when a page with something of the row is damaged. */
  isReadable(row: number): boolean {
    this.#require(row);
    return this.#cursors.every((cursor) => cursor.isReadable(row)) && this.hasReadablePlace(row);
  }

  /** False when the page with the geometry of the row is damaged. */
  hasReadablePlace(row: number): boolean {
    return this.#places?.isReadable(row) !== false;
  }

  geometry(row: number): Geometry | null {
    this.#require(row);
    const value = this.#places?.valueOf(row);
    if (!(value instanceof Uint8Array)) return null;
    const view = new DataView(value.buffer, value.byteOffset, value.byteLength);
    let found: unknown;
    try {
      found = parquetLibrary().geometryOf({ view, offset: 0 });
    } catch {
      // Bytes that are no geometry: `geometryUnreadable` says so.
      return null;
    }
    return checkGeometry(found, { positions: 0, limit: this.#limit });
  }

  geometryUnreadable(row: number): boolean {
    this.#require(row);
    return this.#places?.valueOf(row) instanceof Uint8Array && this.geometry(row) === null;
  }

  #require(row: number): void {
    if (row < 0 || row >= this.rowCount) throw new RangeError(`row ${row} of ${this.rowCount}`);
  }
}
