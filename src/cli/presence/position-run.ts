import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import type { PositionColumns } from '#formats/positions-block.ts';

/**
 * Positions on disk, sorted by unit, time and place: 14 bytes a row, little-endian, as an engine reads them too
 * (`unit UInt16, time UInt32, x UInt32, y UInt32`, ClickHouse's RowBinary).
 */
export const ROW_BYTES = 14;
const ROWS_A_WRITE = 65_536;

/** @throws what the system throws: no space, no right */
export function writeRun(path: string, columns: PositionColumns): void {
  const file = openSync(path, 'w');
  try {
    const rows = columns.times.length;
    const bytes = new Uint8Array(ROWS_A_WRITE * ROW_BYTES);
    const view = new DataView(bytes.buffer);
    for (let from = 0; from < rows; from += ROWS_A_WRITE) {
      const count = Math.min(ROWS_A_WRITE, rows - from);
      for (let row = 0; row < count; row++) {
        const at = row * ROW_BYTES;
        view.setUint16(at, columns.units[from + row]!, true);
        view.setUint32(at + 2, columns.times[from + row]!, true);
        view.setUint32(at + 6, columns.xs[from + row]!, true);
        view.setUint32(at + 10, columns.ys[from + row]!, true);
      }
      writeAll(file, bytes.subarray(0, count * ROW_BYTES));
    }
  } finally {
    closeSync(file);
  }
}

/** A write may take less than it was given. */
function writeAll(file: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done, bytes.length - done);
}

/** Rows `from … to` of a run that is open. */
export function readRun(file: number, from: number, to: number): PositionColumns {
  const count = to - from;
  const bytes = new Uint8Array(count * ROW_BYTES);
  let filled = 0;
  while (filled < bytes.length) {
    const read = readSync(file, bytes, filled, bytes.length - filled, from * ROW_BYTES + filled);
    if (read === 0) throw new Error(`A run ends at ${from * ROW_BYTES + filled} bytes, before row ${to}.`);
    filled += read;
  }
  const view = new DataView(bytes.buffer);
  const columns = {
    times: new Uint32Array(count),
    xs: new Uint32Array(count),
    ys: new Uint32Array(count),
    units: new Uint16Array(count),
  };
  for (let row = 0; row < count; row++) {
    const at = row * ROW_BYTES;
    columns.units[row] = view.getUint16(at, true);
    columns.times[row] = view.getUint32(at + 2, true);
    columns.xs[row] = view.getUint32(at + 6, true);
    columns.ys[row] = view.getUint32(at + 10, true);
  }
  return columns;
}
