import { z } from 'zod';
import scales from '#data/rules/density-scales.json' with { type: 'json' };
import { readOnSchema } from './limits.ts';

/** What a picture is good for at a number of pixels a metre; levels ascend. */
export interface DensityScale {
  readonly code: string;
  readonly label: string;
  readonly reference: string;
  readonly readOn: string;
  readonly levels: readonly { readonly code: string; readonly label: string; readonly pxPerMetre: number }[];
}

const scaleSchema: z.ZodType<DensityScale> = z.strictObject({
  code: z.string().min(1),
  label: z.string().min(1),
  reference: z.string().min(1),
  readOn: readOnSchema,
  levels: z
    .array(
      z.strictObject({
        code: z.string().min(1),
        label: z.string().min(1),
        pxPerMetre: z.number().positive(),
      }),
    )
    .min(1)
    .refine((levels) =>
      levels.every((level, at) => at === 0 || level.pxPerMetre > levels[at - 1]!.pxPerMetre),
    )
    .readonly(),
});

/** `data/rules/density-scales.json`: sources disagree whether the scale of 2025 replaces DORI, so both are there and the screen says which. */
export const DENSITY_SCALES: readonly DensityScale[] = z.array(scaleSchema).parse(scales);
