/** Longer words are not kept: a column of free text must not fill the memory. */
const LONGEST = 128;
const MOST = 65_536;

interface Word {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly value: number;
  readonly next: Word | null;
  /** The word that came after it last time: files repeat themselves, row after row or round after round. */
  after: Word | null;
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

  /** Where the word that is expected next would end, when its bytes are there; 0 when they are not. */
  endOfExpected(bytes: Uint8Array, from: number, filled: number): number {
    const expected = this.#last?.after ?? null;
    if (expected === null) return 0;
    const end = from + expected.bytes.length;
    return end < filled && isSame(expected.bytes, bytes, from, end) ? end : 0;
  }

  /** The number of that word, which was found there. */
  takeExpected(): number {
    const expected = this.#last?.after;
    if (!expected) throw new Error('No word is expected.');
    this.#last = expected;
    return expected.value;
  }

  number(bytes: Uint8Array, from: number, to: number): number {
    const expected = this.#last?.after ?? null;
    if (expected !== null && isSame(expected.bytes, bytes, from, to)) {
      this.#last = expected;
      return expected.value;
    }
    if (to - from > LONGEST) return this.#numberOf(bytes.subarray(from, to));
    let hash = 0x811c9dc5 | 0;
    for (let at = from; at < to; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
    const first = this.#words.get(hash) ?? null;
    for (let word = first; word !== null; word = word.next) {
      if (!isSame(word.bytes, bytes, from, to)) continue;
      return this.#follow(word);
    }
    const value = this.#numberOf(bytes.subarray(from, to));
    if (this.#kept >= MOST) return value;
    this.#kept++;
    const word: Word = { bytes: bytes.slice(from, to), value, next: first, after: null };
    this.#words.set(hash, word);
    return this.#follow(word);
  }

  #follow(word: Word): number {
    if (this.#last !== null) this.#last.after = word;
    this.#last = word;
    return word.value;
  }
}

function isSame(word: Uint8Array, bytes: Uint8Array, from: number, to: number): boolean {
  const { length } = word;
  if (length !== to - from) return false;
  let at = 0;
  // By four: the loop itself would cost as much as what it does.
  for (const last = length - 3; at < last; at += 4) {
    const there = from + at;
    if (word[at] !== bytes[there] || word[at + 1] !== bytes[there + 1]) return false;
    if (word[at + 2] !== bytes[there + 2] || word[at + 3] !== bytes[there + 3]) return false;
  }
  for (; at < length; at++) if (word[at] !== bytes[from + at]) return false;
  return true;
}
