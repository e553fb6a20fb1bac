import type { TextEncoding } from './decode-text.ts';
import type { LineIndex } from './index-lines.ts';
import { cellText, contentEnd, locateCells } from './locate-cells.ts';
import { stateOfCells } from './row-state.ts';
import type { RowText } from './row-text.ts';
import type { CellValue, RowState, SourceTable } from './source-table.ts';

export interface DelimitedParts {
  readonly name: string;
  /** The table's own: no one else seeks rows in it. */
  readonly text: RowText;
  readonly index: LineIndex;
  readonly columnNames: readonly string[];
  /** Index of the first row after the header. */
  readonly firstRow: number;
  readonly rowCount: number;
  readonly separator: string | null;
  readonly encoding: TextEncoding;
  readonly decimal: ',' | '.' | null;
  readonly headerRow: number | null;
  readonly titleRows: number;
  readonly lastRowTruncated: boolean;
  readonly surplus: ReadonlyMap<number, readonly string[]>;
  /** Some rows have more cells than there are columns: what is left of their line goes to the last one. */
  readonly restInLastColumn: boolean;
}

const NO_SEPARATOR = -1;

/** Delimited text kept as its bytes and an index of lines: a cell is cut out when asked for. Ask row by row. */
export class DelimitedTable implements SourceTable {
  readonly name: string;
  readonly columnNames: readonly string[];
  readonly rowCount: number;
  readonly geometryKind = 'none';
  readonly crs = { crs: null, how: 'none' } as const;
  readonly headerRow: number | null;
  readonly titleRows: number;
  readonly encoding: string;
  readonly separator: string | null;
  readonly decimal: ',' | '.' | null;
  readonly surplus: ReadonlyMap<number, readonly string[]>;
  readonly #text: RowText;
  readonly #index: LineIndex;
  readonly #firstRow: number;
  readonly #code: number;
  readonly #quoted: boolean;
  readonly #truncated: boolean;
  readonly #restInLastColumn: boolean;
  /** Of the row looked at last: start and end of each cell. */
  readonly #bounds: Uint32Array;
  #located = -1;
  #cells = 0;

  constructor(parts: DelimitedParts) {
    this.name = parts.name;
    this.columnNames = parts.columnNames;
    this.rowCount = parts.rowCount;
    this.headerRow = parts.headerRow;
    this.titleRows = parts.titleRows;
    this.encoding = parts.encoding;
    this.separator = parts.separator;
    this.decimal = parts.decimal;
    this.surplus = parts.surplus;
    this.#text = parts.text;
    this.#index = parts.index;
    this.#firstRow = parts.firstRow;
    this.#code = parts.separator === null ? NO_SEPARATOR : parts.separator.charCodeAt(0);
    this.#quoted = parts.index.quoted;
    this.#truncated = parts.lastRowTruncated;
    this.#restInLastColumn = parts.restInLastColumn;
    this.#bounds = new Uint32Array(2 * Math.max(1, parts.columnNames.length));
  }

  cell(row: number, column: number): string {
    if (row !== this.#located) this.#locate(row);
    if (column >= this.#cells) return '';
    return cellText(this.#text.text, this.#bounds[2 * column]!, this.#bounds[2 * column + 1]!);
  }

  rawCell(row: number, column: number): CellValue {
    return this.cell(row, column) || null;
  }

  rowNumber(row: number): number {
    const at = row + this.#firstRow;
    return this.#index.lines ? this.#index.lines[at]! : at + 1;
  }

  rowState(row: number): RowState {
    if (this.#truncated && row === this.rowCount - 1) return 'truncated';
    return stateOfCells(this.columnNames.map((_, column) => this.cell(row, column)));
  }

  geometry(): null {
    return null;
  }

  geometryUnreadable(): boolean {
    return false;
  }

  #locate(row: number): void {
    if (row < 0 || row >= this.rowCount) throw new RangeError(`row ${row} of ${this.rowCount}`);
    this.#text.seek(row + this.#firstRow);
    const { text, start, end } = this.#text;
    this.#cells = locateCells(text, start, end, this.#code, this.#quoted, this.#bounds);
    if (this.#restInLastColumn && 2 * this.#cells === this.#bounds.length)
      this.#bounds[2 * this.#cells - 1] = contentEnd(text, start, end);
    this.#located = row;
  }
}
