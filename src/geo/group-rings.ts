import { crossesRay } from './orient-rings.ts';
import type { Metres2D } from './units.ts';

export type Ring2D = readonly Metres2D[];

/**
 * Rings that do not cross → polygons, the outer ring first and its holes after.
 * @param rings not closed; outer rings counter-clockwise, holes clockwise
 */
export function groupRings(rings: readonly Ring2D[]): readonly (readonly Ring2D[])[] {
  const polygons = rings
    .filter((ring) => ringArea(ring) > 0)
    .map((outer) => ({ area: ringArea(outer), edges: edgesOf(outer), rings: [outer] as Ring2D[] }))
    .sort((a, b) => a.area - b.area);
  for (const hole of rings) {
    if (ringArea(hole) > 0) continue;
    const [first, second] = [hole[0], hole[1]];
    if (!first || !second) continue;
    const x = (first[0] + second[0]) / 2;
    const y = (first[1] + second[1]) / 2;
    polygons.find(({ edges }) => holds(edges, x, y))?.rings.push(hole);
  }
  return polygons.map((polygon) => polygon.rings);
}

/** Square metres; negative for a clockwise ring. */
export function ringArea(ring: Ring2D): number {
  const [x0, y0] = ring[0] ?? [0, 0];
  let twice = 0;
  for (const [at, [x1, y1]] of ring.entries()) {
    const [x2, y2] = ring[(at + 1) % ring.length]!;
    twice += (x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0);
  }
  return twice / 2;
}

function edgesOf(ring: Ring2D): Float64Array {
  const edges = new Float64Array(ring.length * 4);
  for (const [at, corner] of ring.entries()) {
    edges.set(corner, at * 4);
    edges.set(ring[(at + 1) % ring.length]!, at * 4 + 2);
  }
  return edges;
}

function holds(edges: Float64Array, x: number, y: number): boolean {
  let crossed = 0;
  for (let at = 0; at < edges.length; at += 4) if (crossesRay(edges, at, x, y)) crossed += 1;
  return crossed % 2 === 1;
}
