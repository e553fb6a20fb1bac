import { z } from 'zod';
import type { PartialDate } from '../partial-date.ts';
import {
  azimuth,
  partialDate,
  type RecordBase,
  recordBase,
  recordId,
  type ServiceState,
  serviceState,
  shortText,
} from './record-base.ts';

export const CAMERA_TYPES = ['fixed', 'ptz', 'multi-sensor', 'panoramic', 'temporary'] as const;
export type CameraType = (typeof CAMERA_TYPES)[number];

/** What the picture is made with; lengths in millimetres, angles in degrees, pixels as stored. */
export interface Optics {
  readonly sensorWidthMm: number;
  readonly sensorHeightMm: number;
  readonly focalMm: number;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Below the horizon. */
  readonly tiltDegrees: number;
}

export interface Camera extends RecordBase {
  readonly kind: 'camera';
  readonly siteId: string;
  readonly number: string | null;
  readonly label: string;
  readonly type: CameraType;
  readonly state: ServiceState;
  /** Clockwise from north; one value a viewing direction (several for a multi-sensor or a PTZ's presets), empty when unknown. */
  readonly azimuthsDegrees: readonly number[];
  readonly fieldDegrees: number | null;
  readonly heightMetres: number | null;
  readonly reachMetres: number | null;
  readonly optics: Optics | null;
  /** Codes of the closed list of CSI L251-2 (data/rules/purposes). */
  readonly purposes: readonly string[];
  /** Main objective of this camera (arrêté of 3 August 2007). */
  readonly objective: string | null;
  readonly installed: PartialDate | null;
}

const positive = z.number().positive().max(100_000);

export const cameraSchema: z.ZodType<Camera> = z.strictObject({
  ...recordBase,
  kind: z.literal('camera'),
  siteId: recordId,
  number: shortText.nullable(),
  label: shortText,
  type: z.enum(CAMERA_TYPES),
  state: serviceState,
  azimuthsDegrees: z.array(azimuth).max(32).readonly(),
  fieldDegrees: z.number().positive().max(360).nullable(),
  heightMetres: z.number().min(0).max(500).nullable(),
  reachMetres: z.number().positive().max(20_000).nullable(),
  optics: z
    .strictObject({
      sensorWidthMm: positive,
      sensorHeightMm: positive,
      focalMm: positive,
      widthPx: positive,
      heightPx: positive,
      tiltDegrees: z.number().min(-90).max(90),
    })
    .nullable(),
  purposes: z.array(z.string().max(60)).max(20).readonly(),
  objective: shortText.nullable(),
  installed: partialDate.nullable(),
});
