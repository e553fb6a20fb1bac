import { toRadians } from '#geo/units.ts';
import type { Optics } from '../records/camera.ts';

/** A fixed camera as geometry sees it: a pinhole without distortion, its picture level with the horizon. */
export interface CameraPose extends Optics {
  /** Of the lens above the ground. */
  readonly heightMetres: number;
  /** Clockwise from true north. */
  readonly azimuthDegrees: number;
}

/** Why a pose cannot be reckoned with: which number, and its value. */
export interface PoseFault {
  readonly code: 'not-a-number' | 'not-positive' | 'tilt-out-of-range' | 'height-out-of-range';
  readonly field: keyof CameraPose;
  readonly value: number;
}

const POSITIVE = ['sensorWidthMm', 'sensorHeightMm', 'focalMm', 'widthPx', 'heightPx'] as const;
const OTHERS = ['heightMetres', 'azimuthDegrees', 'tiltDegrees'] as const;
/** As the schema of cameras has it: no mast is higher. */
const GREATEST_HEIGHT_METRES = 500;

/** All that is wrong with a pose; the other functions of this folder expect one that has no fault. */
export function findPoseFaults(pose: CameraPose): readonly PoseFault[] {
  const faults: PoseFault[] = [];
  for (const field of [...POSITIVE, ...OTHERS]) {
    const value = pose[field];
    if (!Number.isFinite(value)) faults.push({ code: 'not-a-number', field, value });
  }
  for (const field of POSITIVE) {
    if (pose[field] <= 0) faults.push({ code: 'not-positive', field, value: pose[field] });
  }
  if (Math.abs(pose.tiltDegrees) > 90)
    faults.push({ code: 'tilt-out-of-range', field: 'tiltDegrees', value: pose.tiltDegrees });
  if (pose.heightMetres < 0 || pose.heightMetres > GREATEST_HEIGHT_METRES)
    faults.push({ code: 'height-out-of-range', field: 'heightMetres', value: pose.heightMetres });
  return faults;
}

/** A pose in the terms of the formulas: see docs/methods/optics.md. */
export interface PinholeView {
  /** Of the lens above the plane looked at; negative when the plane is above the lens. */
  readonly rise: number;
  readonly sine: number;
  readonly cosine: number;
  /** Half the picture over the focal length: tangent of half the field, across and up. */
  readonly across: number;
  readonly up: number;
  /** Pixels a metre at one metre of optical depth. */
  readonly pixelsAtOneMetre: number;
}

/** @param planeMetres height of the plane looked at above the ground: face 1.6, plate 0.5, ground 0 */
export function pinholeView(pose: CameraPose, planeMetres: number): PinholeView {
  const tilt = toRadians(pose.tiltDegrees);
  return {
    rise: pose.heightMetres - planeMetres,
    sine: Math.sin(tilt),
    // The cosine of a right angle as a computer has it, 6e-17, would give a horizon to a camera that looks straight down.
    cosine: Math.abs(pose.tiltDegrees) === 90 ? 0 : Math.cos(tilt),
    across: pose.sensorWidthMm / (2 * pose.focalMm),
    up: pose.sensorHeightMm / (2 * pose.focalMm),
    pixelsAtOneMetre: (pose.widthPx * pose.focalMm) / pose.sensorWidthMm,
  };
}
