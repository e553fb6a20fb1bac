import type { CellValue } from '../read/source-table.ts';
import type { ColumnKind } from './column-kind.ts';
import { isoOfSeconds } from './iso-of-seconds.ts';

const DAY = 86_400;
const JULIAN_DAY_OF_1970 = 2_440_588n;
const TEXT_MAX = 100_000;
const DECIMAL_BYTES = 32;
const decoder = new TextDecoder();

/** A value of a column as a cell; null for what is not a value of that kind, and for numbers that are none. */
export function parquetCell(kind: ColumnKind, value: unknown): CellValue {
  switch (kind.is) {
    case 'number':
      return numberOf(value, kind.scale, kind.unsigned);
    case 'decimal':
      return value instanceof Uint8Array ? decimalOf(value, kind.scale) : null;
    case 'instant':
    case 'julian':
    case 'local': {
      const seconds = secondsOf(kind, value);
      const text = seconds === null ? null : isoOfSeconds(seconds);
      return text && `${text}${kind.is === 'local' ? '' : 'Z'}`;
    }
    case 'clock': {
      const seconds = (wholeOf(value) ?? -1) / kind.perSecond;
      return seconds >= 0 && seconds < DAY ? (isoOfSeconds(seconds)?.slice(11) ?? null) : null;
    }
    case 'date': {
      const days = wholeOf(value);
      return days === null ? null : (isoOfSeconds(days * DAY)?.slice(0, 10) ?? null);
    }
    case 'boolean':
      return typeof value === 'boolean' ? value : null;
    case 'text':
      return value instanceof Uint8Array ? decoder.decode(value.subarray(0, TEXT_MAX)) : null;
    case 'half':
      return value instanceof Uint8Array ? numberOf(halfOf(value), 0, false) : null;
    case 'uuid':
    case 'bytes':
      return value instanceof Uint8Array ? hexOf(value.subarray(0, 32)) : null;
    case 'geometry':
      return null;
  }
}

/** Unix seconds, or those of a clock on the wall as if it were UTC, with their fraction; null when the column has no moments or the row none. */
export function secondsOf(kind: ColumnKind, value: unknown): number | null {
  if (kind.is === 'julian') {
    if (typeof value !== 'bigint') return null;
    const days = Number((value >> 64n) - JULIAN_DAY_OF_1970);
    return days * DAY + Number(BigInt.asUintN(64, value)) / 1e9;
  }
  if (kind.is !== 'instant' && kind.is !== 'local') return null;
  const ticks = wholeOf(value);
  return ticks === null ? null : ticks / kind.perSecond;
}

/** Ticks of a clock as a number; whole microseconds are exact for 285 years around 1970. */
function wholeOf(value: unknown): number | null {
  if (typeof value === 'bigint') return Number(value);
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

function numberOf(value: unknown, scale: number, unsigned: boolean): CellValue {
  if (typeof value === 'bigint') {
    const whole = unsigned ? BigInt.asUintN(64, value) : value;
    const number = Number(whole);
    return Number.isSafeInteger(number) ? scaled(number, scale) : whole.toString();
  }
  // Programs that know no missing numbers write NaN.
  if (typeof value !== 'number' || !Number.isFinite(value)) return null;
  return scaled(unsigned && value < 0 ? value + 2 ** 32 : value, scale);
}

/** Through its decimal writing, so that 5.91 is 5.91. */
function scaled(number: number, scale: number): number {
  return scale === 0 ? number : Number(`${number}e${-scale}`);
}

function decimalOf(bytes: Uint8Array, scale: number): CellValue {
  if (bytes.length === 0 || bytes.length > DECIMAL_BYTES) return null;
  let whole = 0n;
  for (const byte of bytes) whole = whole * 256n + BigInt(byte);
  return Number(`${BigInt.asIntN(8 * bytes.length, whole)}e${-scale}`);
}

/** IEEE 754 half precision, low byte first. */
function halfOf(bytes: Uint8Array): number {
  if (bytes.length !== 2) return Number.NaN;
  const bits = bytes[0]! | (bytes[1]! << 8);
  const [exponent, fraction] = [(bits >> 10) & 31, bits & 1023];
  const size = exponent === 0 ? 2 ** -24 * fraction : 2 ** (exponent - 15) * (1 + fraction / 1024);
  return exponent === 31 ? Number.NaN : (bits & 0x8000 ? -1 : 1) * size;
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
