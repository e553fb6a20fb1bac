import { expect, test } from 'vitest';
import { lambert93FromLngLat, lngLatFromLambert93 } from './lambert93.ts';
import type { LngLat } from './units.ts';

/**
 * The same projection written from the published formula (Snyder, « Map Projections: A Working Manual », USGS 1395,
 * equations 14-15, 15-1 to 15-10) and IGN's parameters, with none of the library's code.
 */
function snyder([lng, lat]: LngLat): [number, number] {
  const a = 6378137;
  const f = 1 / 298.257222101;
  const e = Math.sqrt(2 * f - f * f);
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const m = (phi: number) => Math.cos(phi) / Math.sqrt(1 - (e * Math.sin(phi)) ** 2);
  const t = (phi: number) =>
    Math.tan(Math.PI / 4 - phi / 2) / ((1 - e * Math.sin(phi)) / (1 + e * Math.sin(phi))) ** (e / 2);
  const [phi0, phi1, phi2] = [radians(46.5), radians(44), radians(49)];
  const n = Math.log(m(phi1) / m(phi2)) / Math.log(t(phi1) / t(phi2));
  const F = m(phi1) / (n * t(phi1) ** n);
  const rho = (phi: number) => a * F * t(phi) ** n;
  const theta = n * radians(lng - 3);
  return [
    700000 + rho(radians(lat)) * Math.sin(theta),
    6600000 + rho(phi0) - rho(radians(lat)) * Math.cos(theta),
  ];
}

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
    const [expectedX, expectedY] = snyder(place);
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
