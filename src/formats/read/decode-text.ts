export type TextEncoding = 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be';

export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
}

/**
 * Bytes → text. A byte-order mark decides; else valid UTF-8 is UTF-8; else windows-1252, which is what French
 * spreadsheets write. A file cut inside its last UTF-8 character is still UTF-8.
 */
export function decodeText(bytes: Uint8Array<ArrayBuffer>): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16le' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'utf-16be' };
  const whole = bytes.subarray(0, bytes.length - cutCharacterLength(bytes));
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(whole), encoding: 'utf-8' };
  } catch {
    return { text: decodeWindows1252(bytes), encoding: 'windows-1252' };
  }
}

/** What windows-1252 puts at 0x80…0x9F; its five unused places stay control characters, as in the WHATWG table. */
const HIGH_CONTROLS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The bytes, whatever they are, as windows-1252. Node 20 decodes `windows-1252` as Latin-1 and leaves ’ and € as control characters, hence the second pass. */
export function decodeWindows1252(bytes: Uint8Array<ArrayBuffer>): string {
  const text = new TextDecoder('windows-1252').decode(bytes);
  return text.replace(
    /[\u0080-\u009f]/g,
    (control) => HIGH_CONTROLS[control.charCodeAt(0) - 0x80] ?? control,
  );
}

/** Bytes at the end that begin a UTF-8 character without finishing it: 0 to 3. */
export function cutCharacterLength(bytes: Uint8Array<ArrayBuffer>): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) {
      const wanted = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return wanted > back ? back : 0;
    }
  }
  return 0;
}
