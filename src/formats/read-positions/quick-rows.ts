import type { ByteWords } from './byte-words.ts';
import type { FixColumns } from './fix-columns.ts';
import { numberEnd } from './parse-number-bytes.ts';
import type { TimeParser } from './parse-time-bytes.ts';

const QUOTE = 34;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
/** Where the decimals of seconds begin in a time that has them. */
const DECIMALS_AT = 19;

/** What a column says of a position. */
export const CELL = { other: 0, unit: 1, activity: 2, time: 3, x: 4, y: 5 } as const;
type Cell = (typeof CELL)[keyof typeof CELL];

/** A row is given up: it is for the other way, and nothing was added. */
export const UNKNOWN = 0;

export interface QuickLayout {
  /** Up to the last column that says something. */
  readonly cells: readonly Cell[];
  readonly separator: number;
  readonly newline: 10 | 13;
}

/**
 * Reads rows in the form that nearly all have, cutting and reading at once: each byte is looked at one time. What it reads, `RowCutter` and
 * `FixWriter` would read the same; of all else it says that it does not know.
 */
export class QuickRows {
  /** Cells of the row read last, and where its content stops. */
  count = 0;
  stop = 0;
  #unit = 0;
  #activity = 0;
  #isLocal = false;
  #timeLength = 20;
  readonly #columns: FixColumns;
  readonly #units: ByteWords;
  readonly #activities: ByteWords;
  readonly #parser: TimeParser;
  readonly #cells: Uint8Array<ArrayBuffer>;
  readonly #separator: number;
  readonly #newline: number;

  /** @param layout with one column each for time, x, y and unit, at most one for the activity */
  constructor(
    layout: QuickLayout,
    columns: FixColumns,
    units: ByteWords,
    activities: ByteWords,
    parser: TimeParser,
  ) {
    this.#columns = columns;
    this.#units = units;
    this.#activities = activities;
    this.#parser = parser;
    this.#cells = Uint8Array.from(layout.cells);
    this.#separator = layout.separator;
    this.#newline = layout.newline;
  }

  /**
   * Reads a row; `keep` adds it.
   * @param filled end of the bytes there are @returns first byte after the row, or UNKNOWN
   */
  read(bytes: Uint8Array, start: number, filled: number): number {
    const separator = this.#separator;
    const cells = this.#cells;
    let at = start;
    for (let column = 0; column < cells.length; column++) {
      if (column > 0) {
        if (bytes[at] !== separator) return UNKNOWN;
        at++;
      }
      const isQuoted = bytes[at] === QUOTE;
      if (isQuoted) at++;
      at = this.#readCell(cells[column]!, bytes, at, filled, isQuoted);
      if (at === UNKNOWN) return UNKNOWN;
      if (isQuoted && bytes[at++] !== QUOTE) return UNKNOWN;
    }
    return this.#endOfRow(bytes, at, filled);
  }

  /** Adds the row read last. */
  keep(): void {
    const row = this.#columns.push(this.#unit, this.#activity);
    if (this.#isLocal) this.#columns.markLocal(row);
  }

  /** @returns first byte after the cell's content, or UNKNOWN */
  #readCell(cell: number, bytes: Uint8Array, from: number, filled: number, isQuoted: boolean): number {
    const columns = this.#columns;
    // The row after the last: it is there, and becomes one when it is kept.
    const row = columns.length;
    if (cell === CELL.unit || cell === CELL.activity)
      return this.#readWord(cell, bytes, from, filled, isQuoted);
    if (cell === CELL.time) return this.#readTime(bytes, from, filled, isQuoted);
    if (cell === CELL.x || cell === CELL.y) {
      const comma = isQuoted || this.#separator !== 44;
      return numberEnd(bytes, from, filled, cell === CELL.x ? columns.xs : columns.ys, row, comma);
    }
    return this.#endOfCell(bytes, from, filled, isQuoted);
  }

  #readWord(cell: Cell, bytes: Uint8Array, from: number, filled: number, isQuoted: boolean): number {
    const words = cell === CELL.unit ? this.#units : this.#activities;
    let end = words.endOfExpected(bytes, from, filled);
    let value = 0;
    if (end > 0 && this.#isEnd(bytes[end]!, isQuoted)) value = words.takeExpected();
    else {
      end = this.#endOfCell(bytes, from, filled, isQuoted);
      if (end === UNKNOWN) return UNKNOWN;
      value = words.number(bytes, from, end);
    }
    if (cell === CELL.unit) this.#unit = value;
    else this.#activity = value;
    return end;
  }

  #readTime(bytes: Uint8Array, from: number, filled: number, isQuoted: boolean): number {
    let end = from + this.#timeLength;
    if (end >= filled || !this.#isEnd(bytes[end]!, isQuoted) || !this.#parse(bytes, from, end, isQuoted)) {
      end = this.#endOfCell(bytes, from, filled, isQuoted);
      if (end === UNKNOWN || !this.#parse(bytes, from, end, isQuoted)) return UNKNOWN;
      this.#timeLength = end - from;
    }
    this.#isLocal = this.#parser.isLocal;
    return end;
  }

  #parse(bytes: Uint8Array, from: number, end: number, isQuoted: boolean): boolean {
    // A comma that separates cells must not be taken for that of decimals.
    if (!isQuoted && end - from > DECIMALS_AT && bytes[from + DECIMALS_AT] === this.#separator) return false;
    return this.#parser.parse(bytes, from, end, this.#columns.seconds, this.#columns.length);
  }

  #isEnd(byte: number, isQuoted: boolean): boolean {
    if (isQuoted) return byte === QUOTE;
    return byte === this.#separator || byte === LINE_FEED || byte === CARRIAGE_RETURN;
  }

  #endOfCell(bytes: Uint8Array, from: number, filled: number, isQuoted: boolean): number {
    const separator = isQuoted ? QUOTE : this.#separator;
    for (let at = from; at < filled; at++) {
      const byte = bytes[at]!;
      if (byte === separator) return at;
      if (byte === LINE_FEED || byte === CARRIAGE_RETURN) return isQuoted ? UNKNOWN : at;
      if (byte === QUOTE) return UNKNOWN;
    }
    return UNKNOWN;
  }

  /** @param from after the last cell that was read */
  #endOfRow(bytes: Uint8Array, from: number, filled: number): number {
    let count = this.#cells.length;
    let at = from;
    for (; at < filled; at++) {
      const byte = bytes[at]!;
      if (byte === LINE_FEED || byte === CARRIAGE_RETURN) break;
      if (byte === QUOTE || (at === from && byte !== this.#separator)) return UNKNOWN;
      if (byte === this.#separator) count++;
    }
    this.count = count;
    this.stop = at;
    if (bytes[at] === CARRIAGE_RETURN && this.#newline === LINE_FEED) at++;
    return at < filled && bytes[at] === this.#newline ? at + 1 : UNKNOWN;
  }
}
