/** Longer words are not kept: a column of free text must not fill the memory. */
const LONGEST = 128;
const MOST = 65_536;

interface Word {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly value: number;
  readonly next: Word | null;
}

/** Numbers for words given as bytes: a text is made of each only once. */
export class ByteWords {
  readonly #numberOf: (bytes: Uint8Array) => number;
  readonly #words = new Map<number, Word>();
  #kept = 0;
  #last: Word | null = null;

  constructor(numberOf: (bytes: Uint8Array) => number) {
    this.#numberOf = numberOf;
  }

  number(bytes: Uint8Array, from: number, to: number): number {
    if (this.#last !== null && isSame(this.#last.bytes, bytes, from, to)) return this.#last.value;
    if (to - from > LONGEST) return this.#numberOf(bytes.subarray(from, to));
    let hash = 0x811c9dc5 | 0;
    for (let at = from; at < to; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
    const first = this.#words.get(hash) ?? null;
    for (let word = first; word !== null; word = word.next) {
      if (!isSame(word.bytes, bytes, from, to)) continue;
      this.#last = word;
      return word.value;
    }
    const value = this.#numberOf(bytes.subarray(from, to));
    if (this.#kept >= MOST) return value;
    this.#kept++;
    this.#last = { bytes: bytes.slice(from, to), value, next: first };
    this.#words.set(hash, this.#last);
    return value;
  }
}

function isSame(word: Uint8Array, bytes: Uint8Array, from: number, to: number): boolean {
  if (word.length !== to - from) return false;
  for (let at = 0; at < word.length; at++) if (word[at] !== bytes[from + at]) return false;
  return true;
}
