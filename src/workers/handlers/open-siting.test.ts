import { expect, test } from 'vitest';
import { DENSITY_SCALES } from '#domain/rules/density-scales.ts';
import type { SightSubject, SightView } from '#domain/sight/sight-subject.ts';
import { bearingOf, placeAround } from '#geo/place-around.ts';
import { createPolygonIndex } from '#geo/polygon-index.ts';
import type { LngLat } from '#geo/units.ts';
import { runToEnd } from '../../../tests/helpers/run-to-end.ts';
import type { SitingRequest } from '../study-messages.ts';
import { curveSiting } from './curve-siting.ts';
import { cutCordon } from './cut-cordon.ts';
import { improveSiting } from './improve-siting.ts';
import { openBuildings } from './open-buildings.ts';
import { openSiting } from './open-siting.ts';
import { seeCameras } from './see-cameras.ts';

/**
 * A square of 120 m with a block in the middle and a cross of streets through two of its sides.
 *
 *   ┌──────┬──────┐
 *   │    ┌─┴─┐    │
 *   ├────┤   ├────┤
 *   │    └─┬─┘    │
 *   └──────┴──────┘
 */
const centre: LngLat = [5.91, 43.92];
const at = (east: number, north: number): LngLat =>
  placeAround(centre, {
    azimuthDegrees: (Math.atan2(east, north) * 180) / Math.PI,
    metres: Math.hypot(east, north),
  });
const square = (half: number) => [
  at(-half, -half),
  at(half, -half),
  at(half, half),
  at(-half, half),
  at(-half, -half),
];
const collection = (features: readonly object[]) =>
  new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features }));
const block = {
  type: 'Feature',
  geometry: { type: 'Polygon', coordinates: [square(20)] },
  properties: { heightMetres: 9, use: null, name: null },
};
const street = (...line: readonly LngLat[]) => ({
  type: 'Feature',
  geometry: { type: 'LineString', coordinates: line },
  properties: { name: 'Rue', class: 'local', oneway: 'both', lanes: 2, level: 0 },
});
const roads = () =>
  collection([
    street(at(-150, 40), at(0, 40)),
    street(at(0, 40), at(150, 40)),
    street(at(0, 40), at(0, 150)),
    street(at(40, 40), at(40, -40)),
  ]);
const pose = {
  sensorWidthMm: 5.37,
  sensorHeightMm: 3.02,
  focalMm: 4,
  widthPx: 1920,
  heightPx: 1080,
  tiltDegrees: 15,
  heightMetres: 5,
  azimuthDegrees: 0,
};
const view: SightView = { type: 'pinhole', poses: [pose] };
const camera: SightSubject = { cameraId: 'a', place: at(-40, -40), view, masks: [] };
const [dori] = DENSITY_SCALES;
const request: Omit<SitingRequest, 'roads'> = {
  studyId: 's',
  buildingsId: 'town',
  area: [[square(60)]],
  subjects: [camera],
  level: 'observe',
  view,
  kinds: ['crossings', 'corners'],
  places: [],
  priorities: [],
  scaleCode: 'dori',
  levels: dori?.levels ?? [],
  targetHeightMetres: 1.6,
  twoD: false,
};
function open(change: Partial<SitingRequest> = {}) {
  runToEnd(openBuildings({ buildingsId: 'town', blocks: [collection([block])] }));
  const opened = runToEnd(openSiting({ ...request, roads: [roads()], ...change }));
  if (!opened) throw new Error('not open');
  return opened;
}
const improve = async (count: number, change = {}) => {
  const asked = { studyId: 's', count, pinned: [], forbiddenPlaces: [], milliseconds: 2_000, ...change };
  const plan = await improveSiting(asked);
  if (!plan) throw new Error('not open');
  return plan;
};

test('the open ground of an area stands for it: as many points as its square metres without the building', () => {
  const { points, stepMetres, squareMetres, buildings } = open();
  expect(squareMetres).toBeCloseTo(120 ** 2, -2);
  expect(points * stepMetres ** 2).toBeGreaterThan((120 ** 2 - 40 ** 2) * 0.97);
  expect(points * stepMetres ** 2).toBeLessThan((120 ** 2 - 40 ** 2) * 1.03);
  expect(buildings).toBe(1);
});

