const DIGITS_MAX = 15;
/** From the digit 0. */
const POINT = -2;
const COMMA = -4;
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
  return to > from && numberEnd(bytes, from, to, column, row, true) === to;
}

/**
 * The same for a number whose end is not known. @param mayHaveComma as decimal sign
 * @returns where it ends, 0 when there is none of the form; what was written then counts for nothing
 */
export function numberEnd(
  bytes: Uint8Array,
  from: number,
  to: number,
  column: Float64Array,
  row: number,
  mayHaveComma: boolean,
): number {
  let at = from;
  const first = bytes[at];
  const isNegative = first === 45;
  if (isNegative || first === 43) at++;
  const comma = mayHaveComma ? COMMA : POINT;
  let value = 0;
  let digits = 0;
  let point = -1;
  for (; at < to; at++) {
    const digit = bytes[at]! - 48;
    if (digit >= 0 && digit <= 9) {
      value = value * 10 + digit;
      digits++;
    } else if (point < 0 && digits > 0 && (digit === POINT || digit === comma)) point = at + 1;
    else break;
  }
  if (digits === 0 || digits > DIGITS_MAX) return 0;
  if (point >= 0) value /= POWERS[at - point]!;
  column[row] = isNegative ? -value : value;
  return at;
}
