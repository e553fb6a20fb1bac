/** Numbers in [0, 1), the same for the same seed (mulberry32, T. Ettinger). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Bytes = Uint8Array<ArrayBuffer>;

/** What has broken parsers: quotes, tags left open, deep nesting, huge numbers, prototype keys, marks and null bytes. */
const NASTY: readonly Bytes[] = [
  '"',
  '\n',
  ';',
  '\0',
  '<![CDATA[',
  '<!DOCTYPE a [<!ENTITY x "y">]>&x;',
  '"__proto__":{"a":1},',
  '[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[',
  '1e999',
  '-9007199254740993',
  'r="XFD1048576"',
  '=HYPERLINK("http://x")',
  '\u{1F4A3}',
].map((text) => new TextEncoder().encode(text));

/** One to four damages: flipped bits, bytes set to an extreme, a cut, a stretch repeated, removed, or taken from another file. */
export function mutate(source: Bytes, other: Bytes, random: () => number): Bytes {
  let bytes = source.slice();
  const times = 1 + Math.floor(random() ** 2 * 4);
  for (let i = 0; i < times; i += 1) bytes = damage(bytes, other, random);
  return bytes;
}

function damage(bytes: Bytes, other: Bytes, random: () => number): Bytes {
  const at = Math.floor(random() * (bytes.length + 1));
  const length = Math.floor(random() ** 3 * 200);
  const choice = Math.floor(random() * 8);
  if (choice <= 1 && bytes.length > 0) bytes[at % bytes.length]! ^= 1 << Math.floor(random() * 8);
  else if (choice === 2 && bytes.length > 0)
    bytes.fill(random() < 0.5 ? 0xff : 0, at % bytes.length, (at % bytes.length) + 1 + (length % 4));
  else if (choice === 3) return bytes.slice(0, at);
  else if (choice === 4) return joined(bytes.subarray(0, at), bytes.subarray(at + length));
  else if (choice === 5) return joined(bytes.subarray(0, at + length), bytes.subarray(at));
  else if (choice === 6)
    return joined(bytes.subarray(0, at), NASTY[Math.floor(random() * NASTY.length)]!, bytes.subarray(at));
  else if (choice === 7) {
    const from = Math.floor(random() * other.length);
    return joined(bytes.subarray(0, at), other.subarray(from, from + length), bytes.subarray(at));
  }
  return bytes;
}

function joined(...parts: readonly Bytes[]): Bytes {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
