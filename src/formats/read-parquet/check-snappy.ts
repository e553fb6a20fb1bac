import { ParquetDamage } from './check-thrift.ts';

/**
 * Walks over the elements of a Snappy block (format_description.txt of its authors, 2011): the library goes back where a length has its
 * highest bit set, and may never come to an end.
 * @param size bytes that the block is to unfold to @throws ParquetDamage when its elements do not make exactly that
 */
export function checkSnappy(bytes: Uint8Array, size: number): void {
  let at = 0;
  while (at < bytes.length && bytes[at]! >= 128) at++;
  at++;
  let made = 0;
  while (at < bytes.length) {
    const tag = bytes[at++]!;
    const type = tag & 3;
    if (type === 0) {
      let length = (tag >> 2) + 1;
      if (length > 60) {
        const more = length - 60;
        length = 1;
        for (let byte = 0; byte < more; byte++) length += (bytes[at + byte] ?? 255) * 256 ** byte;
        at += more;
      }
      at += length;
      made += length;
    } else {
      made += type === 1 ? ((tag >> 2) & 7) + 4 : (tag >> 2) + 1;
      at += type === 3 ? 4 : type;
    }
    if (made > size || at > bytes.length) throw new ParquetDamage('snappy');
  }
  if (made !== size) throw new ParquetDamage('snappy');
}
