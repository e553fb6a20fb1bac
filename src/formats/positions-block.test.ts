import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodePositions, encodePositions } from './positions-block.ts';

const columns = fc
  .array(fc.tuple(fc.nat(0xffffffff), fc.nat(0xffffffff), fc.nat(0xffffffff), fc.nat(0xffff)), {
    maxLength: 50,
  })
  .map((rows) => ({
    times: Uint32Array.from(rows, (row) => row[0]),
    xs: Uint32Array.from(rows, (row) => row[1]),
    ys: Uint32Array.from(rows, (row) => row[2]),
    units: Uint16Array.from(rows, (row) => row[3]),
  }));

test('decoding gives back what was encoded, at any offset in memory', () => {
  fc.assert(
    fc.property(columns, fc.nat(7), (given, offset) => {
      const bytes = encodePositions(given);
      const moved = new Uint8Array(bytes.length + offset);
      moved.set(bytes, offset);
      expect(decodePositions(moved.subarray(offset)).positions).toEqual(given);
    }),
  );
});

test('a block cut short, too long, of another magic or version is refused', () => {
  const one = Uint32Array.of(1);
  const bytes = encodePositions({ times: one, xs: one, ys: one, units: Uint16Array.of(0) });
  expect(decodePositions(bytes.subarray(0, 9)).problem?.code).toBe('file-truncated');
  expect(decodePositions(bytes.subarray(0, bytes.length - 1)).problem?.code).toBe('file-truncated');
  const newer = bytes.slice();
  newer[4] = 2;
  expect(decodePositions(newer).problem?.code).toBe('dossier-newer');
  const other = bytes.slice();
  other[0] = 0;
  expect(decodePositions(other).problem?.code).toBe('file-unreadable');
});
