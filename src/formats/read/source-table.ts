import type { Geometry } from 'geojson';
import type { CrsFinding } from '../outcome.ts';

/**
 * A date or date-time as a spreadsheet holds it: wall-clock, without a zone. `2024-03-12`, `2024-03-12T22:30:00`, or
 * `22:30:00` for an hour alone.
 * `serial` is the number of days that stands in the file, for whoever doubts the style of the cell.
 */
export interface CellDate {
  readonly iso: string;
  readonly serial: number;
}

/** A cell as its format types it: text formats give only text; null is an empty cell. */
export type CellValue = string | number | boolean | CellDate | null;

/**
 * What the reader itself saw of a row: `truncated`: the file stops inside it, or is damaged there; `total`: a sum line (`Total : 44`),
 * not an object; `empty`: no cell holds anything. Such rows are counted like the others: their fate is the interpreter's.
 */
export type RowState = 'truncated' | 'total' | 'empty' | null;

/** For tables whose format cannot give a row more cells than there are columns. */
export const NO_SURPLUS: ReadonlyMap<number, readonly string[]> = new Map();

export type GeometryKind = 'point' | 'line' | 'polygon' | 'mixed' | 'none';

/**
 * Rows of one sheet, layer or text file, whatever the format. Rows and columns are 0-based; cells are made when asked
 * for, so that a table of a million rows costs its bytes and two integer columns.
 */
export interface SourceTable {
  /** Sheet or layer name; the file name without its extension when the format has no name for it. */
  readonly name: string;
  /** As written in the file (merged headings joined by ` / `); an unnamed column is `''`. Names may repeat. */
  readonly columnNames: readonly string[];
  /** Rows after the header, those that are empty or a total included; blank lines at the very end are not rows. */
  readonly rowCount: number;
  /** Raw text, unquoted, not trimmed; `''` when the row is shorter. Dates as in `CellDate.iso`, numbers with a decimal point. */
  cell(row: number, column: number): string;
  /** The typed value where the format has types (workbook, GeoJSON properties, dBase), else the same text. */
  rawCell(row: number, column: number): CellValue;
  /** Line of a text file, row of a sheet, 1-based; for formats without lines, the rank of the object, 1-based. */
  rowNumber(row: number): number;
  rowState(row: number): RowState;
  /**
   * Rows of delimited text that fill cells beyond the last column of the header and of the usual row → those cells. They
   * stand in columns named `Colonne N` too. Often a separator that no quotes protect, which shifted the cells after it.
   */
  readonly surplus: ReadonlyMap<number, readonly string[]>;
  /** In the coordinates of the file (see `crs`): never reprojected here. Null when the format has none or the row has none. */
  geometry(row: number): Geometry | null;
  /** The row has a geometry that cannot be understood (and `geometry` gives null). */
  geometryUnreadable(row: number): boolean;
  readonly geometryKind: GeometryKind;
  /** What the file declares. Numbers in columns are judged by the interpreter, not here. */
  readonly crs: CrsFinding;
  /** Line or row that holds the column names, 1-based; null when the format has none. */
  readonly headerRow: number | null;
  /** Lines above the header that hold something (titles); they are not rows. */
  readonly titleRows: number;
  /** `utf-8`, `windows-1252`, `utf-16le`; null for binary formats. */
  readonly encoding: string | null;
  /** Of columns, when the file is delimited text. */
  readonly separator: string | null;
  /** Decimal sign seen in most numbers of a text table; null when unknown or the format types its numbers. */
  readonly decimal: ',' | '.' | null;
}
