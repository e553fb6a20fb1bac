import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DENSITY_SCALES } from '#domain/rules/density-scales.ts';
import { seededRandom } from '#geo/seeded-random.ts';
import { flatFootprints } from '../../../tests/helpers/flat-footprints.ts';
import { runToEnd } from '../../../tests/helpers/run-to-end.ts';
import { buildSightIndex } from '../visibility/sight-index.ts';
import { viewCamera } from '../visibility/view-camera.ts';
import { coverPlaces } from './cover-places.ts';
import { coverZone } from './cover-zone.ts';

const SCALE = DENSITY_SCALES[0]!;
const BLOCKS = [0, 1, 2, 3, 4, 5].map((at) => {
  const [x, y] = [-30 + (at % 3) * 25, -20 + Math.floor(at / 3) * 25];
  return { rings: [[x, y, x + 14, y, x + 14, y + 12, x, y + 12]], height: 4 + at };
});
const INDEX = buildSightIndex(flatFootprints(BLOCKS));
const ZONE = [
  [
    [-40, -40],
    [45, -40],
    [45, 40],
    [-40, 40],
  ],
] as const;
const ZONE_METRES = 85 * 80;

function viewsOf(cameras: readonly (readonly [number, number, number])[]) {
  return cameras.map(([x, y, azimuthDegrees]) =>
    viewCamera(
      INDEX,
      {
        x,
        y,
        masks: [],
        pose: {
          heightMetres: 6,
          azimuthDegrees,
          tiltDegrees: 15,
          sensorWidthMm: 5.37,
          sensorHeightMm: 3.02,
          focalMm: 3,
          widthPx: 1920,
          heightPx: 1080,
        },
      },
      { planeMetres: 1.6, scale: SCALE, ignoresHeights: false },
    ),
  );
}

const anyCamera = fc.tuple(
  fc.double({ min: -40, max: 44, noNaN: true }),
  fc.double({ min: -40, max: 40, noNaN: true }),
  fc.integer({ min: 0, max: 359 }),
);
const cover = (views: ReturnType<typeof viewsOf>) => runToEnd(coverZone(views, ZONE, INDEX, SCALE));
const near = 0.5;

test('more cameras never see less, and each adds the less the more there are', () => {
  fc.assert(
    fc.property(
      fc.array(anyCamera, { maxLength: 3 }),
      fc.array(anyCamera, { maxLength: 2 }),
      anyCamera,
      (few, more, last) => {
        const area = (cameras: Parameters<typeof viewsOf>[0]) =>
          cover(viewsOf(cameras)).levels.map(({ squareMetres }) => squareMetres[0]);
        const [a, ab, al, abl] = [
          area(few),
          area([...few, ...more]),
          area([...few, last]),
          area([...few, ...more, last]),
        ];
        for (let rank = 0; rank < SCALE.levels.length; rank += 1) {
          expect(ab[rank]!).toBeGreaterThanOrEqual(a[rank]! - near);
          expect(al[rank]! - a[rank]!).toBeGreaterThanOrEqual(abl[rank]! - ab[rank]! - near);
        }
      },
    ),
    { seed: 3, numRuns: 8 },
  );
});

test('areas seen by one, two and three cameras are those of many places, and with what nobody sees they are the open ground', () => {
  const views = viewsOf([
    [-40, -8, 90],
    [20, 30, 200],
    [0, -38, 10],
    [-32, 38, 150],
    [44, 0, 270],
  ]);
  const covered = cover(views);
  expect(covered.zoneSquareMetres).toBeCloseTo(ZONE_METRES, 3);
  expect(covered.openSquareMetres).toBeCloseTo(ZONE_METRES - 6 * 14 * 12, 3);
  expect(covered.levels[0]!.squareMetres[0] + covered.unseenSquareMetres).toBeCloseTo(
    covered.openSquareMetres,
    0,
  );
  const random = seededRandom(5);
  const places = Array.from({ length: 20_000 }, () => [-40 + 85 * random(), -40 + 80 * random()] as const);
  const counts = coverPlaces(views, places);
  for (const [rank, { squareMetres }] of covered.levels.entries())
    for (const depth of [1, 2, 3]) {
      const share = counts.filter((row) => row[rank]! >= depth).length / places.length;
      expect(Math.abs(share * ZONE_METRES - squareMetres[depth - 1]!)).toBeLessThan(0.015 * ZONE_METRES);
    }
});

test('no camera, no zone, no building', () => {
  const none = cover([]);
  expect(none.levels.every(({ share }) => share === 0)).toBe(true);
  expect(none.unseenSquareMetres).toBeCloseTo(none.openSquareMetres, 6);
  const empty = runToEnd(coverZone(viewsOf([[0, -38, 0]]), [], buildSightIndex(flatFootprints([])), SCALE));
  expect([empty.zoneSquareMetres, empty.levels[0]!.share]).toEqual([0, 0]);
});
