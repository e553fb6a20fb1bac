import type { FieldMapping } from '../outcome.ts';
import { cutCharacterLength, decodeWindows1252 } from '../read/decode-text.ts';
import { cellsBeyond, EXTRA_COLUMNS_MAX } from '../read/find-surplus.ts';
import { countBytes, endOfQuotedRow, STRAY_QUOTES_MAX } from '../read/index-lines.ts';
import { isUtf8 } from '../read/is-utf8.ts';
import { cellText, contentEnd, locateCells } from '../read/locate-cells.ts';
import { Refusal } from '../read/refusal.ts';
import { stateOfCells } from '../read/row-state.ts';
import type { ByteSource } from './byte-source.ts';
import { MORE, RowCutter, UNUSUAL } from './cut-row.ts';
import type { DelimitedLayout } from './delimited-layout.ts';
import { type FixColumns, ROW } from './fix-columns.ts';
import { FixWriter } from './fix-writer.ts';
import { type QuickRows, UNKNOWN } from './quick-rows.ts';
import { RowStarts } from './row-starts.ts';

const CHUNK_BYTES = 4 * 2 ** 20;
/** What must be there after the start of a row with unusual quotes, unless the file ends. */
const LOOK_AHEAD = 2 ** 20;
/** No row of positions is that long. */
const ROW_MAX = 64 * 2 ** 20;
const ROWS_PER_YIELD = 20_000;
const CELLS_COUNTED = 4096;
/** A first chunk of nothing but line ends promises more rows than there is memory. */
const ROWS_RESERVED_MAX = 50_000_000;

export interface ScannedPositions {
  /** One row for each row of the file after the header; trailing blank lines are none. */
  readonly columns: FixColumns;
  /** Of all rows of the file, from its first byte; one more than there are rows. */
  readonly starts: RowStarts;
  /** By row after the header: cells from the first column without a name to the last filled one; null when no row has any. */
  readonly extras: Uint8Array<ArrayBuffer> | null;
  /** How many rows fill each column without a name. */
  readonly fillings: Uint32Array<ArrayBuffer>;
  readonly lastRowTruncated: boolean;
}

/**
 * All rows of a delimited file to columns, in chunks: what is held is the columns, the start of each row and a few megabytes. Rows are cut
 * and read as `readDelimitedText` and the importer do.
 * @returns null when the file is not UTF-8 although `encoding` says so: it is windows-1252 from its first byte on
 * @throws Refusal when a row is longer than any row of positions
 */
export function* scanPositions(
  source: ByteSource,
  layout: DelimitedLayout,
  mapping: FieldMapping,
  title: string,
  encoding: 'utf-8' | 'windows-1252',
  onChunk: (bytes: Uint8Array) => void = () => undefined,
  chunkBytes = CHUNK_BYTES,
): Generator<number, ScannedPositions | null, void> {
  const scan = new Scan(layout, mapping, title, encoding);
  const size = encoding === 'utf-8' ? wholeCharacters(source) : source.size;
  if (layout.start > 0) onChunk(source.read(0, layout.start));
  let buffer = new Uint8Array(Math.min(chunkBytes, Math.max(1, size - layout.start)));
  let filled = 0;
  /** Offset in the file of the first byte of the buffer, and of the first one not read. */
  let [offset, next] = [layout.start as number, layout.start as number];
  for (;;) {
    const chunk = source.read(next, Math.min(size, next + buffer.length - filled));
    onChunk(chunk);
    buffer.set(chunk, filled);
    filled += chunk.length;
    next += chunk.length;
    const isLast = next >= size;
    let done = 0;
    for (;;) {
      const before = scan.rows;
      done = scan.take(buffer, done, filled, isLast, offset, before + ROWS_PER_YIELD);
      if (scan.rows < before + ROWS_PER_YIELD) break;
      yield size === 0 ? 1 : (offset + done) / size;
    }
    if (offset === layout.start && !isLast) scan.reserve(done / size);
    if (encoding === 'utf-8' && !isUtf8(buffer.subarray(0, done))) return null;
    if (isLast) break;
    if (done === 0 && filled === buffer.length) {
      if (buffer.length >= ROW_MAX) throw new Refusal('format-too-complex', `${buffer.length}`);
      const wider = new Uint8Array(2 * buffer.length);
      wider.set(buffer);
      buffer = wider;
    }
    buffer.copyWithin(0, done, filled);
    offset += done;
    filled -= done;
    yield offset / size;
  }
  if (size < source.size) onChunk(source.read(size, source.size));
  return scan.finish(size);
}

/** A file cut within its last character is read up to it. */
function wholeCharacters(source: ByteSource): number {
  return source.size - cutCharacterLength(source.read(Math.max(0, source.size - 4), source.size));
}

