import type { Problem } from '#domain/problem.ts';

/**
 * The positions of a presence record as four columns of equal length, sorted by unit then time:
 * Unix seconds, Web-Mercator x and y on the 2³² square (`#geo/web-mercator.ts`), index into the record's `units`.
 */
export interface PositionColumns {
  readonly times: Uint32Array<ArrayBuffer>;
  readonly xs: Uint32Array<ArrayBuffer>;
  readonly ys: Uint32Array<ArrayBuffer>;
  readonly units: Uint16Array<ArrayBuffer>;
}

/*
 * Layout, little-endian (docs/dossier-format.md, « Colonnes »):
 *    0  4 bytes   ASCII "POSI"
 *    4  uint16    version, 1
 *    6  uint16    length of this header, 16
 *    8  uint32    n, number of positions
 *   12  uint32    0, reserved
 *   16  uint32[n] times, then uint32[n] xs, uint32[n] ys, uint16[n] units
 * so 16 + 14 n bytes in all, and every column starts on a multiple of its element size.
 * Columns are copied as they lie in memory: every host of JavaScript in use is little-endian.
 */
const MAGIC = [0x50, 0x4f, 0x53, 0x49] as const;
const VERSION = 1;
const HEADER_BYTES = 16;
const BYTES_PER_POSITION = 14;

/** @throws when the columns differ in length: the caller's error. */
export function encodePositions(columns: PositionColumns): Uint8Array<ArrayBuffer> {
  const count = columns.times.length;
  if (columns.xs.length !== count || columns.ys.length !== count || columns.units.length !== count) {
    throw new Error(
      `Position columns differ in length: ${count} times, ${columns.xs.length} xs, ${columns.ys.length} ys, ${columns.units.length} units.`,
    );
  }
  const buffer = new ArrayBuffer(HEADER_BYTES + count * BYTES_PER_POSITION);
  const header = new DataView(buffer);
  for (const [index, byte] of MAGIC.entries()) header.setUint8(index, byte);
  header.setUint16(4, VERSION, true);
  header.setUint16(6, HEADER_BYTES, true);
  header.setUint32(8, count, true);
  new Uint32Array(buffer, HEADER_BYTES, count).set(columns.times);
  new Uint32Array(buffer, HEADER_BYTES + count * 4, count).set(columns.xs);
  new Uint32Array(buffer, HEADER_BYTES + count * 8, count).set(columns.ys);
  new Uint16Array(buffer, HEADER_BYTES + count * 12, count).set(columns.units);
  return new Uint8Array(buffer);
}

export type DecodedPositions =
  | { readonly positions: PositionColumns; readonly problem: null }
  | { readonly positions: null; readonly problem: Problem };

/** The columns, as views on one aligned copy of the bytes; a problem says what was expected and what was found. */
export function decodePositions(bytes: Uint8Array): DecodedPositions {
  if (bytes.length < HEADER_BYTES) return refuse('file-truncated', `${bytes.length} < ${HEADER_BYTES}`);
  const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (MAGIC.some((byte, index) => header.getUint8(index) !== byte)) return refuse('file-unreadable', 'POSI');
  const version = header.getUint16(4, true);
  const headerBytes = header.getUint16(6, true);
  if (version !== VERSION || headerBytes !== HEADER_BYTES) {
    return refuse('dossier-newer', `positions ${version} (${headerBytes}) ≠ ${VERSION} (${HEADER_BYTES})`);
  }
  const count = header.getUint32(8, true);
  const expected = HEADER_BYTES + count * BYTES_PER_POSITION;
  if (bytes.length !== expected) return refuse('file-truncated', `${bytes.length} ≠ ${expected}`);
  const buffer = bytes.slice().buffer;
  return {
    positions: {
      times: new Uint32Array(buffer, HEADER_BYTES, count),
      xs: new Uint32Array(buffer, HEADER_BYTES + count * 4, count),
      ys: new Uint32Array(buffer, HEADER_BYTES + count * 8, count),
      units: new Uint16Array(buffer, HEADER_BYTES + count * 12, count),
    },
    problem: null,
  };
}

function refuse(code: Problem['code'], detail: string): DecodedPositions {
  return { positions: null, problem: { code, where: {}, detail } };
}
