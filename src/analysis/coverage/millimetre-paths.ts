import { difference, FillRule, intersect, type Paths64, union } from 'clipper2-ts';
import { groupRings, type Ring2D } from '#geo/group-rings.ts';

/**
 * Areas on a grid of a millimetre, where unions, intersections and differences are exact and never fail by rounding (Clipper2,
 * A. Johnson, after Vatti, 1992). A corner moves by 0.7 mm at most, an area by less than its perimeter times a millimetre.
 */
export type MillimetrePaths = Paths64;

const STEPS_A_METRE = 1000;

/** @param rings outer ones counter-clockwise, holes clockwise; metres */
export function toMillimetres(rings: readonly Ring2D[]): MillimetrePaths {
  return rings.map((ring) =>
    ring.map(([x, y]) => ({ x: Math.round(x * STEPS_A_METRE), y: Math.round(y * STEPS_A_METRE) })),
  );
}

export function toPolygons(paths: MillimetrePaths): readonly (readonly Ring2D[])[] {
  return groupRings(
    paths.map((path) => path.map(({ x, y }) => [x / STEPS_A_METRE, y / STEPS_A_METRE] as const)),
  );
}

export function squareMetres(paths: MillimetrePaths): number {
  let twice = 0;
  for (const path of paths) {
    const { x: x0, y: y0 } = path[0] ?? { x: 0, y: 0 };
    for (const [at, { x, y }] of path.entries()) {
      const next = path[(at + 1) % path.length]!;
      twice += (x - x0) * (next.y - y0) - (next.x - x0) * (y - y0);
    }
  }
  return twice / 2 / STEPS_A_METRE ** 2;
}

/** What is inside of an odd number of rings, whatever their direction. */
export function evenOdd(paths: MillimetrePaths): MillimetrePaths {
  return union(paths, FillRule.EvenOdd);
}

/**
 * Where at least `depth` of the areas lie on each other: their outer rings wind once around each place, holes take one away, and one
 * rectangle wound the other way around everything takes one from all.
 */
export function overlapOf(paths: MillimetrePaths, depth: number): MillimetrePaths {
  const around = Array.from({ length: depth - 1 }, () => clockwiseFrame(paths));
  return union([...paths, ...around], FillRule.Positive);
}

export function within(paths: MillimetrePaths, zone: MillimetrePaths): MillimetrePaths {
  return intersect(paths, zone, FillRule.NonZero);
}

export function without(paths: MillimetrePaths, others: MillimetrePaths): MillimetrePaths {
  return difference(paths, others, FillRule.NonZero);
}

function clockwiseFrame(paths: MillimetrePaths): MillimetrePaths[number] {
  let [west, south, east, north] = [0, 0, 0, 0];
  for (const path of paths)
    for (const { x, y } of path) {
      west = Math.min(west, x);
      south = Math.min(south, y);
      east = Math.max(east, x);
      north = Math.max(north, y);
    }
  const margin = STEPS_A_METRE;
  return [
    { x: west - margin, y: south - margin },
    { x: west - margin, y: north + margin },
    { x: east + margin, y: north + margin },
    { x: east + margin, y: south - margin },
  ];
}
