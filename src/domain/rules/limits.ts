import { z } from 'zod';
import limits from '#data/rules/limits.json' with { type: 'json' };

/** A number that a text of law gives, with the article, and when the article was read. */
export interface LegalLimit {
  readonly value: number;
  readonly unit: 'days' | 'years' | 'inhabitants' | 'agents';
  readonly article: string;
  /** Year and month in which the article was read: laws change, and this table with them. */
  readonly readOn: string;
  /** The rule in French, as one sentence. */
  readonly rule: string;
}

const LIMIT_CODES = [
  'retention-days',
  'authorisation-years',
  'participation-years',
  'clspd-inhabitants',
  'coordinator-inhabitants',
  'police-convention-agents',
] as const;
export type LimitCode = (typeof LIMIT_CODES)[number];

export const readOnSchema = z.string().regex(/^\d{4}-\d{2}(-\d{2})?$/);

const limitSchema: z.ZodType<LegalLimit> = z.strictObject({
  value: z.number().positive(),
  unit: z.enum(['days', 'years', 'inhabitants', 'agents']),
  article: z.string().min(1),
  readOn: readOnSchema,
  rule: z.string().min(1),
});

/** `data/rules/limits.json`, checked when the program starts: a faulty table is a fault of the program. */
export const LIMITS: Readonly<Record<LimitCode, LegalLimit>> = z
  .record(z.enum(LIMIT_CODES), limitSchema)
  .parse(limits);
