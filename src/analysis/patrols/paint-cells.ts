/** Steps of a colour table in each doubling of the seconds: 2 % from one colour to the next. */
const STEP_BITS = 5;
const STEPS = 1 << STEP_BITS;
export const COLOUR_STEPS = 32 * STEPS;

/**
 * Where a number of seconds lies in a colour table of COLOUR_STEPS: the place of its first bit, then the five bits after it.
 * So one table serves any ramp over any range without a root or a logarithm for each cell.
 */
export function colourStep(seconds: number): number {
  const octave = 31 - Math.clz32(seconds);
  const part = octave >= STEP_BITS ? seconds >>> (octave - STEP_BITS) : seconds << (STEP_BITS - octave);
  return (octave << STEP_BITS) | (part & (STEPS - 1));
}

/** The least number of seconds at a step of the table: what its colour stands for. */
export function secondsAtStep(step: number): number {
  const octave = step >> STEP_BITS;
  return 2 ** octave * (1 + (step & (STEPS - 1)) / STEPS);
}

/**
 * Writes the colour of each cell to its pixel; cells without a second become transparent.
 * @param colours COLOUR_STEPS pixels, RGBA in the order of memory
 */
export function paintCells(
  seconds: Uint32Array,
  cellPixel: Uint32Array,
  colours: Uint32Array,
  pixels: Uint32Array,
): void {
  for (let cell = 0; cell < seconds.length; cell++) {
    const value = seconds[cell]!;
    if (value === 0) {
      pixels[cellPixel[cell]!] = 0;
      continue;
    }
    const octave = 31 - Math.clz32(value);
    const part = octave >= STEP_BITS ? value >>> (octave - STEP_BITS) : value << (STEP_BITS - octave);
    pixels[cellPixel[cell]!] = colours[(octave << STEP_BITS) | (part & (STEPS - 1))]!;
  }
}
