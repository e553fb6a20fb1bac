import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CameraPose } from '#domain/optics/camera-pose.ts';
import { axisDistance, handlePlaces, tiltDrawnTo } from './handle-places.ts';

const pose = { heightMetres: 6, azimuthDegrees: 70, tiltDegrees: 20 } as CameraPose;

test('the axis of the worked example meets faces at 12.1 m', () => {
  expect(axisDistance(6 - 1.6, 20)).toBeCloseTo(12.09, 2);
  expect(axisDistance(4.4, 0)).toBe(Number.POSITIVE_INFINITY);
});

test('handles never stand on one another, whatever the scale and the tilt', () => {
  const scale = fc.double({ min: 0.01, max: 100, noNaN: true });
  const tilt = fc.double({ min: -90, max: 90, noNaN: true });
  fc.assert(
    fc.property(scale, tilt, (metresPerPixel, tiltDegrees) => {
      const { turn, tilt: handle } = handlePlaces({ ...pose, tiltDegrees }, 1.6, metresPerPixel);
      const [near, far] = [(handle?.metres ?? 0) / metresPerPixel, turn.metres / metresPerPixel];
      expect(near).toBeGreaterThanOrEqual(24);
      expect(far - near).toBeGreaterThanOrEqual(24);
    }),
  );
});

test('a handle taken and put back changes nothing; drawn further, the camera looks up', () => {
  const degrees = fc.double({ min: 2, max: 89, noNaN: true });
  const metres = fc.double({ min: 1, max: 50, noNaN: true });
  fc.assert(
    fc.property(degrees, metres, (tiltDegrees, shown) => {
      expect(tiltDrawnTo(4.4, tiltDegrees, shown, shown)).toBeCloseTo(tiltDegrees, 6);
      expect(tiltDrawnTo(4.4, tiltDegrees, shown, shown * 1.2)).toBeLessThan(tiltDegrees);
    }),
  );
  expect(tiltDrawnTo(4.4, 20, 12, 0)).toBeCloseTo(90);
});

test('a camera lower than what it looks at has no axis to draw along', () => {
  expect(handlePlaces({ ...pose, heightMetres: 1 }, 1.6, 0.2).tilt).toBeNull();
});
