import { expect, test } from 'vitest';
import { publishedLambert93 } from '../../tests/golden/published-lambert93.ts';
import { lambert93FromLngLat, lngLatFromLambert93 } from './lambert93.ts';
import type { LngLat } from './units.ts';

const PLACES: readonly LngLat[] = [
  [3, 46.5],
  [5.9185, 43.9175],
  [2.551, 44.345],
  [-4.78, 48.41],
  [9.45, 42.7],
];

test('agrees with the published formula to a millimetre over metropolitan France', () => {
  for (const place of PLACES) {
    const [x, y] = lambert93FromLngLat(place);
    const [expectedX, expectedY] = publishedLambert93(place);
    expect(Math.hypot(x - expectedX, y - expectedY)).toBeLessThan(0.001);
  }
});

test('there and back is the same place', () => {
  for (const place of PLACES) {
    const [lng, lat] = lngLatFromLambert93(lambert93FromLngLat(place));
    expect(Math.abs(lng - place[0]) + Math.abs(lat - place[1])).toBeLessThan(1e-9);
  }
});

test('the origin is at its false easting and northing', () => {
  expect(lambert93FromLngLat([3, 46.5])[0]).toBeCloseTo(700000, 3);
  expect(lambert93FromLngLat([3, 46.5])[1]).toBeCloseTo(6600000, 3);
});
