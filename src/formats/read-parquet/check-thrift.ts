/** What is wrong with a part of a Parquet file; the rows of that part are told, or the file is refused. */
export class ParquetDamage extends Error {}

/** The bytes end within the structure. */
export const SHORT = -1;

const DEEPEST = 24;
const VARINT_MAX = 10;
/** Top-level field of a footer that holds free texts (schemas of other programs, GeoParquet's description). */
const KEY_VALUES = 5;

/**
 * Walks over a structure in Thrift's compact protocol without making anything of it, so that the library may read it: numbers no longer
 * than 64 bits, lists no longer than the bytes there are, no nesting that would exhaust the stack.
 * @param textMax bytes of a text, those of a footer's key-value pairs left out
 * @returns first byte after the structure, or SHORT
 * @throws ParquetDamage
 */
export function checkThrift(bytes: Uint8Array, start: number, textMax: number): number {
  return new ThriftWalk(bytes, start, textMax).end();
}

class ThriftWalk {
  readonly #bytes: Uint8Array;
  readonly #textMax: number;
  #at: number;
  #isShort = false;
  #topField = 0;

  constructor(bytes: Uint8Array, start: number, textMax: number) {
    this.#bytes = bytes;
    this.#at = start;
    this.#textMax = textMax;
  }

  end(): number {
    this.#struct(0);
    return this.#isShort ? SHORT : this.#at;
  }

  #struct(depth: number): void {
    if (depth > DEEPEST) throw new ParquetDamage('thrift: nesting');
    let field = 0;
    while (!this.#isShort) {
      const byte = this.#byte();
      const type = byte & 15;
      if (type === 0) return;
      field = byte >> 4 === 0 ? this.#varint() : field + (byte >> 4);
      if (depth === 0) this.#topField = field;
      this.#value(type, depth, false);
    }
  }

  #value(type: number, depth: number, inList: boolean): void {
    if (type === 1 || type === 2) {
      if (inList) this.#byte();
    } else if (type === 3) this.#byte();
    else if (type >= 4 && type <= 6) this.#varint();
    else if (type === 7) this.#skip(8);
    else if (type === 8) this.#text();
    else if (type === 9) this.#list(depth);
    else if (type === 12) this.#struct(depth + 1);
    else throw new ParquetDamage(`thrift: type ${type}`);
  }

  #text(): void {
    const length = this.#varint();
    if (length > this.#textMax && this.#topField !== KEY_VALUES) throw new ParquetDamage('thrift: text');
    this.#skip(length);
  }

  #list(depth: number): void {
    const byte = this.#byte();
    const size = byte >> 4 === 15 ? this.#varint() : byte >> 4;
    if (size > this.#bytes.length - this.#at) {
      this.#isShort = true;
      return;
    }
    for (let item = 0; item < size && !this.#isShort; item++) this.#value(byte & 15, depth + 1, true);
  }

  #varint(): number {
    let [value, scale] = [0, 1];
    for (let length = 0; length < VARINT_MAX; length++) {
      const byte = this.#byte();
      value += (byte & 127) * scale;
      scale *= 128;
      if (byte < 128) return value;
    }
    throw new ParquetDamage('thrift: number');
  }

  #skip(length: number): void {
    this.#at += length;
    if (this.#at > this.#bytes.length) this.#isShort = true;
  }

  /** 0, which ends any structure, where there are no bytes left. */
  #byte(): number {
    if (this.#at < this.#bytes.length && !this.#isShort) return this.#bytes[this.#at++]!;
    this.#isShort = true;
    return 0;
  }
}
