import { z } from 'zod';
import type { LngLat } from '#geo/units.ts';
import { type Authorisation, authorisationSchema } from './authorisation.ts';
import {
  communeCode,
  lngLat,
  type RecordBase,
  recordBase,
  type ServiceState,
  serviceState,
  shortText,
} from './record-base.ts';

/** « Point vidéo »: one mast or facade that carries one camera or several. */
export interface Site extends RecordBase {
  readonly kind: 'site';
  readonly name: string;
  /** The town hall's own number, text. */
  readonly number: string | null;
  readonly communeCode: string | null;
  readonly address: string | null;
  readonly place: LngLat;
  readonly state: ServiceState;
  readonly authorisation: Authorisation | null;
  /** Days images are kept; CSI L252-5 allows 30 at most. */
  readonly retentionDays: number | null;
}

export const siteSchema: z.ZodType<Site> = z.strictObject({
  ...recordBase,
  kind: z.literal('site'),
  name: shortText,
  number: shortText.nullable(),
  communeCode: communeCode.nullable(),
  address: shortText.nullable(),
  place: lngLat,
  state: serviceState,
  authorisation: authorisationSchema.nullable(),
  retentionDays: z.number().min(0).max(3650).nullable(),
});
