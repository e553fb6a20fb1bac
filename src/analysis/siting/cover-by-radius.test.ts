import { expect, test } from 'vitest';
import { runToEnd } from '../../../tests/helpers/run-to-end.ts';
import { seededRandom } from '../../geo/seeded-random.ts';
import { coverByRadius, coverByRadiusOnSphere, type PointColumns } from './cover-by-radius.ts';
import type { CoverSets } from './cover-sets.ts';

const EARTH = 6_371_008.8;

function scatter(seed: number, count: number, west: number, east: number, south: number, north: number) {
  const random = seededRandom(seed);
  const spread = (from: number, to: number) =>
    Float64Array.from({ length: count }, () => from + random() * (to - from));
  return { xs: spread(west, east), ys: spread(south, north) };
}

function setsOf({ starts, demands, candidateCount }: CoverSets): number[][] {
  return Array.from({ length: candidateCount }, (_, c) =>
    [...demands.subarray(starts[c], starts[c + 1])].sort((a, b) => a - b),
  );
}

function byHand(
  candidates: PointColumns,
  demand: PointColumns,
  isNear: (x: number, y: number, x2: number, y2: number) => boolean,
): number[][] {
  return [...candidates.xs.keys()].map((c) =>
    [...demand.xs.keys()].filter((d) =>
      isNear(candidates.xs[c]!, candidates.ys[c]!, demand.xs[d]!, demand.ys[d]!),
    ),
  );
}

test('on the plane, sets are those of every distance taken by hand, also of points on one line or one place', () => {
  for (let seed = 0; seed < 60; seed++) {
    const flat = seed % 3 === 0 ? 0 : 100;
    const demand = scatter(seed, 1 + (seed % 120), 0, seed % 7 === 0 ? 0 : 100, 0, flat);
    const candidates = scatter(seed + 1000, 12, -20, 120, -20, 120);
    const radius = [0, 5, 30, 500][seed % 4]!;
    const near = (x: number, y: number, x2: number, y2: number) =>
      (x2 - x) ** 2 + (y2 - y) ** 2 <= radius ** 2;
    expect(setsOf(runToEnd(coverByRadius(candidates, demand, radius)))).toEqual(
      byHand(candidates, demand, near),
    );
  }
});

test('on the sphere, sets are those of every angle taken by hand, at the poles and across the date line too', () => {
  const chord = (x: number, y: number, x2: number, y2: number): number => {
    const at = (lng: number, lat: number) => {
      const [l, p] = [(lng * Math.PI) / 180, (lat * Math.PI) / 180];
      return [Math.cos(p) * Math.cos(l), Math.cos(p) * Math.sin(l), Math.sin(p)] as const;
    };
    const [a, b] = [at(x, y), at(x2, y2)];
    return 2 * Math.asin(Math.min(1, Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]) / 2)) * EARTH;
  };
  const boxes = [
    [5, 7, 43, 45],
    [-180, 180, -90, 90],
    [-180, 180, 85, 90],
    [-180, 180, -90, -88],
    [-180, 180, -2, 2],
  ] as const;
  for (const [rank, [west, east, south, north]] of boxes.entries()) {
    for (const radius of [20_000, 300_000, 3_000_000, 21_000_000]) {
      const demand = scatter(rank, 300, west, east, south, north);
      const candidates = scatter(rank + 50, 20, west, east, south, north);
      candidates.xs.set([180, -180]);
      const near = (x: number, y: number, x2: number, y2: number) => chord(x, y, x2, y2) <= radius;
      expect(setsOf(runToEnd(coverByRadiusOnSphere(candidates, demand, radius)))).toEqual(
        byHand(candidates, demand, near),
      );
    }
  }
});

test('no points, and places that are not finite, cover nothing', () => {
  const none = { xs: new Float64Array(), ys: new Float64Array() };
  const odd = { xs: Float64Array.of(Number.NaN, 0), ys: Float64Array.of(0, Infinity) };
  expect(setsOf(runToEnd(coverByRadius(odd, odd, 10)))).toEqual([[], []]);
  expect(setsOf(runToEnd(coverByRadiusOnSphere(none, odd, 10)))).toEqual([]);
  expect(setsOf(runToEnd(coverByRadius(odd, none, 10)))).toEqual([[], []]);
});
