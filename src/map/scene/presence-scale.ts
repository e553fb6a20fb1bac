import type { PresenceGrid } from '#domain/presence-grid.ts';
import { latFromMercatorY, MERCATOR_SIZE } from '#geo/web-mercator.ts';

const EARTH_CIRCUMFERENCE_METRES = 40_075_017;
/** Full colour is reached at this share of the occupied cells: a car park does not make the roads pale. */
const TOP_QUANTILE = 0.995;
/** Classes of the ramp, `--seq-1` … `--seq-6`. */
export const RAMP_STEPS = 6;

/** Minutes per cell per week at full colour, rounded up to 1, 2, 3 or 5 × 10ⁿ; 1 for an empty grid. */
export function topMinutes(grid: PresenceGrid): number {
  const occupied = grid.minutes.filter((minutes) => minutes > 0).sort();
  const top = occupied[Math.min(occupied.length - 1, Math.floor(occupied.length * TOP_QUANTILE))];
  if (top === undefined || grid.weeks <= 0) return 1;
  return roundUp(top / grid.weeks);
}

/** Where a value lies on the ramp, 0 … 1: a square root, so that little is still seen. */
export function intensity(minutesPerWeek: number, top: number): number {
  return Math.sqrt(Math.min(1, Math.max(0, minutesPerWeek / top)));
}

/** Minutes per week at the limits of the ramp's steps, the first 0 and the last `top`. */
export function rampTicks(top: number): number[] {
  return Array.from({ length: RAMP_STEPS + 1 }, (_, step) => top * (step / RAMP_STEPS) ** 2);
}

/** Side of a cell on the ground, metres, in the middle of the grid. */
export function cellMetres(grid: PresenceGrid): number {
  const row = grid.top + grid.height / 2;
  const latitude = latFromMercatorY((row / 2 ** grid.zoom) * MERCATOR_SIZE);
  return (EARTH_CIRCUMFERENCE_METRES * Math.cos((latitude * Math.PI) / 180)) / 2 ** grid.zoom;
}

function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 2, 3, 5, 10].find((candidate) => candidate * power >= value * (1 - 1e-9)) ?? 10;
  return step * power;
}
