import type { Camera } from '../records/camera.ts';
import type { CameraPose } from './camera-pose.ts';

/** One pose a viewing direction (several for a multi-sensor camera, or for the views of one that turns); empty when height, optics or directions are not known. */
export function posesOfCamera({ optics, heightMetres, azimuthsDegrees }: Camera): readonly CameraPose[] {
  if (optics === null || heightMetres === null) return [];
  return azimuthsDegrees.map((azimuthDegrees) => ({ ...optics, heightMetres, azimuthDegrees }));
}
