import { ParquetDamage } from './check-thrift.ts';

/**
 * Walks over runs of the hybrid of run lengths and packed bits: the library fills as many values as a run claims, whatever is asked.
 * @param width bits of a value @param count values wanted
 * @returns first byte after the run that holds the last of them
 * @throws ParquetDamage when runs claim more than that, or the bytes end before
 */
export function checkRuns(bytes: Uint8Array, start: number, width: number, count: number): number {
  if (width < 1 || width > 32) throw new ParquetDamage(`${width} bits`);
  let at = start;
  let seen = 0;
  while (seen < count) {
    let [header, scale] = [0, 1];
    let byte = 128;
    while (byte >= 128) {
      if (at >= bytes.length || scale > 2 ** 28) throw new ParquetDamage('runs');
      byte = bytes[at++]!;
      header += (byte & 127) * scale;
      scale *= 128;
    }
    // An empty packed run is read one byte further than it goes.
    if (header >= 2 ** 31 || header === 1) throw new ParquetDamage('runs');
    const isPacked = header % 2 === 1;
    const values = isPacked ? (header >> 1) * 8 : header >> 1;
    // Packed values come by eight: the last of them may be more than are wanted; an empty run says nothing.
    if (values > count - seen + (isPacked ? 504 : 0)) throw new ParquetDamage('runs');
    at += isPacked ? (header >> 1) * width : (width + 7) >> 3;
    seen += values;
    if (at > bytes.length && !(isPacked && seen >= count)) throw new ParquetDamage('runs');
  }
  return Math.min(at, bytes.length);
}

/**
 * The same over whole numbers written as differences (DELTA_BINARY_PACKED).
 * @returns first byte after them @throws ParquetDamage
 */
export function checkDeltas(bytes: Uint8Array, start: number, count: number): number {
  let at = start;
  const varint = (): number => {
    let [value, scale] = [0, 1];
    for (let length = 0; length < 10; length++) {
      if (at >= bytes.length) break;
      const byte = bytes[at++]!;
      value += (byte & 127) * scale;
      scale *= 128;
      if (byte < 128) return value;
    }
    throw new ParquetDamage('deltas');
  };
  const blockSize = varint();
  const miniblocks = varint();
  const total = varint();
  varint();
  const perMiniblock = blockSize / miniblocks;
  const isSound = Number.isInteger(perMiniblock) && perMiniblock % 32 === 0 && miniblocks <= 1024;
  if (!isSound || perMiniblock === 0 || blockSize > 2 ** 20 || total < count)
    throw new ParquetDamage('deltas');
  for (let seen = 1; seen < count; ) {
    varint();
    const widths = at;
    at += miniblocks;
    for (let block = 0; block < miniblocks && seen < count; block++) {
      const width = bytes[widths + block] ?? 255;
      if (width > 64) throw new ParquetDamage('deltas');
      at += (perMiniblock * width) / 8;
      seen += perMiniblock;
    }
    // The last block may be cut after its last value.
    if (at > bytes.length && seen < count) throw new ParquetDamage('deltas');
  }
  return Math.min(at, bytes.length);
}
