import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findCrossing } from './ring-crossing.ts';
import type { LngLat } from './units.ts';

const square: readonly LngLat[] = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
];

test('corners in the order of their angle make one area; two of them exchanged make a bow tie', () => {
  const angles = fc.uniqueArray(fc.integer({ min: 0, max: 359 }), { minLength: 4, maxLength: 12 });
  fc.assert(
    fc.property(angles, (degrees) => {
      const ring = [...degrees]
        .sort((a, b) => a - b)
        .map((degree): LngLat => [Math.cos((degree * Math.PI) / 180), Math.sin((degree * Math.PI) / 180)]);
      expect(findCrossing(ring)).toBeNull();
      const [a, b, ...rest] = ring;
      expect(findCrossing([b!, a!, ...rest])).not.toBeNull();
    }),
  );
});

test('a line not closed yet is judged by what is drawn of it', () => {
  const [a, b, c, d] = square as [LngLat, LngLat, LngLat, LngLat];
  expect(findCrossing([a, c, b], false)).toBeNull();
  expect(findCrossing([a, c, b, d], false)).toEqual([0, 2]);
  expect(findCrossing([a, c, b, d])).toEqual([0, 2]);
});

test('a side that goes back over the one before, or touches another, is no area', () => {
  expect(findCrossing([...square.slice(0, 2), [0.5, 0], [0.5, 1]])).not.toBeNull();
  expect(
    findCrossing([
      [0, 0],
      [2, 0],
      [2, 2],
      [1, 0],
      [0, 2],
    ]),
  ).not.toBeNull();
  expect(
    findCrossing([
      [0, 0],
      [1, 0],
      [2, 0],
      [2, 2],
    ]),
  ).toBeNull();
});
