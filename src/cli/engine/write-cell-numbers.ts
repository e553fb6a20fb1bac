import { closeSync, openSync, writeSync } from 'node:fs';

const NUMBERS_A_WRITE = 65_536;

/** Whole numbers as 64 bits each, little-endian: RowBinary of one column. */
export function writeCellNumbers(path: string, numbers: Iterable<number>): void {
  const file = openSync(path, 'w');
  try {
    const words = new BigUint64Array(NUMBERS_A_WRITE);
    let held = 0;
    const flush = () => {
      const bytes = new Uint8Array(words.buffer, 0, held * 8);
      for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done, bytes.length - done);
      held = 0;
    };
    for (const number of numbers) {
      words[held++] = BigInt(number);
      if (held === NUMBERS_A_WRITE) flush();
    }
    flush();
  } finally {
    closeSync(file);
  }
}
