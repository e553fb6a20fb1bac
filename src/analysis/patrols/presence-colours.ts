import { intensity, type PresenceScale, roundTop } from '#domain/presence-scale.ts';
import { COLOUR_STEPS, colourStep, secondsAtStep } from './paint-cells.ts';

/** Full colour is reached at this share of the occupied cells: a car park does not make the roads pale. */
const TOP_QUANTILE = 0.98;

/**
 * Colour of each step of `paintCells`.
 * @param colours 256 pixels from least to most, RGBA in the order of memory
 */
export function stepColours(
  colours: Uint32Array,
  scale: PresenceScale,
  weeks: number,
): Uint32Array<ArrayBuffer> {
  return Uint32Array.from({ length: COLOUR_STEPS }, (_, step) => {
    if (secondsAtStep(step) === 0) return colours[0]!;
    const share = intensity(scale, secondsAtStep(step) / 60 / weeks);
    // What is there is never invisible: the first colour is for nothing.
    return colours[Math.max(1, Math.round(share * 255))]!;
  });
}

/** Minutes per cell per week at full colour, a round figure; within 3 % of the exact quantile before rounding. */
export function topMinutes(seconds: Uint32Array, weeks: number): number {
  const counts = new Uint32Array(COLOUR_STEPS);
  let occupied = 0;
  for (let cell = 0; cell < seconds.length; cell++) {
    const value = seconds[cell]!;
    if (value === 0) continue;
    occupied++;
    const step = colourStep(value);
    counts[step] = counts[step]! + 1;
  }
  let left = Math.floor(occupied * (1 - TOP_QUANTILE));
  let step = COLOUR_STEPS - 1;
  while (step > 0 && (counts[step] === 0 || left >= counts[step]!)) left -= counts[step--]!;
  return occupied === 0 || weeks <= 0 ? 1 : roundTop(secondsAtStep(step) / 60 / weeks);
}
