import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Camera } from '../records/camera.ts';
import { turnCamera, wholeAzimuth } from './turn-camera.ts';

const azimuths = fc.array(fc.integer({ min: 0, max: 359 }), { minLength: 1, maxLength: 5 });
const gap = (a: number, b: number) => wholeAzimuth(b - a);

test('lenses of one housing keep the angles between them, and all azimuths stay within a turn', () => {
  fc.assert(
    fc.property(azimuths, fc.integer({ min: -720, max: 720 }), (azimuthsDegrees, to) => {
      const turned = turnCamera({ azimuthsDegrees } as unknown as Camera, to).azimuthsDegrees;
      expect(turned[0]).toBe(wholeAzimuth(to));
      for (const [at, azimuth] of turned.entries()) {
        expect(azimuth).toBeGreaterThanOrEqual(0);
        expect(azimuth).toBeLessThan(360);
        expect(gap(turned[0]!, azimuth)).toBe(gap(azimuthsDegrees[0]!, azimuthsDegrees[at]!));
      }
    }),
  );
});

test('a camera without a direction gets one', () => {
  const camera = { azimuthsDegrees: [] as readonly number[] } as Camera;
  expect(turnCamera(camera, 359.96).azimuthsDegrees).toEqual([0]);
});
