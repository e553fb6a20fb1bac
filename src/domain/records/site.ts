import { z } from 'zod';
import type { LngLat } from '#geo/units.ts';
import { type Authorisation, authorisationSchema } from './authorisation.ts';
import {
  communeCode,
  lngLat,
  type RecordBase,
  type RecordId,
  recordBase,
  recordId,
  type ServiceState,
  serviceState,
  shortText,
} from './record-base.ts';

/** What carries it. */
export const MASTS = ['mast', 'facade', 'other'] as const;
export type Mast = (typeof MASTS)[number];

/** Who the authorisation lets receive the images (CSI L252-3), as its order writes it. */
export interface Recipient {
  readonly name: string;
  /** The CSU or force unit of the dossier that it is; null when none is, or not known which. */
  readonly recordId: RecordId | null;
}

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
  /** Empty: nobody is named. */
  readonly recipients: readonly Recipient[];
  /** Whether the public is told by a notice on the spot (CSI R252-3); null when not known. */
  readonly notice: boolean | null;
  /** « Tranche » of works it belongs to, from 1. */
  readonly phase: number | null;
  readonly mast: Mast | null;
}

/** A site of which only the name and the place are known. */
export const UNKNOWN_SITE: Omit<Site, 'id' | 'sourceId' | 'name' | 'place'> = {
  kind: 'site',
  note: '',
  number: null,
  communeCode: null,
  address: null,
  state: 'in-service',
  authorisation: null,
  retentionDays: null,
  recipients: [],
  notice: null,
  phase: null,
  mast: null,
};

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
  recipients: z
    .array(z.strictObject({ name: shortText, recordId: recordId.nullable() }))
    .max(50)
    .readonly(),
  notice: z.boolean().nullable(),
  phase: z.number().int().min(1).max(99).nullable(),
  mast: z.enum(MASTS).nullable(),
});
