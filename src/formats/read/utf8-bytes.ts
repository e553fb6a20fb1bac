import { cutCharacterLength, decodeText, type TextEncoding } from './decode-text.ts';
import { isUtf8 } from './is-utf8.ts';

export interface Utf8Bytes {
  /** Without byte-order mark. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Of the file as it came. */
  readonly encoding: TextEncoding;
}

/** The same bytes when they are UTF-8, which costs no copy; text of another encoding is written anew. Decided as in `decodeText`. */
export function utf8Bytes(bytes: Uint8Array<ArrayBuffer>): Utf8Bytes {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const whole = bytes.subarray(0, bytes.length - cutCharacterLength(bytes));
  if (!isUtf16 && isUtf8(whole)) {
    const marked = whole[0] === 0xef && whole[1] === 0xbb && whole[2] === 0xbf;
    return { bytes: marked ? whole.subarray(3) : whole, encoding: 'utf-8' };
  }
  const { text, encoding } = decodeText(bytes);
  return { bytes: new TextEncoder().encode(text), encoding };
}
