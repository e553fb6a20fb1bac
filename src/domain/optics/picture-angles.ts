import { toDegrees } from '#geo/units.ts';
import type { Optics } from '../records/camera.ts';

/** Fields of view across and up: 2·atan(sensor / 2·focal). */
export function pictureAngles({
  sensorWidthMm,
  sensorHeightMm,
  focalMm,
}: Pick<Optics, 'sensorWidthMm' | 'sensorHeightMm' | 'focalMm'>): {
  readonly hfovDegrees: number;
  readonly vfovDegrees: number;
} {
  return {
    hfovDegrees: toDegrees(2 * Math.atan(sensorWidthMm / (2 * focalMm))),
    vfovDegrees: toDegrees(2 * Math.atan(sensorHeightMm / (2 * focalMm))),
  };
}
