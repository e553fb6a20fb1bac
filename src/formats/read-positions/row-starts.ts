const SPAN = 2 ** 32;

/** Where each row of a file begins, four bytes a row however big the file, and its line number. */
export class RowStarts {
  length = 0;
  #low = new Uint32Array(1024);
  /** Rows from which 2³² more is added. */
  readonly #spans: number[] = [];
  /** Rows from which so many lines more have passed, for cells that hold line ends. */
  readonly #breaks: { readonly row: number; readonly lines: number }[] = [];
  #lines = 0;

  /** @param start not less than the one before @param extraLines line ends within the row */
  push(start: number, extraLines: number): void {
    const row = this.length;
    if (row === this.#low.length) this.reserve(Math.ceil(row * 1.5));
    while (start >= (this.#spans.length + 1) * SPAN) this.#spans.push(row);
    this.#low[row] = start % SPAN;
    this.length = row + 1;
    if (extraLines > 0) {
      this.#lines += extraLines;
      this.#breaks.push({ row: row + 1, lines: this.#lines });
    }
  }

  /** Makes room for about so many rows. */
  reserve(rows: number): void {
    if (rows <= this.#low.length) return;
    const wider = new Uint32Array(rows);
    wider.set(this.#low);
    this.#low = wider;
  }

  startOf(row: number): number {
    return this.#low[row]! + SPAN * countFrom(this.#spans, row);
  }

  /** 1-based. */
  lineOf(row: number): number {
    let [low, high] = [0, this.#breaks.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#breaks[middle]!.row <= row) low = middle + 1;
      else high = middle;
    }
    return row + 1 + (low === 0 ? 0 : this.#breaks[low - 1]!.lines);
  }
}

/** How many of the ascending rows are at or before `row`. */
function countFrom(rows: readonly number[], row: number): number {
  let count = 0;
  while (count < rows.length && rows[count]! <= row) count++;
  return count;
}
