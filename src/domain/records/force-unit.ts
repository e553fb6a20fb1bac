import { z } from 'zod';
import type { LngLat } from '#geo/units.ts';
import { communeCode, lngLat, type RecordBase, recordBase, shortText } from './record-base.ts';

export const FORCES = ['gendarmerie', 'police', 'municipale'] as const;
export type Force = (typeof FORCES)[number];

/** Brigade, commissariat, poste of municipal police: who receives images and from where patrols leave. */
export interface ForceUnit extends RecordBase {
  readonly kind: 'force-unit';
  readonly name: string;
  readonly force: Force;
  /** `brigade`, `commissariat`, `poste`, `PSIG`… as its own service calls it. */
  readonly unitType: string | null;
  /** identifiant_public_unite of the open list, when it comes from there. */
  readonly publicId: string | null;
  readonly communeCode: string | null;
  readonly address: string | null;
  readonly place: LngLat;
  readonly phone: string | null;
  readonly hours: string | null;
}

export const forceUnitSchema: z.ZodType<ForceUnit> = z.strictObject({
  ...recordBase,
  kind: z.literal('force-unit'),
  name: shortText,
  force: z.enum(FORCES),
  unitType: shortText.nullable(),
  publicId: shortText.nullable(),
  communeCode: communeCode.nullable(),
  address: shortText.nullable(),
  place: lngLat,
  phone: shortText.nullable(),
  hours: longHours(),
});

function longHours() {
  return z.string().max(2_000).nullable();
}
