import { DENSITY_SCALES } from './density-scales.ts';

/** Pixels a metre under which no scale gives a picture any use: nothing is counted as seen beyond. */
export const LEAST_DENSITY: number = Math.min(
  ...DENSITY_SCALES.flatMap(({ levels }) => levels.map(({ pxPerMetre }) => pxPerMetre)),
);
