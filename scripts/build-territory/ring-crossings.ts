import { orient2d } from 'robust-predicates';

/** Pairs of sides of a closed ring that cross: a valid ring has none. Quadratic, for rings of some hundred points. */
export function countRingCrossings(ring: readonly (readonly number[])[]): number {
  let crossings = 0;
  const sides = ring.length - 1;
  for (let i = 0; i < sides; i += 1) {
    for (let j = i + 2; j < sides; j += 1) {
      if (i === 0 && j === sides - 1) continue;
      if (doCross(ring[i]!, ring[i + 1]!, ring[j]!, ring[j + 1]!)) crossings += 1;
    }
  }
  return crossings;
}

type Point = readonly number[];

function doCross(a: Point, b: Point, c: Point, d: Point): boolean {
  if (Math.max(a[0]!, b[0]!) < Math.min(c[0]!, d[0]!) || Math.max(c[0]!, d[0]!) < Math.min(a[0]!, b[0]!))
    return false;
  if (Math.max(a[1]!, b[1]!) < Math.min(c[1]!, d[1]!) || Math.max(c[1]!, d[1]!) < Math.min(a[1]!, b[1]!))
    return false;
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

function side(a: Point, b: Point, c: Point): number {
  return Math.sign(orient2d(a[0]!, a[1]!, b[0]!, b[1]!, c[0]!, c[1]!));
}
