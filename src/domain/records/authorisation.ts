import { z } from 'zod';
import type { PartialDate } from '../partial-date.ts';
import { partialDate, shortText } from './record-base.ts';

/** Prefect's authorisation of a video-protection system (CSI L252-1 and following); its term is computed from the rule table. */
export interface Authorisation {
  readonly number: string;
  readonly date: PartialDate | null;
  /** As written on the order; null means "five years after its date" (data/rules). */
  readonly expires: PartialDate | null;
}

export const authorisationSchema: z.ZodType<Authorisation> = z.strictObject({
  number: shortText,
  date: partialDate.nullable(),
  expires: partialDate.nullable(),
});
