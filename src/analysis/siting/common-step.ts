/** Numbers with at most six decimals are looked at as whole numbers of millionths. */
const SCALES = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000];
/** So many steps make the sum of all numbers at most: beyond, rounding of sums comes near to a step. */
const MOST_STEPS = 1e12;
const ROUNDING = 1e-9;

/**
 * The largest number that all the numbers are multiples of, to within rounding; 0 when there is none to rely on. Two
 * different sums then differ by a step at least, which lets a bound be rounded down.
 */
export function commonStep(numbers: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < numbers.length; at++) sum += numbers[at]!;
  for (const scale of SCALES) {
    if (!(sum * scale < MOST_STEPS)) return 0;
    let divisor = 0;
    let isWhole = true;
    for (let at = 0; at < numbers.length && isWhole; at++) {
      const scaled = numbers[at]! * scale;
      const whole = Math.round(scaled);
      isWhole = Math.abs(scaled - whole) <= ROUNDING * Math.min(1, scaled);
      if (isWhole && divisor !== 1) divisor = greatestCommonDivisor(whole, divisor);
    }
    if (isWhole) return divisor / scale;
  }
  return 0;
}

function greatestCommonDivisor(a: number, b: number): number {
  let [high, low] = [a, b];
  while (low !== 0) [high, low] = [low, high % low];
  return high;
}
