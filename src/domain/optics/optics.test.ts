import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toRadians } from '#geo/units.ts';
import { DENSITY_SCALES } from '../rules/density-scales.ts';
import { type CameraPose, findPoseFaults } from './camera-pose.ts';
import { isWithin } from './half-plane.ts';
import { focalForLevel, leastFocalForLevel, levelReach } from './level-reach.ts';
import { leastDistanceFor, obliqueExcess, obliquityAt } from './oblique-angles.ts';
import { panoramicZone } from './panoramic-zone.ts';
import { pictureAngles } from './picture-angles.ts';
import { densityAt, levelHalfPlane, pictureZone } from './picture-zone.ts';
import { turningEnvelope } from './turning-envelope.ts';
import { viewLimits } from './view-limits.ts';
import { sectorWidth } from './view-sector.ts';
import { outlineArea, zoneOutline } from './zone-outline.ts';

const FACE = 1.6;
const IDENTIFY = 250;
/** The worked example: 1/2.8" sensor, 4 mm, 1080p, on a mast of 6 m. */
const EXAMPLE: CameraPose = {
  heightMetres: 6,
  azimuthDegrees: 0,
  tiltDegrees: 20,
  sensorWidthMm: 5.37,
  sensorHeightMm: 3.02,
  focalMm: 4,
  widthPx: 1920,
  heightPx: 1080,
};

const anyPose: fc.Arbitrary<CameraPose> = fc.record({
  heightMetres: fc.double({ min: 0, max: 30, noNaN: true }),
  azimuthDegrees: fc.constant(0),
  tiltDegrees: fc.oneof(fc.double({ min: -90, max: 90, noNaN: true }), fc.constantFrom(-90, 0, 90)),
  sensorWidthMm: fc.constantFrom(5.37, 7.2),
  sensorHeightMm: fc.constantFrom(3.02, 4.1),
  focalMm: fc.double({ min: 2, max: 60, noNaN: true }),
  widthPx: fc.constantFrom(1920, 3840),
  heightPx: fc.constant(1080),
});

/** Where a point is in the picture, by turning it into the camera's own axes: what the half-planes are checked against. */
function seenAt(pose: CameraPose, planeMetres: number, forward: number, left: number) {
  const tilt = toRadians(pose.tiltDegrees);
  const drop = planeMetres - pose.heightMetres;
  const depth = forward * Math.cos(tilt) - drop * Math.sin(tilt);
  const up = forward * Math.sin(tilt) + drop * Math.cos(tilt);
  const x = (-left / depth) * pose.focalMm;
  const y = (up / depth) * pose.focalMm;
  const slack = Math.min(pose.sensorWidthMm / 2 - Math.abs(x), pose.sensorHeightMm / 2 - Math.abs(y), depth);
  return { slack, density: (pose.widthPx * pose.focalMm) / (pose.sensorWidthMm * depth) };
}

test('the worked example: it never identifies anyone, and at 8 mm it does', () => {
  const { hfovDegrees, vfovDegrees } = pictureAngles(EXAMPLE);
  expect(hfovDegrees).toBeCloseTo(67.7, 1);
  expect(vfovDegrees).toBeCloseTo(41.4, 1);
  const limits = viewLimits(EXAMPLE, FACE);
  expect(limits?.nearMetres).toBeCloseTo(5.1, 1);
  expect(limits?.farMetres).toBeNull();
  expect(limits?.maxPixelsPerMetre).toBeCloseTo(226, 0);
  expect((1920 * 4) / (5.37 * (limits?.maxPixelsPerMetre ?? 0))).toBeCloseTo(6.3, 1);
  expect(levelReach(EXAMPLE, FACE, IDENTIFY)).toBeNull();
  const reach = levelReach({ ...EXAMPLE, focalMm: 8 }, FACE, IDENTIFY);
  expect(reach?.fromMetres).toBeCloseTo(7.4, 1);
  expect(reach?.toMetres).toBeCloseTo(10.6, 1);
});

