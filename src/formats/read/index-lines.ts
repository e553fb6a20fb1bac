/** Where the rows of a delimited text begin: row i is `text.slice(starts[i], starts[i + 1])`, its line end included. */
export interface LineIndex {
  /** `rows + 1` entries; the last is the length of the text. */
  readonly starts: Uint32Array;
  readonly rows: number;
  /** 1-based physical line of each row; null when no quoted cell spans lines, so that row i is line i + 1. */
  readonly lines: Uint32Array | null;
  /** The last row has a quote that is never closed. */
  readonly unclosed: boolean;
  /** There is a quote somewhere. */
  readonly quoted: boolean;
}

/** A quoted cell longer than this is a stray quote, not a cell: the rest of the file is not swallowed. */
const QUOTED_CELL_MAX = 32_768;
/** Stray quotes tolerated before quotes lose their meaning for the rest of the file: bounds the time on hostile text. */
const STRAY_QUOTES_MAX = 200;
const ROWS_PER_YIELD = 50_000;
const QUOTE = 34;

/** Finds row starts, quotes obeyed where `separator` allows them (RFC 4180). Yields the share done. */
export function* indexLines(text: string, separator: string | null): Generator<number, LineIndex, void> {
  const newline = text.includes('\n') ? '\n' : '\r';
  let starts = new Uint32Array(Math.max(16, text.length >> 5));
  let lines = new Uint32Array(0);
  let spans = false;
  let rows = 0;
  let line = 1;
  let at = 0;
  let strays = 0;
  let unclosed = false;
  let quote = text.indexOf('"');
  const quoted = quote >= 0;
  while (at < text.length) {
    if (rows + 1 >= starts.length) starts = grow(starts);
    if (spans && rows >= lines.length) lines = grow(lines);
    starts[rows] = at;
    if (spans) lines[rows] = line;
    rows += 1;
    const plain = text.indexOf(newline, at);
    let next = plain < 0 ? text.length : plain + 1;
    let quotes = 0;
    while (quote >= 0 && quote < next) {
      quotes += 1;
      quote = text.indexOf('"', quote + 1);
    }
    // An even number of quotes closes what it opens: the row ends with its line, which is the common and fast case.
    if (quotes % 2 === 1 && strays < STRAY_QUOTES_MAX) {
      const end = endOfQuotedRow(text, at, separator, newline);
      if (end < 0) {
        strays += 1;
        unclosed = quote < 0 && next >= text.length;
      } else {
        next = end;
        if (quote >= 0 && quote < next) quote = text.indexOf('"', next);
      }
    }
    line += 1;
    if (next > plain + 1 && plain >= 0) {
      const extra = countLines(text, plain + 1, next, newline);
      if (extra > 0 && !spans) {
        spans = true;
        lines = new Uint32Array(starts.length);
        for (let row = 0; row < rows; row += 1) lines[row] = row + 1;
      }
      line += extra;
    }
    at = next;
    if (rows % ROWS_PER_YIELD === 0) yield at / text.length;
  }
  starts[rows] = text.length;
  return {
    starts: starts.subarray(0, rows + 1),
    rows,
    lines: spans ? lines.subarray(0, rows) : null,
    unclosed,
    quoted,
  };
}

/** First character after the row that begins at `start`, or -1 when a quoted cell in it never ends reasonably. */
function endOfQuotedRow(text: string, start: number, separator: string | null, newline: string): number {
  const code = separator === null ? -1 : separator.charCodeAt(0);
  let at = start;
  let lineEnd = -1;
  for (;;) {
    if (text.charCodeAt(at) === QUOTE) {
      const close = closingQuote(text, at + 1, code);
      if (close < 0) return -1;
      at = close + 1;
    }
    if (lineEnd < at) {
      const found = text.indexOf(newline, at);
      lineEnd = found < 0 ? text.length : found;
    }
    const cellEnd = indexBefore(text, code, at, lineEnd);
    if (cellEnd < 0) return Math.min(text.length, lineEnd + 1);
    at = cellEnd + 1;
  }
}

/**
 * Index of the quote that closes a cell whose content begins at `from`: one that a separator or a line end follows. Doubled
 * quotes are content, and so is a lone one inside (`"le "petit" bar"`). -1 when none is near, before `end`.
 */
export function closingQuote(text: string, from: number, separator: number, end = text.length): number {
  const limit = Math.min(end, from + QUOTED_CELL_MAX);
  let at = text.indexOf('"', from);
  while (at >= 0 && at < limit) {
    const next = text.charCodeAt(at + 1);
    if (next === separator || next === 10 || next === 13 || Number.isNaN(next)) return at;
    at = text.indexOf('"', next === QUOTE ? at + 2 : at + 1);
  }
  return -1;
}

function indexBefore(text: string, code: number, from: number, end: number): number {
  for (let at = from; at < end; at += 1) if (text.charCodeAt(at) === code) return at;
  return -1;
}

function countLines(text: string, from: number, to: number, newline: string): number {
  let count = 0;
  for (let at = text.indexOf(newline, from); at >= 0 && at < to; at = text.indexOf(newline, at + 1))
    count += 1;
  return count;
}

function grow(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(16, array.length * 2));
  larger.set(array);
  return larger;
}
