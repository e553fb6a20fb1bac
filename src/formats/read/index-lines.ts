/** Where the rows of a delimited text begin: row i is `bytes.subarray(starts[i], starts[i + 1])`, its line end included. */
export interface LineIndex {
  /** `rows + 1` entries; the last is the length of the file. */
  readonly starts: Uint32Array;
  readonly rows: number;
  /** Separators on each row, those inside quotes too; 255 stands for that many or more. */
  readonly separators: Uint8Array;
  /** 1-based physical line of each row; null when no quoted cell spans lines, so that row i is line i + 1. */
  readonly lines: Uint32Array | null;
  readonly newline: '\n' | '\r';
  /** The last row has a quote that is never closed. */
  readonly unclosed: boolean;
  /** There is a quote somewhere. */
  readonly quoted: boolean;
}

/** A quoted cell longer than this (bytes) is a stray quote, not a cell: the rest of the file is not swallowed. */
const QUOTED_CELL_MAX = 32_768;
/** Stray quotes tolerated before quotes lose their meaning for the rest of the file: bounds the time on hostile text. */
export const STRAY_QUOTES_MAX = 200;
const ROWS_PER_YIELD = 50_000;
const SEPARATORS_MAX = 255;
const QUOTE = 34;

/**
 * Finds row starts, quotes obeyed where `separator` allows them (RFC 4180). Every byte is looked at once, before any text is
 * made of it: separators, quotes and line ends are ASCII, and in UTF-8 no other character holds such a byte. Yields the share done.
 */
export function* indexLines(
  bytes: Uint8Array<ArrayBuffer>,
  separator: string | null,
): Generator<number, LineIndex, void> {
  const newline = bytes.includes(10) ? '\n' : '\r';
  const line = newline.charCodeAt(0);
  const code = separator === null ? -1 : separator.charCodeAt(0);
  const tally = new Uint32Array(2);
  const length = bytes.length;
  let starts = new Uint32Array(Math.max(16, length >> 5));
  let separators = new Uint8Array(starts.length);
  let lines: Uint32Array<ArrayBuffer> | null = null;
  let rows = 0;
  let physical = 1;
  let at = 0;
  let strays = 0;
  let unclosed = false;
  let quoted = false;
  while (at < length) {
    if (rows + 1 >= starts.length) {
      starts = grown(starts, new Uint32Array(starts.length * 2));
      separators = grown(separators, new Uint8Array(starts.length));
      lines &&= grown(lines, new Uint32Array(starts.length));
    }
    let next = scanLine(bytes, at, code, line, tally);
    let cuts = tally[0]!;
    const quotes = tally[1]!;
    if (quotes > 0) quoted = true;
    let within = 0;
    // An even number of quotes closes what it opens: the row ends with its line, which is the common and fast case.
    if (quotes % 2 === 1 && strays < STRAY_QUOTES_MAX) {
      const end = endOfQuotedRow(bytes, at, code, line);
      if (end < 0) {
        strays += 1;
        unclosed = next >= length;
      } else if (end > next) {
        within = countBytes(bytes, next - 1, end - 1, line);
        cuts += countBytes(bytes, next, end, code);
        next = end;
      }
    }
    if (within > 0 && lines === null)
      lines = Uint32Array.from({ length: starts.length }, (_, row) => row + 1);
    if (lines) lines[rows] = physical;
    starts[rows] = at;
    separators[rows] = Math.min(cuts, SEPARATORS_MAX);
    rows += 1;
    physical += 1 + within;
    at = next;
    if (rows % ROWS_PER_YIELD === 0) yield at / length;
  }
  starts[rows] = length;
  return {
    starts: starts.subarray(0, rows + 1),
    rows,
    separators: separators.subarray(0, rows),
    lines: lines?.subarray(0, rows) ?? null,
    newline,
    unclosed,
    quoted,
  };
}

/**
 * First byte after the line that begins at `from`; `tally` receives the separators and the quotes on it. Every byte of the file
 * goes through this loop: letters, which stand above most of the marks, leave it at the first comparison.
 */
function scanLine(
  bytes: Uint8Array,
  from: number,
  separator: number,
  line: number,
  tally: Uint32Array,
): number {
  const length = bytes.length;
  const top = Math.max(separator, QUOTE);
  let at = from;
  let separators = 0;
  let quotes = 0;
  while (at < length) {
    const byte = bytes[at]!;
    at += 1;
    if (byte > top) continue;
    if (byte === separator) separators += 1;
    else if (byte === line) break;
    else if (byte === QUOTE) quotes += 1;
  }
  tally[0] = separators;
  tally[1] = quotes;
  return at;
}

/** First byte after the row that begins at `start`, or -1 when a quoted cell in it never ends reasonably. */
export function endOfQuotedRow(bytes: Uint8Array, start: number, separator: number, line: number): number {
  let at = start;
  let lineEnd = -1;
  for (;;) {
    if (bytes[at] === QUOTE) {
      const close = closingQuote(bytes, at + 1, separator);
      if (close < 0) return -1;
      at = close + 1;
    }
    if (lineEnd < at) {
      const found = bytes.indexOf(line, at);
      lineEnd = found < 0 ? bytes.length : found;
    }
    while (at < lineEnd && bytes[at] !== separator) at += 1;
    if (at >= lineEnd) return Math.min(bytes.length, lineEnd + 1);
    at += 1;
  }
}

/** The rule of `closingQuote` in locate-cells.ts, on bytes and over line ends. */
function closingQuote(bytes: Uint8Array, from: number, separator: number): number {
  const limit = Math.min(bytes.length, from + QUOTED_CELL_MAX);
  let at = from;
  while (at < limit) {
    if (bytes[at] !== QUOTE) at += 1;
    else {
      const next = bytes[at + 1];
      if (next === separator || next === 10 || next === 13 || next === undefined) return at;
      at += next === QUOTE ? 2 : 1;
    }
  }
  return -1;
}

/** How many bytes of a value are in `from … to`. */
export function countBytes(bytes: Uint8Array, from: number, to: number, wanted: number): number {
  let found = 0;
  for (let at = from; at < to; at += 1) if (bytes[at] === wanted) found += 1;
  return found;
}

function grown<Column extends Uint8Array | Uint32Array>(column: Column, larger: Column): Column {
  larger.set(column);
  return larger;
}