class Scan {
  /** Of the file, header and titles included. */
  rows = 0;
  readonly #layout: DelimitedLayout;
  readonly #code: number;
  readonly #quick: QuickRows | null;
  readonly #cutter: RowCutter;
  readonly #writer: FixWriter;
  readonly #starts = new RowStarts();
  readonly #decode: (bytes: Uint8Array) => string;
  readonly #bounds: Uint32Array<ArrayBuffer>;
  readonly #fillings = new Uint32Array(EXTRA_COLUMNS_MAX + 1);
  #extras: Uint8Array<ArrayBuffer> | null = null;
  #strays = 0;
  #unclosed = false;
  /** Rows up to the last that is not blank, its cells and whether a line end follows it. */
  #filledRows = 0;
  #lastCells = 0;
  #lastIsEnded = true;

  constructor(
    layout: DelimitedLayout,
    mapping: FieldMapping,
    title: string,
    encoding: 'utf-8' | 'windows-1252',
  ) {
    const { named, headings } = layout.head;
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    this.#layout = layout;
    this.#code = layout.separator.charCodeAt(0);
    this.#decode =
      encoding === 'utf-8'
        ? (bytes) => decoder.decode(bytes)
        : (bytes) => decodeWindows1252(bytes.slice() as Uint8Array<ArrayBuffer>);
    // Columns without a name, which some rows fill, may be mapped too.
    const columnCount = Math.max(headings.length, named + EXTRA_COLUMNS_MAX);
    this.#writer = new FixWriter(mapping, columnCount, title, this.#decode);
    this.#quick = this.#writer.quickRows(this.#code, layout.newline);
    this.#cutter = new RowCutter(this.#code, layout.newline, this.#writer.lastColumn + 1);
    this.#bounds = new Uint32Array(2 * Math.max(CELLS_COUNTED, columnCount + 2));
  }

  /** Room for all rows, judged by those of the first chunk. @param share of the file that they are */
  reserve(share: number): void {
    if (share <= 0) return;
    const rows = Math.min(Math.ceil((this.rows / share) * 1.02), ROWS_RESERVED_MAX);
    this.#writer.columns.reserve(rows);
    this.#starts.reserve(rows);
  }

  /** Takes whole rows of the buffer, until row `until` of the file. @returns first byte not taken */
  take(
    bytes: Uint8Array<ArrayBuffer>,
    from: number,
    filled: number,
    isLast: boolean,
    offset: number,
    until: number,
  ): number {
    const { firstRow, named } = this.#layout.head;
    const cutter = this.#cutter;
    let at = from;
    while (at < filled && this.rows < until) {
      const quickEnd = this.rows >= firstRow ? this.#takeQuickly(bytes, at, filled, offset) : UNKNOWN;
      if (quickEnd !== UNKNOWN) {
        at = quickEnd;
        continue;
      }
      const end = cutter.cut(bytes, at, filled, isLast);
      if (end === MORE) break;
      const isPlain =
        end !== UNUSUAL &&
        this.rows >= firstRow &&
        cutter.count <= named &&
        !isSuspect(bytes, at, cutter.stop, this.#code);
      if (!isPlain) {
        const slowEnd = this.#takeSlowly(bytes, at, end, filled, isLast, offset);
        if (slowEnd === MORE) break;
        at = slowEnd;
        continue;
      }
      this.#writer.write(bytes, cutter.bounds, cutter.count);
      this.#took(offset + at, cutter.count, isLineEnd(bytes[end - 1]));
      at = end;
    }
    return at;
  }

  #takeQuickly(bytes: Uint8Array, at: number, filled: number, offset: number): number {
    const quick = this.#quick;
    const end = quick?.read(bytes, at, filled) ?? UNKNOWN;
    if (quick === null || end === UNKNOWN) return UNKNOWN;
    if (quick.count > this.#layout.head.named || isSuspect(bytes, at, quick.stop, this.#code)) return UNKNOWN;
    quick.keep();
    this.#took(offset + at, quick.count, true);
    return end;
  }

  #took(start: number, cells: number, isEnded: boolean): void {
    this.#starts.push(start, 0);
    this.#unclosed = false;
    this.rows++;
    this.#filledRows = this.rows;
    this.#lastCells = cells;
    this.#lastIsEnded = isEnded;
  }

