import { z } from 'zod';
import heights from '#data/rules/building-heights.json' with { type: 'json' };
import { readOnSchema } from './limits.ts';

/** What is taken for the height of a building where a file gives none, gives it badly or gives storeys only; no norm says. */
export interface BuildingHeights {
  readonly storeyMetres: number;
  readonly defaultMetres: number;
  /** Outside of these a height is not believed. */
  readonly lowestMetres: number;
  readonly greatestMetres: number;
  readonly reference: string;
  readonly readOn: string;
  readonly rule: string;
}

const positive = z.number().positive();
const schema: z.ZodType<BuildingHeights> = z.strictObject({
  storeyMetres: positive,
  defaultMetres: positive,
  lowestMetres: positive,
  greatestMetres: positive.max(1_000),
  reference: z.string().min(1),
  readOn: readOnSchema,
  rule: z.string().min(1),
});

/** `data/rules/building-heights.json`, checked when the program starts. */
export const BUILDING_HEIGHTS: BuildingHeights = schema.parse(heights);
