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

test('activities make a block of version 2; without them it stays version 1, which older programs read', () => {
  fc.assert(
    fc.property(columns, fc.nat(7), (given, offset) => {
      const activities = Uint8Array.from(given.times, (time) => time & 0xff);
      const bytes = encodePositions({ ...given, activities });
      expect(new DataView(bytes.buffer).getUint16(4, true)).toBe(2);
      expect(bytes.length).toBe(16 + 15 * given.times.length);
      const moved = new Uint8Array(bytes.length + offset);
      moved.set(bytes, offset);
      expect(decodePositions(moved.subarray(offset)).positions).toEqual({ ...given, activities });
      expect(new DataView(encodePositions(given).buffer).getUint16(4, true)).toBe(1);
      expect(decodePositions(bytes.subarray(0, bytes.length - 1)).problem?.code).toBe('file-truncated');
    }),
  );
  const [one, units] = [Uint32Array.of(1), Uint16Array.of(0)];
  expect(() =>
    encodePositions({ times: one, xs: one, ys: one, units, activities: Uint8Array.of(1, 2) }),
  ).toThrow(/differ in length/);
});

test('a block of version 1 written before there were activities is read byte by byte', () => {
  const old =
    '504f5349 0100 1000 02000000 00000000 00f15365 3cf15365 00008084 0000c084 0000005d 0000105d 0000 0100';
  const bytes = Uint8Array.from(old.replaceAll(' ', '').match(/../g)!, (digits) =>
    Number.parseInt(digits, 16),
  );
  expect(decodePositions(bytes).positions).toEqual({
    times: Uint32Array.of(1_700_000_000, 1_700_000_060),
    xs: Uint32Array.of(0x84800000, 0x84c00000),
    ys: Uint32Array.of(0x5d000000, 0x5d100000),
    units: Uint16Array.of(0, 1),
  });
});

test('a block cut short, too long, of another magic or version is refused', () => {
  const one = Uint32Array.of(1);
  const bytes = encodePositions({ times: one, xs: one, ys: one, units: Uint16Array.of(0) });
  expect(decodePositions(bytes.subarray(0, 9)).problem?.code).toBe('file-truncated');
  expect(decodePositions(bytes.subarray(0, bytes.length - 1)).problem?.code).toBe('file-truncated');
  const newer = bytes.slice();
  newer[4] = 3;
  expect(decodePositions(newer).problem?.code).toBe('dossier-newer');
  const other = bytes.slice();
  other[0] = 0;
  expect(decodePositions(other).problem?.code).toBe('file-unreadable');
});
