import type { LngLat } from './units.ts';

/** A side of a ring by the number of the corner it leaves. */
export type Crossing = readonly [side: number, other: number];

/**
 * The first two sides of a ring that meet elsewhere than at the corner they share; null for a ring that encloses one area.
 * @param ring corners in order, the first not repeated. Small rings drawn by hand: every pair is tried.
 * @param closed false for a line that is still being drawn
 */
export function findCrossing(ring: readonly LngLat[], closed = true): Crossing | null {
  const sides = closed ? ring.length : ring.length - 1;
  for (let side = 0; side < sides; side++) {
    for (let other = side + 1; other < sides; other++) {
      const follows = other === side + 1;
      const precedes = closed && side === 0 && other === sides - 1;
      if (follows || precedes) {
        if (foldsBack(ring, follows ? side : other)) return [side, other];
      } else if (meet(at(ring, side), at(ring, side + 1), at(ring, other), at(ring, other + 1))) {
        return [side, other];
      }
    }
  }
  return null;
}

/** Two sides that follow each other lie on one another: the second goes back over the first. */
function foldsBack(ring: readonly LngLat[], side: number): boolean {
  const [a, b, c] = [at(ring, side), at(ring, side + 1), at(ring, side + 2)];
  const along = (a[0] - b[0]) * (c[0] - b[0]) + (a[1] - b[1]) * (c[1] - b[1]);
  return turn(a, b, c) === 0 && along > 0;
}

function meet(a: LngLat, b: LngLat, c: LngLat, d: LngLat): boolean {
  const [abc, abd, cda, cdb] = [turn(a, b, c), turn(a, b, d), turn(c, d, a), turn(c, d, b)];
  if (abc * abd < 0 && cda * cdb < 0) return true;
  return (
    (abc === 0 && within(a, b, c)) ||
    (abd === 0 && within(a, b, d)) ||
    (cda === 0 && within(c, d, a)) ||
    (cdb === 0 && within(c, d, b))
  );
}

function turn(a: LngLat, b: LngLat, c: LngLat): number {
  return Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
}

function within(a: LngLat, b: LngLat, point: LngLat): boolean {
  return (
    Math.min(a[0], b[0]) <= point[0] &&
    point[0] <= Math.max(a[0], b[0]) &&
    Math.min(a[1], b[1]) <= point[1] &&
    point[1] <= Math.max(a[1], b[1])
  );
}

function at(ring: readonly LngLat[], index: number): LngLat {
  return ring[index % ring.length]!;
}
