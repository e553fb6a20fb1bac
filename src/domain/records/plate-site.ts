import { z } from 'zod';
import type { LngLat } from '#geo/units.ts';
import { type Authorisation, authorisationSchema } from './authorisation.ts';
import {
  azimuth,
  communeCode,
  lngLat,
  type RecordBase,
  recordBase,
  type ServiceState,
  serviceState,
  shortText,
} from './record-base.ts';

/** LAPI reads and indexes plates: State only (CSI L233-1, L233-2). VPI makes them legible to a person: communes may. */
export const PLATE_READINGS = ['lapi', 'vpi'] as const;
export type PlateReading = (typeof PLATE_READINGS)[number];

export const PLATE_OPERATORS = ['state', 'commune', 'other'] as const;
export type PlateOperator = (typeof PLATE_OPERATORS)[number];

export interface PlateSite extends RecordBase {
  readonly kind: 'plate-site';
  readonly name: string;
  readonly number: string | null;
  readonly communeCode: string | null;
  readonly place: LngLat;
  readonly reading: PlateReading;
  readonly operator: PlateOperator | null;
  readonly state: ServiceState;
  /** As signed: `D 4096`, `A 51`. */
  readonly road: string | null;
  /** Where the traffic it sees is going to, clockwise from north. */
  readonly trafficAzimuthDegrees: number | null;
  /** In words: « vers Manosque », « entrée de ville ». */
  readonly direction: string | null;
  readonly lanes: number | null;
  readonly authorisation: Authorisation | null;
}

export const plateSiteSchema: z.ZodType<PlateSite> = z.strictObject({
  ...recordBase,
  kind: z.literal('plate-site'),
  name: shortText,
  number: shortText.nullable(),
  communeCode: communeCode.nullable(),
  place: lngLat,
  reading: z.enum(PLATE_READINGS),
  operator: z.enum(PLATE_OPERATORS).nullable(),
  state: serviceState,
  road: shortText.nullable(),
  trafficAzimuthDegrees: azimuth.nullable(),
  direction: shortText.nullable(),
  lanes: z.number().int().min(1).max(20).nullable(),
  authorisation: authorisationSchema.nullable(),
});
