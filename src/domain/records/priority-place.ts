import { z } from 'zod';
import type { LngLat } from '#geo/units.ts';
import { isWeekHours, type WeekHours } from '../week-hours.ts';
import { communeCode, lngLat, longText, type RecordBase, recordBase, shortText } from './record-base.ts';

/** « Lieu prioritaire »: where something must be done, how much it matters and when. Where siting of cameras starts from. */
export interface PriorityPlace extends RecordBase {
  readonly kind: 'priority-place';
  readonly name: string;
  readonly place: LngLat;
  readonly communeCode: string | null;
  /** 1 little, 10 most. */
  readonly weight: number;
  /** How far around the place is meant; null: the place itself. */
  readonly radiusMetres: number | null;
  /** Codes of the closed list of CSI L251-2 (data/rules/purposes). */
  readonly purposes: readonly string[];
  /** Null: no hours were named, the whole week is meant. */
  readonly hours: WeekHours | null;
  /** Why, in the words of those who know the place. */
  readonly words: string;
}

export const priorityPlaceSchema: z.ZodType<PriorityPlace> = z.strictObject({
  ...recordBase,
  kind: z.literal('priority-place'),
  name: shortText,
  place: lngLat,
  communeCode: communeCode.nullable(),
  weight: z.number().min(1).max(10),
  radiusMetres: z.number().positive().max(20_000).nullable(),
  purposes: z.array(z.string().max(60)).max(20).readonly(),
  hours: z.string().refine(isWeekHours).nullable(),
  words: longText,
});
