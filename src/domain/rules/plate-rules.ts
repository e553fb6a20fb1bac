import { z } from 'zod';
import plateReading from '#data/rules/plate-reading.json' with { type: 'json' };
import {
  PLATE_OPERATORS,
  PLATE_READINGS,
  type PlateOperator,
  type PlateReading,
} from '../records/plate-site.ts';
import { readOnSchema } from './limits.ts';

/** Who may run a way of reading plates. */
export interface PlateRule {
  readonly operators: readonly PlateOperator[];
  readonly article: string;
  readonly caseLaw: string | null;
  readonly readOn: string;
  readonly rule: string;
  /** A bill whose fate is not known. */
  readonly pending: string | null;
}

const plateRuleSchema: z.ZodType<PlateRule> = z.strictObject({
  operators: z.array(z.enum(PLATE_OPERATORS)).min(1).readonly(),
  article: z.string().min(1),
  caseLaw: z.string().nullable(),
  readOn: readOnSchema,
  rule: z.string().min(1),
  pending: z.string().nullable(),
});

/** `data/rules/plate-reading.json`. */
export const PLATE_RULES: Readonly<Record<PlateReading, PlateRule>> = z
  .record(z.enum(PLATE_READINGS), plateRuleSchema)
  .parse(plateReading);
