const QUOTE = 34;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** The bytes end within the row. */
export const MORE = -1;
/** A quote stands elsewhere than around a cell of one line: the row is for the slow way. */
export const UNUSUAL = -2;

/** Cuts rows whose quotes, if any, stand around cells and are not in them: nearly all. */
export class RowCutter {
  /** Start and end of the first cells of the row, quotes left out. */
  readonly bounds: Uint32Array<ArrayBuffer>;
  /** Cells of the row, also those beyond `bounds`. */
  count = 0;
  /** Where its content stops, line end left out. */
  stop = 0;
  /** A quote was seen in it. */
  quoted = false;
  readonly #separator: number;
  readonly #newline: number;
  readonly #capacity: number;

  constructor(separator: number, newline: 10 | 13, capacity: number) {
    this.#separator = separator;
    this.#newline = newline;
    this.#capacity = capacity;
    this.bounds = new Uint32Array(2 * capacity);
  }

  /**
   * @param filled end of the bytes there are @param isLast whether the file ends there
   * @returns first byte after the row, MORE or UNUSUAL
   */
  cut(bytes: Uint8Array, start: number, filled: number, isLast: boolean): number {
    const separator = this.#separator;
    const newline = this.#newline;
    const top = Math.max(separator, QUOTE);
    const { bounds } = this;
    const capacity = this.#capacity;
    let count = 0;
    let at = start;
    let cellStart = start;
    let cellEnd = -1;
    this.quoted = false;
    if (bytes[at] === QUOTE && at < filled) {
      cellEnd = this.#closing(bytes, at, filled, isLast);
      if (cellEnd < 0) return cellEnd;
      cellStart = at + 1;
      at = cellEnd + 1;
    }
    for (;;) {
      while (at < filled && bytes[at]! > top) at++;
      if (at >= filled) {
        if (!isLast) return MORE;
        break;
      }
      const byte = bytes[at]!;
      if (byte === separator) {
        if (count < capacity) {
          bounds[2 * count] = cellStart;
          bounds[2 * count + 1] = cellEnd < 0 ? at : cellEnd;
        }
        count++;
        at++;
        cellStart = at;
        cellEnd = -1;
        if (at < filled && bytes[at] === QUOTE) {
          cellEnd = this.#closing(bytes, at, filled, isLast);
          if (cellEnd < 0) return cellEnd;
          cellStart = at + 1;
          at = cellEnd + 1;
        }
      } else if (byte === newline) break;
      else if (byte === QUOTE) return UNUSUAL;
      else at++;
    }
    let stop = at;
    while (stop > start && (bytes[stop - 1] === CARRIAGE_RETURN || bytes[stop - 1] === LINE_FEED)) stop--;
    if (count < capacity) {
      bounds[2 * count] = cellStart;
      bounds[2 * count + 1] = cellEnd < 0 ? Math.max(cellStart, stop) : cellEnd;
    }
    this.count = count + 1;
    this.stop = stop;
    return at < filled ? at + 1 : at;
  }

  /** Index of the quote that closes the cell whose quote opens at `open`, when a separator or the line's end follows it. */
  #closing(bytes: Uint8Array, open: number, filled: number, isLast: boolean): number {
    this.quoted = true;
    let at = open + 1;
    while (at < filled) {
      const byte = bytes[at]!;
      if (byte === QUOTE) break;
      if (byte === LINE_FEED || byte === CARRIAGE_RETURN) return UNUSUAL;
      at++;
    }
    if (at + 2 >= filled && !isLast) return MORE;
    if (at >= filled) return UNUSUAL;
    if (at + 1 >= filled) return at;
    const next = bytes[at + 1]!;
    if (next === this.#separator || next === this.#newline) return at;
    if (next === CARRIAGE_RETURN && this.#newline === LINE_FEED && bytes[at + 2] === LINE_FEED) return at;
    return UNUSUAL;
  }
}
