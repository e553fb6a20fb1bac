import { z } from 'zod';
import copies from '#data/rules/presence-copies.json' with { type: 'json' };
import type { Audience } from '../audience.ts';
import type { SummaryRules } from '../records/presence-summary.ts';
import { readOnSchema } from './limits.ts';

/** Who gets a copy with presence coarsened; the restricted circle has the dossier itself. */
export type CopyAudience = Exclude<Audience, 'restricted'>;
export const COPY_AUDIENCES: readonly CopyAudience[] = ['elus', 'public'];

/** How presence is coarsened for one audience, and after whose practice; no law gives these numbers. */
export interface PresenceCopyRule {
  readonly rules: SummaryRules;
  readonly reference: string;
  readonly readOn: string;
  readonly rule: string;
}

const ascending = (values: readonly number[]) =>
  values.every((value, at) => at === 0 || value > values[at - 1]!);

const ruleSchema: z.ZodType<PresenceCopyRule> = z.strictObject({
  rules: z.strictObject({
    // Never finer than 900 m, three days and a week: the widest that the table may be opened.
    zoom: z.number().int().min(8).max(15),
    minDays: z.number().int().min(3),
    largestShare: z.number().min(0.5).max(0.9),
    delayDays: z.number().int().min(7),
    classLimits: z.array(z.number().positive()).min(2).max(5).refine(ascending).readonly(),
    rounding: z
      .array(z.strictObject({ from: z.number().positive(), step: z.number().positive() }))
      .min(1)
      .refine((steps) => ascending(steps.map(({ from }) => from)))
      .readonly(),
  }),
  reference: z.string().min(1),
  readOn: readOnSchema,
  rule: z.string().min(1),
});

/** `data/rules/presence-copies.json`, checked when the program starts; docs/methods/audience-copy.md argues each number. */
export const PRESENCE_COPIES: Readonly<Record<CopyAudience, PresenceCopyRule>> = z
  .strictObject({ elus: ruleSchema, public: ruleSchema })
  .parse(copies);
