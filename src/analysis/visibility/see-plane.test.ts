import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CameraPose } from '#domain/optics/camera-pose.ts';
import { levelHalfPlane, pictureZone } from '#domain/optics/picture-zone.ts';
import { compareWithRays } from '../../../tests/helpers/compare-with-rays.ts';
import { flatFootprints, type LooseBuilding } from '../../../tests/helpers/flat-footprints.ts';
import { readOlemps, streetCorners } from '../../../tests/helpers/olemps-town.ts';
import { distanceToRings, isInRings, RayTest, type Rings } from '../../../tests/helpers/ray-test.ts';
import { seePlane } from './see-plane.ts';
import { buildSightIndex } from './sight-index.ts';
import type { SightQuery } from './sight-query.ts';
import { traceRings } from './trace-rings.ts';

const ALL_ROUND: SightQuery = {
  x: 0,
  y: 0,
  heightMetres: 6,
  planeMetres: 1.6,
  azimuthDegrees: 20,
  halfPlanes: [],
  masks: [],
  reachMetres: 60,
  ignoresHeights: true,
};
const POSE: CameraPose = {
  heightMetres: 6,
  azimuthDegrees: 20,
  tiltDegrees: 12,
  sensorWidthMm: 5.37,
  sensorHeightMm: 3.02,
  focalMm: 4,
  widthPx: 1920,
  heightPx: 1080,
};

const coordinate = fc.integer({ min: -40, max: 40 });
const anyRing = fc
  .array(fc.tuple(coordinate, coordinate), { minLength: 3, maxLength: 6 })
  .map((corners) => corners.flat());
const block = fc
  .tuple(coordinate, coordinate, fc.integer({ min: 2, max: 15 }), fc.integer({ min: 2, max: 15 }))
  .map(([x, y, w, d]) => [x, y, x + w, y, x + w, y + d, x, y + d]);
const anyBuilding: fc.Arbitrary<LooseBuilding> = fc.record({
  rings: fc.oneof(
    { weight: 3, arbitrary: block.map((ring) => [ring]) },
    { weight: 1, arbitrary: fc.array(anyRing, { minLength: 1, maxLength: 2 }) },
  ),
  height: fc.constantFrom(0.3, 1, 2.5, 4, 5.5, 6, 9, 30),
});
const town = fc.array(anyBuilding, { minLength: 0, maxLength: 14 });
const anyQuery: fc.Arbitrary<SightQuery> = fc
  .record({
    x: fc.double({ min: -20, max: 20, noNaN: true }),
    y: fc.double({ min: -20, max: 20, noNaN: true }),
    heightMetres: fc.constantFrom(1, 1.6, 4, 6, 12),
    planeMetres: fc.constantFrom(0, 1.6),
    azimuthDegrees: fc.double({ min: 0, max: 360, noNaN: true }),
    tiltDegrees: fc.constantFrom(-5, 0, 12, 40, 75, 90),
    isRound: fc.boolean(),
    ignoresHeights: fc.boolean(),
  })
  .map(({ tiltDegrees, isRound, ...rest }) => {
    const pose = {
      ...POSE,
      heightMetres: rest.heightMetres,
      azimuthDegrees: rest.azimuthDegrees,
      tiltDegrees,
    };
    const zone = isRound
      ? []
      : [
          ...(pictureZone(pose, rest.planeMetres) ?? [
            { forward: 1, left: 0, limit: -1 },
            { forward: -1, left: 0, limit: -1 },
          ]),
          levelHalfPlane(pose, rest.planeMetres, 25),
        ];
    return { ...rest, halfPlanes: zone, masks: [], reachMetres: 60 };
  });

function lookAt(buildings: readonly LooseBuilding[], query: SightQuery) {
  const footprints = flatFootprints(buildings);
  const index = buildSightIndex(footprints);
  const view = seePlane(index, query);
  return { index, footprints, view, rings: traceRings(view.cells, view, query.azimuthDegrees) };
}

/** In the picture and within reach, told from the half-planes themselves. */
function isAsked(query: SightQuery, x: number, y: number, eye: { x: number; y: number }): boolean {
  const azimuth = (query.azimuthDegrees * Math.PI) / 180;
  const [dx, dy] = [x - eye.x, y - eye.y];
  const forward = dx * Math.sin(azimuth) + dy * Math.cos(azimuth);
  const left = dy * Math.sin(azimuth) - dx * Math.cos(azimuth);
  if (Math.max(Math.abs(forward), Math.abs(left)) > query.reachMetres) return false;
  return query.halfPlanes.every((side) => side.forward * forward + side.left * left <= side.limit);
}

function ringsArea(rings: Rings): number {
  let area = 0;
  for (const ring of rings)
    for (const [at, [x1, y1]] of ring.entries()) {
      const [x2, y2] = ring[(at + 1) % ring.length]!;
      area += (x1 * y2 - x2 * y1) / 2;
    }
  return area;
}

describe('what is seen is what a ray test sees, outside a band of a centimetre', () => {
  test('of any town, from anywhere, with and without heights', () => {
    let places = 0;
    fc.assert(
      fc.property(town, anyQuery, fc.integer({ min: 1, max: 1e6 }), (buildings, query, seed) => {
        const { index, footprints, view, rings } = lookAt(buildings, query);
        const eye = { ...query, x: view.x, y: view.y };
        const sees = new RayTest(footprints, index.heights).near(0, 0, 1e3);
        for (let at = 0; at < 60; at += 1) {
          const x = view.x + (((seed * 0.7310585 + at * 13.7197) % 124) - 62);
          const y = view.y + (((seed * 0.3915731 + at * 29.3317) % 124) - 62);
          const expected = isAsked(query, x, y, view) && sees(eye, x, y);
          places += 1;
          if (isInRings(rings, x, y) === expected) continue;
          const limits = [...rings, ...buildings.flatMap((each) => each.rings.map(pairs))];
          expect(distanceToRings(limits, x, y), `${x} ${y} should be ${expected}`).toBeLessThan(0.01);
        }
        expect(view.cells.area()).toBeCloseTo(ringsArea(rings), 3);
      }),
      { seed: 7, numRuns: 300 },
    );
    expect(places).toBeGreaterThan(5_000);
  });
});

function pairs(ring: readonly number[]): (readonly [number, number])[] {
  return Array.from({ length: ring.length / 2 }, (_, at) => [ring[at * 2]!, ring[at * 2 + 1]!] as const);
}

test('nothing around: all that is asked for', () => {
  expect(lookAt([], ALL_ROUND).view.cells.area()).toBeCloseTo(120 ** 2, 6);
  expect(lookAt([], ALL_ROUND).rings).toHaveLength(1);
});

const OLEMPS = resolve(import.meta.dirname, '../../../../shared/data/samples/bdtopo-olemps');

/** tests/long/visibility.long.ts has 300 cameras and 100,000 places each. */
test.skipIf(!existsSync(OLEMPS))(
  'real buildings, with and without heights: equal to rays (absent without the sample)',
  () => {
    const town = readOlemps(OLEMPS);
    const corners = streetCorners(OLEMPS, town, 12);
    for (const ignoresHeights of [true, false]) {
      const found = compareWithRays(town, corners, { places: 1500, ignoresHeights });
      expect(found.wrong).toEqual([]);
      expect(found.seen).toBeGreaterThan(1000);
    }
  },
);
