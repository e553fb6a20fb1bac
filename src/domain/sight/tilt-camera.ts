import type { CameraPose } from '../optics/camera-pose.ts';
import type { Camera } from '../records/camera.ts';

/** Degrees of tilt: a tenth, as of azimuths. */
const STEPS_A_DEGREE = 10;
const STRAIGHT_DOWN = 90;

/** The camera at another tilt below the horizon, −90 to 90; what was only assumed of its optics is written with it. */
export function tiltCamera(camera: Camera, pose: CameraPose, degrees: number): Camera {
  const bounded = Math.min(STRAIGHT_DOWN, Math.max(-STRAIGHT_DOWN, degrees));
  const tiltDegrees = Math.round(bounded * STEPS_A_DEGREE) / STEPS_A_DEGREE;
  const { sensorWidthMm, sensorHeightMm, focalMm, widthPx, heightPx } = pose;
  return {
    ...camera,
    optics: { sensorWidthMm, sensorHeightMm, focalMm, widthPx, heightPx, tiltDegrees },
  };
}
