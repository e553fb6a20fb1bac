import { expect, test } from 'vitest';
import { placeAround } from '#geo/place-around.ts';
import type { LngLat } from '#geo/units.ts';
import { countWithin, hectaresOf } from './perimeter-size.ts';

const centre: LngLat = [5.91, 43.92];
const square = (half: number): readonly LngLat[] =>
  [45, 135, 225, 315, 45].map((azimuthDegrees) =>
    placeAround(centre, { azimuthDegrees, metres: half * Math.SQRT2 }),
  );

test('a square of 100 m is one hectare; a hole is taken out', () => {
  expect(hectaresOf({ polygons: [[square(50)]] })).toBeCloseTo(1, 2);
  expect(hectaresOf({ polygons: [[square(50), square(25)]] })).toBeCloseTo(0.75, 2);
});

test('places are counted inside and not in a hole', () => {
  const east = placeAround(centre, { azimuthDegrees: 90, metres: 40 });
  expect(countWithin({ polygons: [[square(50)]] }, [centre, east])).toBe(2);
  expect(countWithin({ polygons: [[square(50), square(25)]] }, [centre, east])).toBe(1);
});
