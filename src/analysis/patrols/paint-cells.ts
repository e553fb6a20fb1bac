/** Steps of a colour table in each doubling of the seconds: 3 % from one colour to the next. */
const STEP_BITS = 5;
const STEPS = 1 << STEP_BITS;
/** The first STEPS places are for no second at all; 32 doublings follow. */
export const COLOUR_STEPS = 33 * STEPS;

/**
 * Where a number of seconds lies in a colour table of COLOUR_STEPS: how many bits it has, then the five bits after the first.
 * So one table serves any ramp over any range without a root, a logarithm or a branch for each cell. 0 for no second.
 */
export function colourStep(seconds: number): number {
  const empty = Math.clz32(seconds);
  return ((32 - empty) << STEP_BITS) | (((seconds << empty) >>> (31 - STEP_BITS)) & (STEPS - 1));
}

/** The least number of seconds at a step of the table: what its colour stands for. */
export function secondsAtStep(step: number): number {
  if (step < STEPS) return 0;
  return 2 ** ((step >> STEP_BITS) - 1) * (1 + (step & (STEPS - 1)) / STEPS);
}

/**
 * Writes the colour of each cell to its pixel; cells without a second get the first colour.
 * @param colours COLOUR_STEPS pixels, RGBA in the order of memory
 */
export function paintCells(
  seconds: Uint32Array,
  cellPixel: Uint32Array,
  colours: Uint32Array,
  pixels: Uint32Array,
): void {
  const cells = seconds.length;
  let cell = 0;
  // By four: the loop itself would cost as much as what it does.
  for (const last = cells - 3; cell < last; cell += 4) {
    pixels[cellPixel[cell]!] = colours[colourStep(seconds[cell]! | 0)]!;
    pixels[cellPixel[cell + 1]!] = colours[colourStep(seconds[cell + 1]! | 0)]!;
    pixels[cellPixel[cell + 2]!] = colours[colourStep(seconds[cell + 2]! | 0)]!;
    pixels[cellPixel[cell + 3]!] = colours[colourStep(seconds[cell + 3]! | 0)]!;
  }
  for (; cell < cells; cell++) pixels[cellPixel[cell]!] = colours[colourStep(seconds[cell]! | 0)]!;
}