describe('the picture on a plane', () => {
  test('half-planes hold exactly what the pinhole shows, at every level', () => {
    const place = fc.double({ min: -80, max: 80, noNaN: true });
    fc.assert(
      fc.property(anyPose, fc.constantFrom(0, 0.5, 1.6), place, place, (pose, plane, forward, left) => {
        const { slack, density } = seenAt(pose, plane, forward, left);
        fc.pre(Number.isFinite(slack) && Math.abs(slack) > 1e-9 && Math.abs(density - 125) > 1e-6);
        const zone = pictureZone(pose, plane);
        expect(zone !== null && isWithin({ forward, left }, zone)).toBe(slack > 0);
        if (slack <= 0 || !zone) return;
        expect(densityAt(pose, plane, { forward, left })).toBeCloseTo(density, 6);
        const level = [...zone, levelHalfPlane(pose, plane, 125)];
        expect(isWithin({ forward, left }, level)).toBe(density > 125);
      }),
      { seed: 4, numRuns: 3000 },
    );
  });

  test('near, far and densest are those of the outline', () => {
    fc.assert(
      fc.property(anyPose, (pose) => {
        fc.pre(Math.abs(pose.tiltDegrees) < 89 && Math.abs(pose.heightMetres - FACE) > 0.1);
        const zone = pictureZone(pose, FACE);
        const limits = viewLimits(pose, FACE);
        expect(zone === null).toBe(limits === null);
        if (!zone || !limits || limits.nearMetres > 1000) return;
        const outline = zoneOutline(zone, 10_000);
        const densest = Math.max(...outline.map((corner) => densityAt(pose, FACE, corner) ?? 0));
        expect(densest / (limits.maxPixelsPerMetre ?? 0)).toBeCloseTo(1, 6);
      }),
      { seed: 5 },
    );
  });

  test('levels nest, and a level nobody reaches is empty', () => {
    const areas = DENSITY_SCALES[0]!.levels.map(({ pxPerMetre }) =>
      outlineArea(
        zoneOutline([...pictureZone(EXAMPLE, FACE)!, levelHalfPlane(EXAMPLE, FACE, pxPerMetre)], 500),
      ),
    );
    for (let at = 1; at < areas.length; at += 1) expect(areas[at]).toBeLessThan(areas[at - 1]!);
    expect(areas.at(-1)).toBe(0);
  });

  test('straight down: a rectangle under the mast, no dead zone', () => {
    const down = { ...EXAMPLE, tiltDegrees: 90 };
    const limits = viewLimits(down, FACE);
    expect(limits?.nearMetres).toBe(0);
    expect(limits?.farMetres).toBeCloseTo((4.4 * 3.02) / 8, 9);
    expect(outlineArea(zoneOutline(pictureZone(down, FACE)!, 100))).toBeCloseTo(
      (4.4 ** 2 * (5.37 * 3.02)) / 16,
      6,
    );
    expect(levelReach(down, FACE, 125)?.fromMetres).toBe(0);
    expect(levelReach(down, FACE, 2000)).toBeNull();
  });

  test('looking up sees no plane below; a plane above the lens is seen from below', () => {
    expect(viewLimits({ ...EXAMPLE, tiltDegrees: -30 }, FACE)).toBeNull();
    expect(pictureZone({ ...EXAMPLE, tiltDegrees: -30 }, FACE)).toBeNull();
    const low = { ...EXAMPLE, heightMetres: 1, tiltDegrees: 0 };
    expect(viewLimits(low, FACE)?.nearMetres).toBeCloseTo(
      0.6 / Math.tan(toRadians(pictureAngles(low).vfovDegrees / 2)),
      9,
    );
    expect(viewLimits({ ...low, tiltDegrees: 45 }, FACE)).toBeNull();
    expect(viewLimits({ ...low, heightMetres: FACE }, FACE)).toEqual({
      nearMetres: 0,
      farMetres: null,
      maxPixelsPerMetre: null,
    });
  });
});

