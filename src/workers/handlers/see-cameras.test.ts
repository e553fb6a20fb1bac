import { expect, test } from 'vitest';
import { DENSITY_SCALES } from '#domain/rules/density-scales.ts';
import type { SightAnswer } from '#domain/sight/sight-answer.ts';
import type { SightSubject } from '#domain/sight/sight-subject.ts';
import { bearingOf, placeAround } from '#geo/place-around.ts';
import type { LngLat } from '#geo/units.ts';
import { runToEnd } from '../../../tests/helpers/run-to-end.ts';
import type { SightRequest } from '../sight-messages.ts';
import { coverPerimeter } from './cover-perimeter.ts';
import { openBuildings } from './open-buildings.ts';
import { seeCameras } from './see-cameras.ts';

/**
 * North is up; the camera C looks east. A dwelling A stands ahead of it, to the north of its axis; B is behind.
 *
 *          ┌─────┐
 *          │  A  │
 *          └─────┘
 *   B  C ─────────────>
 */
const camera: LngLat = [6.2, 44.1];
const at = (east: number, north: number) =>
  placeAround(camera, {
    azimuthDegrees: (Math.atan2(east, north) * 180) / Math.PI,
    metres: Math.hypot(east, north),
  });
const block = (west: number, south: number, east: number, north: number, properties: object) => ({
  type: 'Feature',
  geometry: {
    type: 'Polygon',
    coordinates: [[at(west, south), at(east, south), at(east, north), at(west, north), at(west, south)]],
  },
  properties: { heightMetres: 9, use: null, name: null, ...properties },
});
const town = {
  type: 'FeatureCollection',
  features: [
    block(8, 1, 20, 12, { use: 'dwelling', name: 'A' }),
    block(-20, -5, -10, 5, { use: 'business', name: 'B' }),
  ],
};
const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
/** The worked example of the optics: 226 px/m at best on a face. */
const pose = {
  sensorWidthMm: 5.37,
  sensorHeightMm: 3.02,
  focalMm: 4,
  widthPx: 1920,
  heightPx: 1080,
  tiltDegrees: 20,
  heightMetres: 6,
  azimuthDegrees: 90,
};
const subject: SightSubject = {
  cameraId: 'camera-a',
  place: camera,
  view: { type: 'pinhole', poses: [pose] },
  masks: [],
};
const [dori] = DENSITY_SCALES;
const request: SightRequest = {
  buildingsId: 'town',
  subjects: [subject],
  facades: true,
  scaleCode: 'dori',
  levels: dori?.levels ?? [],
  targetHeightMetres: 1.6,
  twoD: false,
};
const open = (id = 'town', features: unknown = town) =>
  runToEnd(openBuildings({ buildingsId: id, blocks: features === null ? [] : [bytes(features)] }));
function see(change: Partial<SightRequest> = {}, of: Partial<SightSubject> = {}): SightAnswer {
  const answers = runToEnd(seeCameras({ ...request, subjects: [{ ...subject, ...of }], ...change }));
  if (!answers?.[0]) throw new Error('not open');
  return answers[0];
}
const areas = ({ levels }: SightAnswer) => levels.map(({ squareMetres }) => Math.round(squareMetres));

test('on bare ground: the zones of the optics, each within the poorer one, and nothing behind the camera', () => {
  expect(open('town', null)).toEqual({ buildings: 0, withoutHeight: 0 });
  const answer = see();
  expect(answer.maxPixelsPerMetre).toBeCloseTo(226, 0);
  expect(answer.levels.at(-1)).toMatchObject({ level: 'identify', squareMetres: 0, polygons: [] });
  expect(areas(answer)).toEqual([...areas(answer)].sort((a, b) => b - a));
  for (const { polygons } of answer.levels) {
    for (const corner of polygons.flat(2))
      expect(Math.abs(bearingOf(camera, corner).azimuthDegrees - 90)).toBeLessThan(45);
  }
  const dead = answer.deadZone.flat(2).map((corner) => bearingOf(camera, corner).metres);
  expect(Math.max(...dead)).toBeLessThan(8);
  expect([answer.buildings, answer.facades]).toEqual([0, []]);
});

