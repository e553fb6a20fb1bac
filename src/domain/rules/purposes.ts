import { z } from 'zod';
import purposes from '#data/rules/purposes.json' with { type: 'json' };
import { readOnSchema } from './limits.ts';

/** A purpose that the law allows for cameras on the public road; the list is closed. */
export interface Purpose {
  readonly code: string;
  readonly label: string;
}

const purposesSchema = z.strictObject({
  article: z.string().min(1),
  readOn: readOnSchema,
  rule: z.string().min(1),
  purposes: z.array(z.strictObject({ code: z.string().regex(/^[a-z-]+$/), label: z.string().min(1) })).min(1),
});

const table = purposesSchema.parse(purposes);

/** `data/rules/purposes.json`, in the order of the article. */
export const PURPOSES: readonly Purpose[] = table.purposes;
export const PURPOSES_ARTICLE: { readonly article: string; readonly readOn: string } = table;
