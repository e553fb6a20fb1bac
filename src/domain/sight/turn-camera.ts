import type { Camera } from '../records/camera.ts';

/** Degrees of a turn that nobody can measure on a pole: a tenth. */
const STEPS_A_DEGREE = 10;

/** 0 ≤ azimuth < 360, to a tenth of a degree. */
export function wholeAzimuth(degrees: number): number {
  const turned = (((Math.round(degrees * STEPS_A_DEGREE) / STEPS_A_DEGREE) % 360) + 360) % 360;
  return Math.round(turned * STEPS_A_DEGREE) / STEPS_A_DEGREE;
}

/** The camera with its first viewing direction towards an azimuth; the others turn with it, as lenses in one housing do. */
export function turnCamera(camera: Camera, azimuthDegrees: number): Camera {
  const [first, ...others] = camera.azimuthsDegrees;
  const turn = azimuthDegrees - (first ?? 0);
  const directions = [azimuthDegrees, ...others.map((other) => other + turn)];
  return { ...camera, azimuthsDegrees: directions.map(wholeAzimuth) };
}
