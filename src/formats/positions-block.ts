import type { Problem } from '#domain/problem.ts';

/**
 * The positions of a presence record as four columns of equal length, sorted by unit then time:
 * Unix seconds, Web-Mercator x and y on the 2³² square (`#geo/web-mercator.ts`), index into the record's `units`, and where
 * the file told it, index into its `activities`.
 */
export interface PositionColumns {
  readonly times: Uint32Array<ArrayBuffer>;
  readonly xs: Uint32Array<ArrayBuffer>;
  readonly ys: Uint32Array<ArrayBuffer>;
  readonly units: Uint16Array<ArrayBuffer>;
  readonly activities?: Uint8Array<ArrayBuffer> | undefined;
}

/*
 * Layout, little-endian (docs/dossier-format.md, « Colonnes »):
 *    0  4 bytes   ASCII "POSI"
 *    4  uint16    version: 1, or 2 when there are activities
 *    6  uint16    length of this header, 16
 *    8  uint32    n, number of positions
 *   12  uint32    0, reserved
 *   16  uint32[n] times, then uint32[n] xs, uint32[n] ys, uint16[n] units, and in version 2 uint8[n] activities
 * so 16 + 14 n or 16 + 15 n bytes in all, and every column starts on a multiple of its element size.
 * Columns are copied as they lie in memory: every host of JavaScript in use is little-endian. Positions without activities
 * are still written as version 1: what an older program can read, it shall.
 */
const MAGIC = [0x50, 0x4f, 0x53, 0x49] as const;
const PLAIN = 1;
const WITH_ACTIVITIES = 2;
const HEADER_BYTES = 16;
const BYTES_PER_POSITION = 14;

/** @throws when the columns differ in length: the caller's error. */
export function encodePositions(columns: PositionColumns): Uint8Array<ArrayBuffer> {
  const count = columns.times.length;
  const { xs, ys, units, activities } = columns;
  const lengths = [xs, ys, units, ...(activities ? [activities] : [])].map((column) => column.length);
  if (lengths.some((length) => length !== count))
    throw new Error(`Position columns differ in length: ${[count, ...lengths].join(', ')}.`);
  const version = activities ? WITH_ACTIVITIES : PLAIN;
  const buffer = new ArrayBuffer(HEADER_BYTES + count * bytesPerPosition(version));
  const header = new DataView(buffer);
  for (const [index, byte] of MAGIC.entries()) header.setUint8(index, byte);
  header.setUint16(4, version, true);
  header.setUint16(6, HEADER_BYTES, true);
  header.setUint32(8, count, true);
  new Uint32Array(buffer, HEADER_BYTES, count).set(columns.times);
  new Uint32Array(buffer, HEADER_BYTES + count * 4, count).set(xs);
  new Uint32Array(buffer, HEADER_BYTES + count * 8, count).set(ys);
  new Uint16Array(buffer, HEADER_BYTES + count * 12, count).set(units);
  if (activities) new Uint8Array(buffer, HEADER_BYTES + count * 14, count).set(activities);
  return new Uint8Array(buffer);
}

function bytesPerPosition(version: number): number {
  return version === WITH_ACTIVITIES ? BYTES_PER_POSITION + 1 : BYTES_PER_POSITION;
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
  const isKnown = version === PLAIN || version === WITH_ACTIVITIES;
  if (!isKnown || headerBytes !== HEADER_BYTES) {
    return refuse(
      'dossier-newer',
      `positions ${version} (${headerBytes}) > ${WITH_ACTIVITIES} (${HEADER_BYTES})`,
    );
  }
  const count = header.getUint32(8, true);
  const expected = HEADER_BYTES + count * bytesPerPosition(version);
  if (bytes.length !== expected) return refuse('file-truncated', `${bytes.length} ≠ ${expected}`);
  const buffer = bytes.slice().buffer;
  return {
    positions: {
      times: new Uint32Array(buffer, HEADER_BYTES, count),
      xs: new Uint32Array(buffer, HEADER_BYTES + count * 4, count),
      ys: new Uint32Array(buffer, HEADER_BYTES + count * 8, count),
      units: new Uint16Array(buffer, HEADER_BYTES + count * 12, count),
      ...(version === WITH_ACTIVITIES && {
        activities: new Uint8Array(buffer, HEADER_BYTES + count * 14, count),
      }),
    },
    problem: null,
  };
}

function refuse(code: Problem['code'], detail: string): DecodedPositions {
  return { positions: null, problem: { code, where: {}, detail } };
}