test('shares fall from the poorest level to the best, and are those of the exact polygons', () => {
  const { shares, points } = open();
  const parts = shares.levels.map(({ share }) => share);
  expect(parts).toEqual([...parts].sort((a, b) => b - a));
  expect(shares.unseen).toBeCloseTo(1 - parts[0]!, 12);
  const [answer] =
    runToEnd(seeCameras({ ...request, subjects: [camera], facades: false, levels: request.levels })) ?? [];
  const area = createPolygonIndex([{ type: 'Polygon', coordinates: [square(60)] as never }]);
  for (const [rank, { polygons, squareMetres }] of (answer?.levels ?? []).entries()) {
    const isWithin = polygons.flat(2).every(([lng, lat]) => area.find(lng, lat) !== -1);
    if (isWithin) expect(parts[rank]! * points * 4).toBeCloseTo(squareMetres, -1.5);
  }
});

test('candidates are crossings and corners of buildings, each in eight directions', () => {
  const { places, candidates } = open();
  expect(places).toHaveLength(1 + 4);
  expect(candidates).toHaveLength(places.length * 8);
  const distances = places.map((place) => Math.round(bearingOf(centre, place).metres));
  expect(distances).toContain(40);
  expect(distances.filter((metres) => metres === 29)).toHaveLength(4);
});

test('more cameras see more; the proof holds; a camera in place counts; what is forbidden is not taken', async () => {
  const opened = open();
  let before = 0;
  for (const count of [1, 2, 3, 5]) {
    const plan = await improve(count);
    expect(plan.sites.length).toBeLessThanOrEqual(count);
    expect(plan.covered).toBeGreaterThanOrEqual(before);
    expect(plan.bound).toBeGreaterThanOrEqual(plan.covered);
    expect(plan.existing).toBeCloseTo(
      opened.shares.levels.find(({ level }) => level === 'observe')?.share ?? -1,
      9,
    );
    before = plan.covered;
  }
  const free = await improve(2);
  const place = opened.candidates[free.sites[0]!.candidate]!.place;
  const barred = await improve(2, { forbiddenPlaces: [place] });
  expect(barred.sites.every(({ candidate }) => opened.candidates[candidate]!.place !== place)).toBe(true);
  expect(barred.covered).toBeLessThanOrEqual(free.covered);
  const pinned = await improve(2, { pinned: [7] });
  expect(pinned.sites.map(({ candidate }) => candidate)).toContain(7);
});

test('the curve rises and its plans keep what the search finds', async () => {
  open();
  const curve = runToEnd(curveSiting({ studyId: 's', most: 4 })) ?? [];
  expect(curve.map(({ count }) => count)).toEqual([1, 2, 3, 4]);
  for (const [rank, { covered, bound }] of curve.entries()) {
    expect(bound).toBeGreaterThanOrEqual(covered);
    expect(covered).toBeGreaterThanOrEqual(curve[rank - 1]?.covered ?? 0);
    const plan = await improve(rank + 1);
    expect(covered).toBeLessThanOrEqual(plan.bound + 1e-9);
  }
});

test('a place that matters draws the cameras', async () => {
  const corner = at(30, -30);
  const opened = open({ priorities: [{ place: corner, weight: 10, radiusMetres: 8 }], subjects: [] });
  const { sites } = await improve(1);
  const { place } = opened.candidates[sites[0]!.candidate]!;
  expect(bearingOf(opened.places[place]!, corner).metres).toBeLessThan(25);
});

test('no place to try: an empty plan, not a fault; another study answers nothing', async () => {
  open({ kinds: ['points'] });
  expect(await improve(3)).toMatchObject({ sites: [], isProven: true });
  expect(
    await improveSiting({ studyId: 'x', count: 1, pinned: [], forbiddenPlaces: [], milliseconds: 1 }),
  ).toBeNull();
});

test('a cordon: three streets lead in, three points see all, and as many are needed', () => {
  const answer = runToEnd(cutCordon({ zoneId: 'z', zone: [[square(60)]], roads: [roads()] }));
  expect(answer.entries).toHaveLength(3);
  expect(answer.points).toHaveLength(3);
  expect(answer.flow).toBe(3);
  expect(runToEnd(cutCordon({ zoneId: 'z', zone: [[square(60)]], roads: [] })).findings[0]?.code).toBe(
    'no-roads',
  );
});