describe('read back', () => {
  test('the focal length found gives the density asked for, there', () => {
    const answer = focalForLevel(EXAMPLE, FACE, IDENTIFY, 12)!;
    const density = densityAt({ ...EXAMPLE, focalMm: answer.focalMm }, FACE, { forward: 12, left: 0 });
    expect(density).toBeCloseTo(IDENTIFY, 9);
    expect(answer.inPicture).toBe(true);
    expect(focalForLevel(EXAMPLE, FACE, IDENTIFY, 60)?.inPicture).toBe(false);
    expect(focalForLevel({ ...EXAMPLE, tiltDegrees: 90 }, FACE, IDENTIFY, 1)).not.toBeNull();
  });

  test('under the least focal length a level is reached nowhere, above it somewhere', () => {
    fc.assert(
      fc.property(anyPose, fc.constantFrom(62.5, 250, 500), (pose, level) => {
        const least = leastFocalForLevel(pose, FACE, level);
        fc.pre(Math.abs(pose.heightMetres - FACE) > 0.01 && viewLimits(pose, FACE) !== null);
        const looksAway = (pose.heightMetres - FACE) * pose.tiltDegrees < 0;
        const reach = levelReach(pose, FACE, level);
        if (least === null) expect(reach).toBeNull();
        if (least === null || looksAway) return;
        fc.pre(Math.abs(pose.focalMm / least - 1) > 1e-6);
        expect(reach !== null).toBe(pose.focalMm > least);
      }),
      { seed: 6 },
    );
  });

  test('a faulty pose is named', () => {
    expect(findPoseFaults(EXAMPLE)).toEqual([]);
    expect(
      findPoseFaults({ ...EXAMPLE, focalMm: 0, tiltDegrees: 120, heightMetres: Number.NaN }).map(
        ({ code, field }) => [field, code],
      ),
    ).toEqual([
      ['heightMetres', 'not-a-number'],
      ['focalMm', 'not-positive'],
      ['tiltDegrees', 'tilt-out-of-range'],
    ]);
  });

  test('oblique limits', () => {
    expect(obliqueExcess(obliquityAt(4.4, 5, 0, null), 'face')).toEqual(['recognition-vertical-degrees']);
    expect(obliqueExcess(obliquityAt(4.4, 20, 0, null), 'face')).toEqual([]);
    expect(leastDistanceFor(4.4, 'recognition-vertical-degrees')).toBeCloseTo(19.06, 2);
    expect(obliquityAt(5.5, 20, 350, 170).yawDegrees).toBeCloseTo(0, 9);
    expect(obliqueExcess(obliquityAt(5.5, 10, 0, 140), 'plate')).toEqual([
      'plate-vertical-recommended-degrees',
      'plate-yaw-degrees',
    ]);
  });
});

test('cameras that turn and panoramic ones: where the density is reached, and nowhere beyond', () => {
  const turning = {
    heightMetres: 6,
    panFromDegrees: 350,
    panToDegrees: 80,
    tiltFromDegrees: 0,
    tiltToDegrees: 60,
    sensorWidthMm: 5.37,
    longestFocalMm: 120,
    widthPx: 1920,
  };
  const envelope = turningEnvelope(turning, FACE, IDENTIFY)!;
  expect(sectorWidth(envelope)).toBe(90);
  expect(envelope.fromMetres).toBeCloseTo(4.4 / Math.tan(Math.PI / 3), 9);
  const slant = Math.hypot(envelope.toMetres!, 4.4);
  expect((1920 * 120) / (5.37 * slant)).toBeCloseTo(IDENTIFY, 9);
  expect(turningEnvelope({ ...turning, tiltToDegrees: -5 }, FACE, IDENTIFY)).toBeNull();
  const dome = { heightMetres: 5, sensorWidthMm: 6, sensorHeightMm: 6, focalMm: 1.9, widthPx: 2000 };
  expect(panoramicZone(dome, FACE, 125)?.toMetres).toBeCloseTo(
    Math.sqrt(((2000 * 1.9) / (6 * 125)) ** 2 - 3.4 ** 2),
    9,
  );
  expect(panoramicZone(dome, FACE, 2000)).toBeNull();
});
