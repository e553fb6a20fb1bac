import { z } from 'zod';
import type { LngLat } from '#geo/units.ts';
import {
  communeCode,
  lngLat,
  type RecordBase,
  recordBase,
  type ServiceState,
  serviceState,
  shortText,
} from './record-base.ts';

/** Centre de supervision urbain: where operators watch. */
export interface Csu extends RecordBase {
  readonly kind: 'csu';
  readonly name: string;
  readonly communeCode: string | null;
  readonly place: LngLat;
  readonly state: ServiceState;
  readonly hours: string | null;
  readonly operators: number | null;
}

export const csuSchema: z.ZodType<Csu> = z.strictObject({
  ...recordBase,
  kind: z.literal('csu'),
  name: shortText,
  communeCode: communeCode.nullable(),
  place: lngLat,
  state: serviceState,
  hours: shortText.nullable(),
  operators: z.number().int().min(0).max(10_000).nullable(),
});
