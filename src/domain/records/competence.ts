import { z } from 'zod';
import { communeCode, type RecordBase, recordBase, shortText } from './record-base.ts';

/** Whose zone a commune is: gendarmerie (ZGN) or police nationale (ZPN). */
export const ZONE_FORCES = ['gendarmerie', 'police'] as const;
export type ZoneForce = (typeof ZONE_FORCES)[number];

/** Brigade or circonscription that answers for a commune, as its own file names it. */
export interface CompetentUnit {
  readonly force: ZoneForce;
  /** Null when the file says the zone and no unit. */
  readonly name: string | null;
  /** `id_service` of the open list; null when the file has none. */
  readonly publicId: string | null;
}

/** Territorial competence over one commune. Several units where the file names several: figures then stand apart, never split. */
export interface Competence extends RecordBase {
  readonly kind: 'competence';
  readonly communeCode: string;
  readonly units: readonly CompetentUnit[];
}

/** More units over one commune than any file has. */
export const MOST_COMPETENT_UNITS = 20;

export const competenceSchema: z.ZodType<Competence> = z.strictObject({
  ...recordBase,
  kind: z.literal('competence'),
  communeCode,
  units: z
    .array(
      z.strictObject({
        force: z.enum(ZONE_FORCES),
        name: shortText.nullable(),
        publicId: shortText.nullable(),
      }),
    )
    .min(1)
    .max(MOST_COMPETENT_UNITS)
    .readonly(),
});