test('a building takes away what is behind it; its wall is told with its distance, length and density', () => {
  open();
  const bare = areas(see({ buildingsId: 'town' }));
  open('town', null);
  const open_ = areas(see());
  for (const [at, area] of bare.entries()) expect(area).toBeLessThanOrEqual(open_[at]!);
  expect(bare[0]).toBeLessThan(open_[0]! * 0.8);
  open();
  const [facade, ...others] = see().facades;
  expect(others).toEqual([]);
  expect(facade).toMatchObject({
    buildingIndex: 0,
    name: 'A',
    use: 'dwelling',
    recognisable: true,
    masked: false,
  });
  expect(facade?.distanceMetres).toBeCloseTo(Math.hypot(8, 1), 0);
  expect(facade?.lengthMetres).toBeGreaterThan(10);
  expect(facade?.pixelsPerMetre).toBeGreaterThan(125);
});

test('a mask over the wall hides it, and is taken from the zones', () => {
  open();
  const mask = { label: '', fromDegrees: 45, toDegrees: 90, fromMetres: 4, toMetres: null };
  const masked = see({}, { masks: [mask] });
  expect(masked.facades[0]).toMatchObject({ name: 'A', masked: true });
  expect(areas(masked)[1]).toBeLessThan(areas(see())[1]!);
});

test('two presets are two views; a camera that turns, or looks all around, sees a round that buildings cut', () => {
  open();
  const both = see({}, { view: { type: 'pinhole', poses: [pose, { ...pose, azimuthDegrees: 180 }] } });
  expect(areas(both)[1]).toBeGreaterThan(areas(see())[1]!);
  const turning = {
    heightMetres: 6,
    sensorWidthMm: 5.37,
    widthPx: 1920,
    longestFocalMm: 4.3,
    panFromDegrees: 0,
    panToDegrees: 0,
    tiltFromDegrees: 0,
    tiltToDegrees: 90,
  };
  const round = see({}, { view: { type: 'turning', camera: turning } });
  const reach = Math.sqrt(((1920 * 4.3) / (5.37 * 25)) ** 2 - 4.4 ** 2);
  expect(areas(round)[1]).toBeLessThan(Math.PI * reach ** 2);
  expect(areas(round)[1]).toBeGreaterThan(Math.PI * reach ** 2 * 0.5);
  const panoramic = {
    heightMetres: 4,
    sensorWidthMm: 7.4,
    sensorHeightMm: 5.55,
    focalMm: 1.6,
    widthPx: 4000,
  };
  expect(areas(see({}, { view: { type: 'panoramic', camera: panoramic } }))[1]).toBeGreaterThan(0);
});

test('a pose that cannot be is a finding, not a fault of the program', () => {
  open();
  const answer = see({}, { view: { type: 'pinhole', poses: [{ ...pose, focalMm: 0 }] } });
  expect(answer.findings.map(({ code }) => code)).toEqual(['pose-not-positive']);
  expect(areas(answer)).toEqual([0, 0, 0, 0, 0]);
});

test('other buildings were opened meanwhile: nothing is answered', () => {
  open('other');
  expect(runToEnd(seeCameras(request))).toBeNull();
  expect(() => open('town', { type: 'Feature' })).toThrow('FeatureCollection');
});

test('of a perimeter: shares of its open ground, overlaps and what nobody sees add up to it', () => {
  open();
  const ring = [at(2, -20), at(42, -20), at(42, 20), at(2, 20), at(2, -20)];
  const opposite: SightSubject = {
    ...subject,
    cameraId: 'camera-b',
    place: at(41, 0),
    view: { type: 'pinhole', poses: [{ ...pose, azimuthDegrees: 270 }] },
  };
  const cover = (subjects: readonly SightSubject[]) => {
    const answer = runToEnd(coverPerimeter({ ...request, perimeterId: 'p', polygons: [[ring]], subjects }));
    if (!answer) throw new Error('not open');
    return answer;
  };
  const both = cover([subject, opposite]);
  expect(both.squareMetres).toBeCloseTo(40 * 40 - 12 * 11, 0);
  expect(both.overlaps[1]).toBeGreaterThan(10);
  expect(both.overlaps.reduce((sum, area) => sum + area, both.unseenSquareMetres)).toBeCloseTo(
    both.squareMetres,
    0,
  );
  const alone = cover([subject]);
  for (const [rank, { share }] of both.levels.entries()) {
    expect(share).toBeGreaterThanOrEqual(alone.levels[rank]!.share - 1e-6);
    expect(share).toBeLessThanOrEqual(1);
  }
  expect([both.cameras, alone.cameras, cover([]).cameras]).toEqual([2, 1, 0]);
  expect(cover([]).unseenSquareMetres).toBeCloseTo(both.squareMetres, 3);
});
