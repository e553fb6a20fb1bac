import fc from 'fast-check';
import { expect, test } from 'vitest';
import { crossesRay, orientRings } from './orient-rings.ts';

const corner = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }));
const ring = fc.array(corner, { minLength: 3, maxLength: 7 });

function isIn(rings: readonly (readonly number[])[], x: number, y: number): boolean {
  let crossed = 0;
  for (const one of rings)
    for (let at = 0; at < one.length; at += 2) {
      const next = (at + 2) % one.length;
      if (crossesRay([one[at]!, one[at + 1]!, one[next]!, one[next + 1]!], 0, x, y)) crossed += 1;
    }
  return crossed % 2 === 1;
}

/** How often the edges go round a place, counter-clockwise: 1 inside, 0 outside. */
function windings(edges: readonly number[], x: number, y: number): number {
  let turns = 0;
  for (let at = 0; at < edges.length; at += 4)
    if (crossesRay(edges, at, x, y)) turns += edges[at + 3]! > edges[at + 1]! ? 1 : -1;
  return turns;
}

test('whatever the rings, the inside of the edges is what an odd number of rings holds, on their left', () => {
  fc.assert(
    fc.property(fc.array(ring, { minLength: 1, maxLength: 3 }), (corners) => {
      const rings = corners.map((one) => one.flat());
      const { edges } = orientRings(rings);
      for (let at = 0; at < 40; at += 1) {
        const x = ((at * 7.3127) % 10) - Math.SQRT1_2 / 5;
        const y = ((at * 3.7713) % 10) - Math.LN2 / 2;
        expect(windings(edges, x, y)).toBe(isIn(rings, x, y) ? 1 : 0);
      }
    }),
    { seed: 11, numRuns: 400 },
  );
});

test('a courtyard is kept, a spike and a doubled ring vanish, a bow tie is mended', () => {
  const square = [0, 0, 9, 0, 9, 9, 0, 9];
  expect(orientRings([square, [3, 3, 6, 3, 6, 6, 3, 6]])).toMatchObject({ wasMended: false });
  expect(windings(orientRings([square, [3, 3, 6, 3, 6, 6, 3, 6]]).edges, 4, 4)).toBe(0);
  expect(orientRings([square, square]).edges).toEqual([]);
  expect(orientRings([[0, 0, 5, 0, 9, 0, 5, 0]]).edges).toEqual([]);
  expect(orientRings([[0, 0, 9, 9, 9, 0, 0, 9]]).wasMended).toBe(true);
  expect(orientRings([[0, 0, 1, 1]]).edges).toEqual([]);
});
