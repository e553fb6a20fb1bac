import type { LineIndex } from './index-lines.ts';

/** Small enough to stay in the processor's cache, large enough that decoding is not a call a row. */
const BLOCK_BYTES = 32 * 1024;
const BLOCK_ROWS = 1024;

/**
 * Rows of a UTF-8 file as text, without ever holding the whole file as one. A row asked for out of order is decoded alone;
 * rows asked for one after the other bring blocks that double up to 32 kB.
 */
export class RowText {
  /** The row sought last is `text.slice(start, end)`, its line end included. */
  text = '';
  start = 0;
  end = 0;
  readonly #bytes: Uint8Array<ArrayBuffer>;
  readonly #index: LineIndex;
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  #first = 0;
  #count = 0;
  /** Where each row of the block begins in `text`, and the end of the last. */
  readonly #starts = new Uint32Array(BLOCK_ROWS + 1);

  /** @param bytes valid UTF-8 without byte-order mark, the same that `index` was made of. */
  constructor(bytes: Uint8Array<ArrayBuffer>, index: LineIndex) {
    this.#bytes = bytes;
    this.#index = index;
  }

  /** @param row 0 … rows − 1 of the index. */
  seek(row: number): void {
    if (row < this.#first || row >= this.#first + this.#count) this.#decode(row);
    this.start = this.#starts[row - this.#first]!;
    this.end = this.#starts[row - this.#first + 1]!;
  }

  /** The row without what surrounds it, line end included. */
  line(row: number): string {
    this.seek(row);
    return this.text.substring(this.start, this.end).trim();
  }

  #decode(row: number): void {
    const { starts, rows } = this.#index;
    if (!(row >= 0 && row < rows)) throw new RangeError(`row ${row} of ${rows}`);
    const follows = row === this.#first + this.#count && this.#count > 0;
    const wanted = Math.min(follows ? 2 * this.#count : 1, BLOCK_ROWS, rows - row);
    const from = starts[row]!;
    let count = 1;
    while (count < wanted && starts[row + count + 1]! - from <= BLOCK_BYTES) count += 1;
    const to = starts[row + count]!;
    this.text = this.#decoder.decode(this.#bytes.subarray(from, to));
    this.#first = row;
    this.#count = count;
    if (this.text.length === to - from)
      for (let at = 0; at <= count; at += 1) this.#starts[at] = starts[row + at]! - from;
    else this.#findStarts();
  }

  /** A row begins after as many line ends as the row before has lines. */
  #findStarts(): void {
    const { lines, newline } = this.#index;
    let at = 0;
    for (let row = 0; row < this.#count; row += 1) {
      this.#starts[row] = at;
      if (row === this.#count - 1) break;
      const here = this.#first + row;
      const ends = lines === null ? 1 : lines[here + 1]! - lines[here]!;
      for (let end = 0; end < ends; end += 1) at = this.text.indexOf(newline, at) + 1;
    }
    this.#starts[this.#count] = this.text.length;
  }
}
