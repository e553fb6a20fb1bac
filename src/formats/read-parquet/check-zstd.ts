import { ParquetDamage } from './check-thrift.ts';

const MAGIC = 0xfd2fb528;
const BLOCK_MAX = 128 * 1024;
const SHORTEST_MATCH = 3;

/**
 * Walks over the blocks of a Zstandard frame (RFC 8878, 3.1.1): the library copies as much as the sequences of a block claim, whether there
 * is room for it or not, so that a few bytes could keep it busy for minutes.
 * @param size bytes that the frame is to unfold to
 * @throws ParquetDamage when a block has more sequences than that holds, or the blocks do not fit in the bytes
 */
export function checkZstd(bytes: Uint8Array, size: number): void {
  const at = (index: number): number => {
    const byte = bytes[index];
    if (byte === undefined) throw new ParquetDamage('zstd');
    return byte;
  };
  const magic = (at(0) | (at(1) << 8) | (at(2) << 16) | (at(3) << 24)) >>> 0;
  if (magic !== MAGIC) throw new ParquetDamage('zstd');
  const descriptor = at(4);
  const isSingle = (descriptor >> 5) & 1;
  const contentSizeBytes = [isSingle, 2, 4, 8][descriptor >> 6]!;
  let start = 5 + (1 - isSingle) + [0, 1, 2, 4][descriptor & 3]! + contentSizeBytes;
  for (;;) {
    const header = at(start) | (at(start + 1) << 8) | (at(start + 2) << 16);
    const [type, length] = [(header >> 1) & 3, header >> 3];
    if (length > BLOCK_MAX) throw new ParquetDamage('zstd');
    const end = start + 3 + (type === 1 ? 1 : length);
    if (end > bytes.length) throw new ParquetDamage('zstd');
    if (type === 2 && sequencesOf(at, start + 3) * SHORTEST_MATCH > Math.min(size, BLOCK_MAX))
      throw new ParquetDamage('zstd');
    if (header & 1) return;
    start = end;
  }
}

/** Number of sequences of a compressed block, which stands after its literals. */
function sequencesOf(at: (index: number) => number, start: number): number {
  const first = at(start);
  const [type, format] = [first & 3, (first >> 2) & 3];
  let next: number;
  if (type < 2) {
    const headerBytes = [1, 2, 1, 3][format]!;
    const literals =
      headerBytes === 1
        ? first >> 3
        : (first >> 4) | (at(start + 1) << 4) | (headerBytes === 3 ? at(start + 2) << 12 : 0);
    next = start + headerBytes + (type === 0 ? literals : 1);
  } else {
    const headerBytes = [3, 3, 4, 5][format]!;
    const packed =
      headerBytes === 3
        ? (at(start + 1) >> 6) | (at(start + 2) << 2)
        : headerBytes === 4
          ? (at(start + 2) >> 2) | (at(start + 3) << 6)
          : (at(start + 2) >> 6) | (at(start + 3) << 2) | (at(start + 4) << 10);
    next = start + headerBytes + packed;
  }
  const count = at(next);
  if (count < 128) return count;
  return count === 255 ? (at(next + 1) | (at(next + 2) << 8)) + 0x7f00 : ((count - 128) << 8) | at(next + 1);
}
