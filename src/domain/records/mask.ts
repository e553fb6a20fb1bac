import { z } from 'zod';
import { azimuth, shortText } from './record-base.ts';

/** Part of the picture that is blacked out because it shows what may not be filmed (CSI L251-3): a sector around the camera. */
export interface Mask {
  /** What it hides: « façade du 12, rue Nationale ». */
  readonly label: string;
  /** Clockwise from north; the sector runs clockwise from `fromDegrees` to `toDegrees` and may pass north. Equal: all around. */
  readonly fromDegrees: number;
  readonly toDegrees: number;
  /** Distance on the ground at which it starts. */
  readonly fromMetres: number;
  /** Null: as far as one sees. */
  readonly toMetres: number | null;
}

export const MOST_MASKS = 200;
const metres = z.number().min(0).max(20_000);

export const maskSchema: z.ZodType<Mask> = z
  .strictObject({
    label: shortText,
    fromDegrees: azimuth,
    toDegrees: azimuth,
    fromMetres: metres,
    toMetres: metres.nullable(),
  })
  .refine(({ fromMetres, toMetres }) => toMetres === null || toMetres > fromMetres);
