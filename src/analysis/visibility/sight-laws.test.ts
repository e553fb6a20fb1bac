import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SIGHT_FINDING_CODES } from '#domain/buildings/sight-finding.ts';
import { sightSentence } from '#domain/buildings/sight-sentences.ts';
import { DENSITY_SCALES } from '#domain/rules/density-scales.ts';
import { flatFootprints } from '../../../tests/helpers/flat-footprints.ts';
import { distanceToRings, isInRings } from '../../../tests/helpers/ray-test.ts';
import { seePlane } from './see-plane.ts';
import { buildSightIndex } from './sight-index.ts';
import type { SightQuery } from './sight-query.ts';
import { traceRings } from './trace-rings.ts';
import { viewCamera } from './view-camera.ts';

const ROUND: SightQuery = {
  x: 0,
  y: 0,
  heightMetres: 6,
  planeMetres: 1.6,
  azimuthDegrees: 0,
  halfPlanes: [],
  masks: [],
  reachMetres: 50,
  ignoresHeights: true,
};
const WHOLE = 100 ** 2;
const square = (x: number, y: number, side: number, height = 9) => ({
  rings: [[x, y, x + side, y, x + side, y + side, x, y + side]],
  height,
});
const anySquare = fc
  .tuple(
    fc.integer({ min: -40, max: 40 }),
    fc.integer({ min: -40, max: 40 }),
    fc.integer({ min: 1, max: 12 }),
    fc.constantFrom(2, 4, 9),
  )
  .filter(([x, y, side]) => x > 0 || y > 0 || x + side < 0 || y + side < 0)
  .map(([x, y, side, height]) => square(x, y, side, height));

function see(buildings: Parameters<typeof flatFootprints>[0], change: Partial<SightQuery> = {}) {
  const query = { ...ROUND, ...change };
  const view = seePlane(buildSightIndex(flatFootprints(buildings)), query);
  return { area: view.cells.area(), view, rings: traceRings(view.cells, view, query.azimuthDegrees) };
}

describe('laws', () => {
  test('in two dimensions: holds its camera, star-shaped, within reach', () => {
    fc.assert(
      fc.property(fc.array(anySquare, { maxLength: 10 }), (town) => {
        const { rings, view } = see(town);
        expect(rings).toHaveLength(1);
        for (const [x, y] of rings[0]!) {
          expect(Math.max(Math.abs(x - view.x), Math.abs(y - view.y))).toBeLessThan(50.000001);
          for (const share of [0.001, 0.5, 0.999]) {
            const place = [view.x + share * (x - view.x), view.y + share * (y - view.y)] as const;
            // A side of the ring may be such a ray itself.
            if (!isInRings(rings, ...place)) expect(distanceToRings(rings, ...place)).toBeLessThan(1e-6);
          }
        }
      }),
      { seed: 1, numRuns: 100 },
    );
  });

  test('one more building never shows more, with or without heights', () => {
    fc.assert(
      fc.property(
        fc.array(anySquare, { maxLength: 8 }),
        anySquare,
        fc.boolean(),
        (town, more, ignoresHeights) => {
          expect(see([...town, more], { ignoresHeights }).area).toBeLessThanOrEqual(
            see(town, { ignoresHeights }).area + 1e-6,
          );
          expect(see(town, { ignoresHeights: true }).area).toBeLessThanOrEqual(
            see(town, { ignoresHeights: false }).area + 1e-6,
          );
        },
      ),
      { seed: 2, numRuns: 150 },
    );
  });
});

describe('where the camera hangs', () => {
  test('on a wall, or a few centimetres inside of it: the wall hides only what is behind it', () => {
    const house = square(-10, -10, 10);
    for (const [x, y, isInside] of [
      [-5, 0, false],
      [-5, -0.05, true],
    ] as const) {
      const { area, view } = see([house], { x, y });
      expect(area).toBeGreaterThan(WHOLE / 2 - 1);
      expect(area).toBeLessThan(WHOLE / 2 + 2);
      expect(view.findings.map(({ code }) => code)).toEqual(isInside ? ['camera-moved-off-wall'] : []);
    }
    expect(see([house], { x: 0, y: 0 }).area).toBeGreaterThan(0.74 * WHOLE);
  });

  test('inside under the roof it sees nothing, above the roof all but its edge, between two houses that touch nothing', () => {
    const inside = see([square(-10, -10, 20, 9)], { ignoresHeights: false });
    expect([inside.area, inside.view.findings[0]?.code]).toEqual([0, 'camera-inside-building']);
    const above = see([square(-2, -2, 4, 4)], { ignoresHeights: false });
    // The roof at 4 m hides from 6 m as far as 2·(6 − 1.6)/(6 − 4) = 4.4 m to each side.
    expect(above.area).toBeCloseTo(WHOLE - 8.8 ** 2, 6);
    expect(above.view.findings[0]?.code).toBe('camera-on-roof');
    expect(see([square(-10, -5, 10), square(0, -5, 10)]).area).toBe(0);
  });

  test('the shadow of a low block is its footprint stretched away from the camera', () => {
    const { area, rings } = see([square(10, -2, 4, 3)], { ignoresHeights: false });
    const stretch = (6 - 1.6) / (6 - 3);
    // From the front (10 m ahead, 4 m wide) to the back stretched, its sides along the rays to the corners.
    const back = 14 * stretch;
    const widthAt = (distance: number) => (distance <= 14 ? 4 * Math.max(1, distance / 10) : 0);
    expect(widthAt(10)).toBe(4);
    expect(WHOLE - area).toBeGreaterThan(4 * 4);
    expect(isInRings(rings, back - 0.01, 0)).toBe(false);
    expect(isInRings(rings, back + 0.01, 0)).toBe(true);
    expect(see([square(10, -2, 4, 1)], { ignoresHeights: false }).area).toBeCloseTo(WHOLE - 16, 6);
  });
});

