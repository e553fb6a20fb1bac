import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import fc from 'fast-check';
import type { MultiPolygon, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { createPolygonIndex } from './polygon-index.ts';

type Area = Polygon | MultiPolygon;

/** The plain way, which the index must never contradict. */
function findPlainly(areas: readonly Area[], lng: number, lat: number): number {
  return areas.findIndex((area) => booleanPointInPolygon([lng, lat], area));
}

function box(west: number, south: number, east: number, north: number): [number, number][] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

//   3 +-----+-----+
//     |  2  |  3  |    +--+
//     +-----+-----+    |4 |  4 is a frame around a hole,
//     |  0  |  1  |    +--+  its island 5 lies in the hole
//   0 +-----+-----+
const grid: Area[] = [
  { type: 'Polygon', coordinates: [box(0, 0, 1.5, 1.5)] },
  { type: 'Polygon', coordinates: [box(1.5, 0, 3, 1.5)] },
  { type: 'Polygon', coordinates: [box(0, 1.5, 1.5, 3)] },
  { type: 'Polygon', coordinates: [box(1.5, 1.5, 3, 3)] },
  { type: 'Polygon', coordinates: [box(5, 0, 8, 3), box(6, 1, 7, 2)] },
  {
    type: 'MultiPolygon',
    coordinates: [[box(6.25, 1.25, 6.75, 1.75)], [box(9, 0, 10, 1)]],
  },
];

describe('an index of areas', () => {
  const index = createPolygonIndex(grid);

  it('finds the area that holds a place, or none', () => {
    expect(index.find(0.5, 0.5)).toBe(0);
    expect(index.find(2, 2)).toBe(3);
    expect(index.find(5.5, 1.5)).toBe(4);
    expect(index.find(6.1, 1.5)).toBe(-1);
    expect(index.find(6.5, 1.5)).toBe(5);
    expect(index.find(9.5, 0.5)).toBe(5);
    expect(index.find(4, 1)).toBe(-1);
    expect(index.find(-100, 80)).toBe(-1);
  });

  it('gives a place on a shared border to the first of its areas', () => {
    expect(index.find(1.5, 1.5)).toBe(0);
    expect(index.find(1.5, 0.7)).toBe(0);
    expect(index.find(3, 3)).toBe(3);
    expect(index.find(0, 0)).toBe(0);
    expect(index.find(6, 1.5)).toBe(4);
  });

  it('answers -1 to what is no place', () => {
    expect(index.find(Number.NaN, 1)).toBe(-1);
    expect(index.find(1, Number.POSITIVE_INFINITY)).toBe(-1);
  });

  it('agrees with the plain way on a lattice that falls on corners and sides', () => {
    for (let x = -0.5; x <= 10.5; x += 0.25) {
      for (let y = -0.5; y <= 3.5; y += 0.25)
        expect([x, y, index.find(x, y)]).toEqual([x, y, findPlainly(grid, x, y)]);
    }
  });

  it('has nothing to find in nothing', () => {
    expect(createPolygonIndex([]).find(0, 0)).toBe(-1);
  });
});

it('never contradicts the plain way: overlapping stars, holes, integer coordinates that collide', () => {
  const star = fc
    .tuple(
      fc.integer({ min: -6, max: 6 }),
      fc.integer({ min: -6, max: 6 }),
      fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 3, maxLength: 9 }),
    )
    .map(([x, y, radii]): Area => {
      const ring = radii.map((radius, i) => {
        const angle = (2 * Math.PI * i) / radii.length;
        return [x + Math.round(radius * Math.cos(angle)), y + Math.round(radius * Math.sin(angle))];
      });
      return { type: 'Polygon', coordinates: [[...ring, ring[0]!]] };
    });
  // Steps of 2⁻²⁰: a coordinate such as 5e-324 is lost in Turf's differences, where the index is exact.
  const fine = fc.integer({ min: -13 * 2 ** 20, max: 13 * 2 ** 20 }).map((value) => value / 2 ** 20);
  const coordinate = fc.oneof(fc.integer({ min: -13, max: 13 }), fine);
  const places = fc.array(fc.tuple(coordinate, coordinate), { minLength: 30, maxLength: 30 });
  fc.assert(
    fc.property(fc.array(star, { minLength: 1, maxLength: 8 }), places, (areas, points) => {
      const index = createPolygonIndex(areas);
      for (const [x, y] of points) expect(index.find(x, y)).toBe(findPlainly(areas, x, y));
    }),
    { numRuns: 400, seed: 4 },
  );
});
