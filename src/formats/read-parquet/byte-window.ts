import type { ByteSource } from '../read-positions/byte-source.ts';

const WINDOW_BYTES = 2 ** 20;

/** Bytes of one stretch of a file, of which a window is held: what is asked next mostly lies behind what was asked last. */
export class ByteWindow {
  readonly #source: ByteSource;
  readonly #end: number;
  #start = 0;
  #bytes: Uint8Array<ArrayBuffer> = new Uint8Array();

  /** @param end of the stretch, at most the size of the source */
  constructor(source: ByteSource, end: number) {
    this.#source = source;
    this.#end = end;
  }

  /** Up to `length` bytes from `from` on: fewer where the stretch ends. */
  read(from: number, length: number): Uint8Array<ArrayBuffer> {
    const to = Math.min(from + length, this.#end);
    if (to <= from) return new Uint8Array();
    if (from < this.#start || to > this.#start + this.#bytes.length) {
      this.#start = from;
      this.#bytes = this.#source.read(from, Math.min(this.#end, Math.max(to, from + WINDOW_BYTES)));
    }
    return this.#bytes.subarray(from - this.#start, to - this.#start);
  }

  get heldBytes(): number {
    return this.#bytes.length;
  }
}
