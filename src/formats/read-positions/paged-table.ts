import { baseName } from '../read/base-name.ts';
import { decodeWindows1252 } from '../read/decode-text.ts';
import { numberedColumns } from '../read/delimited-head.ts';
import { cellsBeyond, EXTRA_COLUMNS_MAX, usualExtras } from '../read/find-surplus.ts';
import { cellText, contentEnd, locateCells } from '../read/locate-cells.ts';
import { stateOfCells } from '../read/row-state.ts';
import type { CellValue, RowState, SourceTable } from '../read/source-table.ts';
import type { ByteSource } from './byte-source.ts';
import type { DelimitedLayout } from './delimited-layout.ts';
import type { ScannedPositions } from './scan-positions.ts';

/** Rows near each other are often asked for one after the other. */
const PAGE_BYTES = 16 * 1024;
/** Rows with cells too many whose words are read; of the others it is only known that they have some. */
const SURPLUS_TOLD = 20_000;

/** A scanned file as a table: its rows are read again from the file when a cell is asked for, one page at a time. */
export class PagedTable implements SourceTable {
  readonly name: string;
  readonly columnNames: readonly string[];
  readonly rowCount: number;
  readonly geometryKind = 'none';
  readonly crs = { crs: null, how: 'none' } as const;
  readonly headerRow: number | null;
  readonly titleRows: number;
  readonly encoding: string;
  readonly separator: string;
  readonly decimal: ',' | '.' | null;
  readonly surplus: ReadonlyMap<number, readonly string[]>;
  readonly #source: ByteSource;
  readonly #scanned: ScannedPositions;
  readonly #firstRow: number;
  readonly #code: number;
  readonly #capped: boolean;
  readonly #decode: (bytes: Uint8Array<ArrayBuffer>) => string;
  readonly #bounds: Uint32Array<ArrayBuffer>;
  #page: Uint8Array<ArrayBuffer> = new Uint8Array();
  #pageStart = 0;
  #row = -1;
  #text = '';
  #cells = 0;

  constructor(
    source: ByteSource,
    fileName: string,
    layout: DelimitedLayout,
    scanned: ScannedPositions,
    encoding: 'utf-8' | 'windows-1252',
  ) {
    const { headings, named, firstRow, titles, decimal } = layout.head;
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    const widest = (scanned.extras ?? new Uint8Array()).reduce((most, extra) => Math.max(most, extra), 0);
    const width = Math.min(named + widest, named + EXTRA_COLUMNS_MAX);
    this.name = baseName(fileName);
    this.columnNames = numberedColumns(headings, named, width);
    this.rowCount = scanned.columns.length;
    this.headerRow = layout.headerRow;
    this.titleRows = titles;
    this.encoding = encoding;
    this.separator = layout.separator;
    this.decimal = decimal;
    this.#source = source;
    this.#scanned = scanned;
    this.#firstRow = firstRow;
    this.#code = layout.separator.charCodeAt(0);
    this.#capped = widest > EXTRA_COLUMNS_MAX;
    this.#decode = encoding === 'utf-8' ? (bytes) => decoder.decode(bytes) : decodeWindows1252;
    this.#bounds = new Uint32Array(2 * Math.max(1, this.columnNames.length, named + EXTRA_COLUMNS_MAX + 1));
    this.surplus = new SurplusOfRows(
      scanned.extras ?? new Uint8Array(),
      usualExtras(scanned.fillings, this.rowCount),
      (row) => this.#beyond(row, layout),
    );
  }

  cell(row: number, column: number): string {
    this.#locate(row);
    if (column >= Math.min(this.#cells, this.columnNames.length)) return '';
    const start = this.#bounds[2 * column]!;
    const isRest = this.#capped && column === this.columnNames.length - 1;
    return cellText(
      this.#text,
      start,
      isRest ? contentEnd(this.#text, 0, this.#text.length) : this.#bounds[2 * column + 1]!,
    );
  }

  rawCell(row: number, column: number): CellValue {
    return this.cell(row, column) || null;
  }

  rowNumber(row: number): number {
    return this.#scanned.starts.lineOf(row + this.#firstRow);
  }

  rowState(row: number): RowState {
    if (this.#scanned.lastRowTruncated && row === this.rowCount - 1) return 'truncated';
    return stateOfCells(this.columnNames.map((_, column) => this.cell(row, column)));
  }

  geometry(): null {
    return null;
  }

  geometryUnreadable(): boolean {
    return false;
  }

  #beyond(row: number, layout: DelimitedLayout): string[] {
    this.#locate(row);
    const { named } = layout.head;
    const count = Math.min(this.#cells, named + EXTRA_COLUMNS_MAX + 1);
    // `cellsBeyond` moves the end of the last cell: the row is located anew afterwards.
    this.#row = -1;
    return cellsBeyond(this.#text, 0, this.#text.length, this.#bounds, count, layout.separator, named);
  }

  #locate(row: number): void {
    if (row === this.#row) return;
    if (row < 0 || row >= this.rowCount) throw new RangeError(`row ${row} of ${this.rowCount}`);
    const { starts } = this.#scanned;
    const from = starts.startOf(row + this.#firstRow);
    const to = starts.startOf(row + this.#firstRow + 1);
    if (from < this.#pageStart || to > this.#pageStart + this.#page.length) {
      this.#page = this.#source.read(from, Math.min(this.#source.size, Math.max(to, from + PAGE_BYTES)));
      this.#pageStart = from;
    }
    this.#text = this.#decode(this.#page.subarray(from - this.#pageStart, to - this.#pageStart));
    this.#cells = locateCells(this.#text, 0, this.#text.length, this.#code, true, this.#bounds);
    this.#row = row;
  }
}

/** Surplus cells of the rows that have some, read when asked for. */
class SurplusOfRows extends Map<number, readonly string[]> {
  readonly #extras: Uint8Array;
  readonly #usual: number;
  readonly #read: (row: number) => readonly string[];
  #told = 0;

  constructor(extras: Uint8Array, usual: number, read: (row: number) => readonly string[]) {
    super();
    this.#extras = extras;
    this.#usual = usual;
    this.#read = read;
  }

  override get(row: number): readonly string[] | undefined {
    if ((this.#extras[row] ?? 0) <= this.#usual) return undefined;
    return this.#told++ < SURPLUS_TOLD ? this.#read(row).slice(this.#usual) : ['…'];
  }
}
