import { MERCATOR_SIZE } from '#geo/web-mercator.ts';

const EQUATOR_METRES = 40_075_016.686;

/** Metres on the ground of one step of the Web-Mercator square at row `y`: cos(latitude) = 1 / cosh of the projected latitude. */
export function metresPerStep(y: number): number {
  return EQUATOR_METRES / MERCATOR_SIZE / Math.cosh(Math.PI - (2 * Math.PI * y) / MERCATOR_SIZE);
}
