import { z } from 'zod';
import heights from '#data/rules/building-heights.json' with { type: 'json' };
import { readOnSchema } from './limits.ts';

/** What is taken for the height of a building when a file gives none, or storeys only; no norm says. */
export interface BuildingHeights {
  readonly storeyMetres: number;
  readonly defaultMetres: number;
  /** Above it, a height is a fault of the file. */
  readonly greatestMetres: number;
  readonly reference: string;
  readonly readOn: string;
  readonly rule: string;
}

const schema: z.ZodType<BuildingHeights> = z.strictObject({
  storeyMetres: z.number().positive(),
  defaultMetres: z.number().positive(),
  greatestMetres: z.number().positive(),
  reference: z.string().min(1),
  readOn: readOnSchema,
  rule: z.string().min(1),
});

/** `data/rules/building-heights.json`, checked when the program starts. */
export const BUILDING_HEIGHTS: BuildingHeights = schema.parse(heights);
