const HIGH_BITS = 0x80808080;

/**
 * Whether the bytes are well-formed UTF-8 (table 3-7 of the Unicode standard: no overlong form, no surrogate, nothing above
 * U+10FFFF). Makes no text, unlike a strict decoder.
 */
export function isUtf8(bytes: Uint8Array<ArrayBuffer>): boolean {
  const skew = (4 - (bytes.byteOffset % 4)) % 4;
  const words = new Uint32Array(
    bytes.buffer,
    Math.min(bytes.byteOffset + skew, bytes.buffer.byteLength & ~3),
    Math.max(0, (bytes.length - skew) >> 2),
  );
  let at = 0;
  while (at < bytes.length) {
    if (at >= skew && ((at - skew) & 3) === 0) {
      // Sixteen ASCII characters at once, then four.
      let word = (at - skew) >> 2;
      for (const last = words.length - 3; word < last; word += 4) {
        const bits = words[word]! | words[word + 1]! | words[word + 2]! | words[word + 3]!;
        if ((bits & HIGH_BITS) !== 0) break;
      }
      while (word < words.length && (words[word]! & HIGH_BITS) === 0) word += 1;
      at = skew + 4 * word;
      if (at >= bytes.length) break;
    }
    if (bytes[at]! < 0x80) at += 1;
    else {
      const length = characterLength(bytes, at);
      if (length === 0) return false;
      at += length;
    }
  }
  return true;
}

/** Bytes of the character beyond ASCII at `at`, or 0 when it is none. */
function characterLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  const second = bytes[at + 1];
  const least = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const most = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (second === undefined || second < least || second > most) return 0;
  for (let next = 2; next < length; next += 1) if ((bytes[at + next]! & 0xc0) !== 0x80) return 0;
  return length;
}
