import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findPoseFaults } from '#domain/optics/camera-pose.ts';
import { pictureAngles } from '#domain/optics/picture-angles.ts';
import { CAMERA_TYPES, type Camera, UNKNOWN_CAMERA } from '#domain/records/camera.ts';
import { CAMERA_MODELS } from '#domain/rules/camera-models.ts';
import { poseCamera } from './camera-pose.ts';

const site = { place: [6.2, 44.1] } as const;
const unknown: Camera = { ...UNKNOWN_CAMERA, id: 'camera-a', sourceId: 's', siteId: 'site-a', label: 'A' };
const optics = {
  sensorWidthMm: 5.37,
  sensorHeightMm: 3.02,
  focalMm: 4,
  widthPx: 1920,
  heightPx: 1080,
  tiltDegrees: 20,
};

test('a camera of which all is known is taken as it is', () => {
  const known: Camera = { ...unknown, optics, heightMetres: 6, azimuthsDegrees: [70] };
  const { pose, assumed } = poseCamera(known, site);
  expect(pose).toEqual({ ...optics, heightMetres: 6, azimuthDegrees: 70 });
  expect(assumed).toEqual([]);
});

test('whatever is missing, the pose has no fault and each assumption is said once', () => {
  const camera = fc.record({
    type: fc.constantFrom(...CAMERA_TYPES),
    optics: fc.constantFrom(null, optics),
    heightMetres: fc.constantFrom(null, 4, 0),
    azimuthsDegrees: fc.array(fc.integer({ min: 0, max: 359 }), { maxLength: 4 }),
    fieldDegrees: fc.constantFrom(null, 3, 90, 180, 360),
    model: fc.constantFrom(null, 'gone', ...CAMERA_MODELS.map(({ code }) => code)),
    focalRangeMm: fc.constantFrom(null, [2.8, 12] as const, [30, 30] as const),
  });
  fc.assert(
    fc.property(camera, (fields) => {
      const { pose, assumed, subject } = poseCamera({ ...unknown, ...fields }, site);
      expect(findPoseFaults(pose)).toEqual([]);
      expect(new Set(assumed.map(({ what }) => what)).size).toBe(assumed.length);
      expect(assumed.some(({ what }) => what === 'height')).toBe(fields.heightMetres === null);
      const views = subject.view.type === 'pinhole' ? subject.view.poses.length : 1;
      expect(views).toBe(Math.max(1, subject.view.type === 'panoramic' ? 1 : fields.azimuthsDegrees.length));
    }),
  );
});

test('a field of view that is known gives the focal length', () => {
  const { pose, assumed } = poseCamera({ ...unknown, fieldDegrees: 90, azimuthsDegrees: [10] }, site);
  expect(pictureAngles(pose).hfovDegrees).toBeCloseTo(90);
  expect(assumed.map(({ what }) => what)).toEqual(['height', 'tilt', 'model']);
});

test('a piloted camera without presets is its envelope, one with presets is each of them', () => {
  const ptz: Camera = { ...unknown, type: 'ptz', model: 'ptz-1080p-x30' };
  const view = poseCamera(ptz, site).subject.view;
  expect(view).toMatchObject({ type: 'turning', camera: { longestFocalMm: 129 } });
  expect(poseCamera({ ...ptz, azimuthsDegrees: [0, 120] }, site).subject.view).toMatchObject({
    poses: [{ azimuthDegrees: 0 }, { azimuthDegrees: 120 }],
  });
});
