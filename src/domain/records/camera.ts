import { z } from 'zod';
import type { PartialDate } from '../partial-date.ts';
import { type Mask, MOST_MASKS, maskSchema } from './mask.ts';
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

export const CODECS = ['h264', 'h265', 'mjpeg'] as const;
export type Codec = (typeof CODECS)[number];

/** « Plan étroit » shows who, « plan large » shows what happens (arrêté of 3 August 2007). */
export const SHOT_PLANS = ['narrow', 'wide'] as const;
export type ShotPlan = (typeof SHOT_PLANS)[number];

/** « Tactique »: fixed and wide, to understand. « Stratégique »: fixed, to identify. « Pilotée »: moved by an operator. */
export const CAMERA_ROLES = ['tactical', 'strategic', 'piloted'] as const;
export type CameraRole = (typeof CAMERA_ROLES)[number];

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
  /** Code of a typical model (data/rules/camera-models.json); a code that the table no longer has is kept. */
  readonly model: string | null;
  readonly optics: Optics | null;
  /** Shortest and longest focal length of a zoom, equal for a fixed lens; the one in use is `optics.focalMm`. */
  readonly focalRangeMm: readonly [min: number, max: number] | null;
  /** As recorded. */
  readonly framesPerSecond: number | null;
  readonly codec: Codec | null;
  readonly bitrateKbps: number | null;
  readonly plan: ShotPlan | null;
  readonly role: CameraRole | null;
  readonly masks: readonly Mask[];
  /** Codes of the closed list of CSI L251-2 (data/rules/purposes). */
  readonly purposes: readonly string[];
  /** Main objective of this camera (arrêté of 3 August 2007). */
  readonly objective: string | null;
  readonly installed: PartialDate | null;
}

/** A camera of which nothing is known but where it hangs: what an import, a click on the map or a test starts from. */
export const UNKNOWN_CAMERA: Omit<Camera, 'id' | 'sourceId' | 'siteId' | 'label'> = {
  kind: 'camera',
  note: '',
  number: null,
  type: 'fixed',
  state: 'in-service',
  azimuthsDegrees: [],
  fieldDegrees: null,
  heightMetres: null,
  reachMetres: null,
  model: null,
  optics: null,
  focalRangeMm: null,
  framesPerSecond: null,
  codec: null,
  bitrateKbps: null,
  plan: null,
  role: null,
  masks: [],
  purposes: [],
  objective: null,
  installed: null,
};

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
  model: z
    .string()
    .regex(/^[a-z0-9-]{1,60}$/)
    .nullable(),
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
  focalRangeMm: z
    .tuple([positive, positive])
    .refine(([min, max]) => min <= max)
    .readonly()
    .nullable(),
  framesPerSecond: z.number().positive().max(1_000).nullable(),
  codec: z.enum(CODECS).nullable(),
  bitrateKbps: z.number().positive().max(1_000_000).nullable(),
  plan: z.enum(SHOT_PLANS).nullable(),
  role: z.enum(CAMERA_ROLES).nullable(),
  masks: z.array(maskSchema).max(MOST_MASKS).readonly(),
  purposes: z.array(z.string().max(60)).max(20).readonly(),
  objective: shortText.nullable(),
  installed: partialDate.nullable(),
});
