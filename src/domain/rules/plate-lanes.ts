import { z } from 'zod';
import lanes from '#data/rules/plate-lanes.json' with { type: 'json' };
import { readOnSchema } from './limits.ts';

/** A number that a maker's guide or a norm gives for how many lanes a plate camera follows. */
export interface PlateLaneRule {
  readonly value: number;
  readonly unit: 'metres' | 'lanes' | 'pixels';
  readonly reference: string;
  readonly readOn: string;
  /** The rule in French, as one sentence. */
  readonly rule: string;
}

const CODES = [
  'lane-width-metres',
  'lanes-of-1080p',
  'lanes-of-4k',
  'width-of-1080p',
  'width-of-4k',
] as const;
export type PlateLaneCode = (typeof CODES)[number];

const ruleSchema: z.ZodType<PlateLaneRule> = z.strictObject({
  value: z.number().positive(),
  unit: z.enum(['metres', 'lanes', 'pixels']),
  reference: z.string().min(1),
  readOn: readOnSchema,
  rule: z.string().min(1),
});

/** `data/rules/plate-lanes.json`, checked when the program starts. */
export const PLATE_LANES: Readonly<Record<PlateLaneCode, PlateLaneRule>> = z
  .record(z.enum(CODES), ruleSchema)
  .parse(lanes);
