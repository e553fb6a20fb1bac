import { z } from 'zod';
import type { PartialDate } from '../partial-date.ts';
import { communeCode, partialDate, type RecordBase, recordBase, shortText } from './record-base.ts';

/** Protocol of participation citoyenne: three years, tacitly renewed (circulaire INTA1911441 of 30 April 2019). */
export interface Participation extends RecordBase {
  readonly kind: 'participation';
  readonly communeCode: string;
  readonly state: 'active' | 'planned' | 'ended';
  readonly signed: PartialDate | null;
  readonly renewed: PartialDate | null;
  /** As written; null means "three years after the last signature" (data/rules). */
  readonly ends: PartialDate | null;
  readonly referents: number | null;
  /** The count as typed when it is not a number: « une dizaine ». */
  readonly referentsWords: string | null;
  /** The unit that runs it, as typed. */
  readonly unitName: string | null;
}

export const participationSchema: z.ZodType<Participation> = z.strictObject({
  ...recordBase,
  kind: z.literal('participation'),
  communeCode,
  state: z.enum(['active', 'planned', 'ended']),
  signed: partialDate.nullable(),
  renewed: partialDate.nullable(),
  ends: partialDate.nullable(),
  referents: z.number().int().min(0).max(100_000).nullable(),
  referentsWords: shortText.nullable(),
  unitName: shortText.nullable(),
});
