const DIGITS_MAX = 15;
const POWERS = Float64Array.from({ length: DIGITS_MAX + 1 }, (_, digits) => 10 ** digits);

/**
 * A plain decimal number in ASCII, `5.91835`, `-0,5`, `934575`: exactly what `Number` makes of it, since its digits are a whole number
 * below 2⁵³ and the power of ten is exact. It is written where it belongs, since a number that is handed back is an object for the
 * collector. @returns false, and nothing is written, for all else, which `parseNumber` may still read
 */
export function parseNumberBytes(
  bytes: Uint8Array,
  from: number,
  to: number,
  column: Float64Array,
  row: number,
): boolean {
  let at = from;
  const first = bytes[at];
  const isNegative = first === 45;
  if (isNegative || first === 43) at++;
  let value = 0;
  let digits = 0;
  let decimals = -1;
  for (; at < to; at++) {
    const digit = bytes[at]! - 48;
    if (digit >= 0 && digit <= 9) {
      value = value * 10 + digit;
      digits++;
      if (decimals >= 0) decimals++;
    } else if (decimals < 0 && digits > 0 && (digit === -2 || digit === -4)) decimals = 0;
    else return false;
  }
  if (digits === 0 || digits > DIGITS_MAX) return false;
  if (decimals > 0) value /= POWERS[decimals]!;
  column[row] = isNegative ? -value : value;
  return true;
}