test('degenerate walls: repeated, in line, without area, not numbers', () => {
  const wall = square(10, -5, 10);
  const alone = see([wall]).area;
  expect(see([wall, wall, wall]).area).toBeCloseTo(alone, 6);
  const cut = [10, -5, 12, -5, 15, -5, 15, -5, 20, -5, 20, 5, 10, 5, 10, 5, 10, 0];
  expect(see([{ rings: [cut], height: 9 }]).area).toBeCloseTo(alone, 6);
  const nothing = [
    { rings: [[5, 5, 6, 6]], height: 9 },
    { rings: [[1, 1, 2, 2, 3, 3]], height: 9 },
    { rings: [[1, 1, Number.NaN, 2, 3, 0]], height: 9 },
    { rings: [], height: 9 },
  ];
  expect(see(nothing).area).toBeCloseTo(WHOLE, 6);
  const odd = buildSightIndex(
    flatFootprints([...nothing, square(1, 1, 1, Number.NaN), square(1, 1, 1, -4), square(1, 1, 1, 9000)]),
  );
  expect(odd.findings).toEqual([
    { code: 'building-degenerate', detail: '4' },
    { code: 'building-height-missing', detail: '1' },
    { code: 'building-height-absurd', detail: '2' },
  ]);
  for (const code of SIGHT_FINDING_CODES)
    expect(sightSentence({ code, detail: '3' })).toMatch(/^[A-ZÀ].*\.$/);
});

test('masks hide their sector and nothing much beyond', () => {
  const mask = { fromDegrees: 350, toDegrees: 80, fromMetres: 10, toMetres: 30 };
  const hidden = WHOLE - see([], { masks: [mask] }).area;
  const sector = (Math.PI * (30 ** 2 - 10 ** 2)) / 4;
  expect(hidden).toBeGreaterThan(sector);
  expect(hidden).toBeLessThan(sector * 1.002);
  const { rings } = see([], { masks: [mask], azimuthDegrees: 77 });
  const at = (degrees: number, metres: number) =>
    isInRings(
      rings,
      metres * Math.sin((degrees * Math.PI) / 180),
      metres * Math.cos((degrees * Math.PI) / 180),
    );
  expect([at(0, 20), at(79, 29.9), at(351, 10.1)]).toEqual([false, false, false]);
  expect([at(0, 9.9), at(0, 30.1), at(81, 20), at(349, 20), at(180, 20)]).toEqual([
    true,
    true,
    true,
    true,
    true,
  ]);
  expect(see([], { masks: [{ fromDegrees: 0, toDegrees: 0, fromMetres: 0, toMetres: null }] }).area).toBe(0);
});

test('facades in view: length of wall, distance and density, at a level and whatever hides them', () => {
  const index = buildSightIndex(flatFootprints([square(-5, 12, 10, 9), square(-3, 40, 6, 9)]));
  const pose = {
    heightMetres: 4,
    azimuthDegrees: 0,
    tiltDegrees: 8,
    sensorWidthMm: 5.37,
    sensorHeightMm: 3.02,
    focalMm: 4,
    widthPx: 1920,
    heightPx: 1080,
  };
  const view = viewCamera(
    index,
    { x: 0, y: 0, pose, masks: [] },
    { planeMetres: 1.6, scale: DENSITY_SCALES[0]!, ignoresHeights: false },
  );
  expect(view.facades.map(({ building }) => building)).toEqual([0]);
  expect(view.facades[0]?.facadeMetres).toBeCloseTo(10, 6);
  expect(view.facades[0]?.nearestMetres).toBeCloseTo(12, 6);
  const masked = {
    x: 0,
    y: 0,
    pose,
    masks: [{ fromDegrees: 300, toDegrees: 60, fromMetres: 11, toMetres: null }],
  };
  expect(
    viewCamera(index, masked, { planeMetres: 1.6, scale: DENSITY_SCALES[0]!, ignoresHeights: false }).facades,
  ).toEqual([]);
});
