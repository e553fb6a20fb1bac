import type { FixColumns } from '../read-positions/fix-columns.ts';

export const METRES_PER_DEGREE = 111_320;

/** Metres between the places of two rows, in degrees already; flat, as between two fixes of a car. */
export function metresBetweenFixes({ xs, ys }: FixColumns, a: number, b: number): number {
  const dx = (xs[a]! - xs[b]!) * METRES_PER_DEGREE * Math.cos((ys[a]! * Math.PI) / 180);
  return Math.hypot(dx, (ys[a]! - ys[b]!) * METRES_PER_DEGREE);
}