  /** Any row, as text: the header, one that may be blank or a sum, with quotes within, or with more cells than there are names. */
  #takeSlowly(
    bytes: Uint8Array<ArrayBuffer>,
    at: number,
    cutEnd: number,
    filled: number,
    isLast: boolean,
    offset: number,
  ): number {
    let end = cutEnd;
    let within = 0;
    this.#unclosed = false;
    if (end === UNUSUAL) {
      if (!isLast && filled - at < Math.min(LOOK_AHEAD, ROW_MAX)) return MORE;
      const found = this.#endOfUnusual(bytes.subarray(0, filled), at, isLast);
      if (found === MORE) return MORE;
      end = found;
      within = countBytes(bytes, at, end - 1, this.#layout.newline);
    }
    this.#starts.push(offset + at, within);
    const text = this.#decode(bytes.subarray(at, end));
    const count = locateCells(text, 0, text.length, this.#code, true, this.#bounds);
    if (this.rows >= this.#layout.head.firstRow) this.#writeText(text, count);
    this.rows++;
    if (text.trim() !== '') {
      this.#filledRows = this.rows;
      this.#lastCells = count;
      this.#lastIsEnded = isLineEnd(bytes[end - 1]);
    }
    return end;
  }

  /** As `indexLines` does. */
  #endOfUnusual(bytes: Uint8Array<ArrayBuffer>, at: number, isLast: boolean): number {
    const found = bytes.indexOf(this.#layout.newline, at);
    if (found < 0 && !isLast) return MORE;
    const lineEnd = found < 0 ? bytes.length : found + 1;
    if (countBytes(bytes, at, lineEnd, 34) % 2 === 0 || this.#strays >= STRAY_QUOTES_MAX) return lineEnd;
    const end = endOfQuotedRow(bytes, at, this.#code, this.#layout.newline);
    // A cell that is still open where the bytes end may yet be closed.
    if (!isLast && end > bytes.length - LOOK_AHEAD / 8) return MORE;
    if (end >= 0) return Math.max(end, lineEnd);
    this.#strays++;
    this.#unclosed = lineEnd >= bytes.length;
    return lineEnd;
  }

  #writeText(text: string, count: number): void {
    const { separator, head } = this.#layout;
    const bounds = this.#bounds;
    const most = head.named + EXTRA_COLUMNS_MAX;
    const cells = Array.from({ length: Math.min(count, Math.max(most, head.headings.length)) }, (_, cell) =>
      cell === most - 1 && count > most
        ? text.substring(bounds[2 * cell]!, contentEnd(text, 0, text.length))
        : cellText(text, bounds[2 * cell]!, bounds[2 * cell + 1]!),
    );
    const state = stateOfCells(cells);
    this.#writer.writeTexts(cells, state === null ? ROW.sound : ROW[state]);
    if (count <= head.named) return;
    const capped = Math.min(count, most + 1);
    const beyond = cellsBeyond(text, 0, text.length, bounds, capped, separator, head.named);
    if (beyond.length === 0) return;
    const row = this.rows - head.firstRow;
    if (this.#extras === null || row >= this.#extras.length) {
      const wider = new Uint8Array(Math.max(1024, 2 * row));
      if (this.#extras) wider.set(this.#extras);
      this.#extras = wider;
    }
    this.#extras[row] = beyond.length;
    for (const [cell, words] of beyond.entries()) if (words.trim() !== '') this.#fillings[cell]!++;
  }

  finish(size: number): ScannedPositions {
    const { columns } = this.#writer;
    const { firstRow, usual } = this.#layout.head;
    this.#starts.push(size, 0);
    columns.length = Math.max(0, this.#filledRows - firstRow);
    const isCut = !this.#lastIsEnded && (this.#unclosed || this.#lastCells < usual);
    const lastRowTruncated = columns.length > 0 && isCut;
    if (lastRowTruncated) columns.setState(columns.length - 1, ROW.truncated);
    return {
      columns,
      starts: this.#starts,
      extras: this.#extras,
      fillings: this.#fillings,
      lastRowTruncated,
    };
  }
}

function isLineEnd(byte: number | undefined): boolean {
  return byte === 10 || byte === 13;
}

/** Whether the row may be blank, or a sum (« Total », « Sous-total »): what its first letter tells. */
function isSuspect(bytes: Uint8Array, from: number, stop: number, separator: number): boolean {
  let at = from;
  while (at < stop) {
    const byte = bytes[at]!;
    if (byte !== separator && byte !== 34 && byte !== 32 && (byte < 9 || byte > 13)) break;
    at++;
  }
  if (at >= stop) return true;
  const first = bytes[at]!;
  // White space beyond ASCII is looked at as text.
  if (first >= 0x80) return first === 0xa0 || first === 0xc2 || first >= 0xe1;
  const letter = first | 32;
  return (letter === 116 || letter === 115) && (bytes[at + 1]! | 32) === 111;
}
