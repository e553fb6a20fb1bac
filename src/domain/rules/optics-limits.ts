import { z } from 'zod';
import limits from '#data/rules/optics-limits.json' with { type: 'json' };
import { readOnSchema } from './limits.ts';

/** A number that a norm, a maker's guide or this project gives for what a picture is good for. No text of law gives one. */
export interface OpticsLimit {
  readonly value: number;
  readonly unit: 'degrees' | 'metres';
  readonly reference: string;
  readonly readOn: string;
  /** The rule in French, as one sentence. */
  readonly rule: string;
}

const OPTICS_LIMIT_CODES = [
  'plate-yaw-degrees',
  'plate-vertical-degrees',
  'plate-vertical-recommended-degrees',
  'recognition-vertical-degrees',
  'face-height-metres',
  'plate-height-metres',
] as const;
export type OpticsLimitCode = (typeof OPTICS_LIMIT_CODES)[number];

const limitSchema: z.ZodType<OpticsLimit> = z.strictObject({
  value: z.number().positive(),
  unit: z.enum(['degrees', 'metres']),
  reference: z.string().min(1),
  readOn: readOnSchema,
  rule: z.string().min(1),
});

/** `data/rules/optics-limits.json`, checked when the program starts. */
export const OPTICS_LIMITS: Readonly<Record<OpticsLimitCode, OpticsLimit>> = z
  .record(z.enum(OPTICS_LIMIT_CODES), limitSchema)
  .parse(limits);
