import { z } from 'zod';
import table from '#data/rules/camera-models.json' with { type: 'json' };
import { CAMERA_TYPES, type CameraType, CODECS, type Codec } from '../records/camera.ts';
import { readOnSchema } from './limits.ts';

/** A typical model, without brand: what a study starts from before anything is bought. Each sensor of a multi-sensor is one picture. */
export interface CameraModel {
  readonly code: string;
  readonly label: string;
  readonly type: CameraType;
  readonly sensorWidthMm: number;
  readonly sensorHeightMm: number;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Equal for a fixed lens. A panoramic's is that of a fisheye: the rectilinear formulas do not hold for it. */
  readonly focalRangeMm: readonly [min: number, max: number];
  readonly framesPerSecond: number;
  readonly codec: Codec;
}

const positive = z.number().positive();
const modelSchema: z.ZodType<CameraModel> = z.strictObject({
  code: z.string().regex(/^[a-z0-9-]{1,60}$/),
  label: z.string().min(1),
  type: z.enum(CAMERA_TYPES),
  sensorWidthMm: positive,
  sensorHeightMm: positive,
  widthPx: positive.int(),
  heightPx: positive.int(),
  focalRangeMm: z
    .tuple([positive, positive])
    .refine(([min, max]) => min <= max)
    .readonly(),
  framesPerSecond: positive,
  codec: z.enum(CODECS),
});

const modelsSchema = z.strictObject({
  reference: z.string().min(1),
  readOn: readOnSchema,
  rule: z.string().min(1),
  models: z.array(modelSchema).min(1),
});

const parsed = modelsSchema.parse(table);

/** `data/rules/camera-models.json`, checked when the program starts. */
export const CAMERA_MODELS: readonly CameraModel[] = parsed.models;
