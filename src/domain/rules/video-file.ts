import { z } from 'zod';
import table from '#data/rules/video-file.json' with { type: 'json' };
import { readOnSchema } from './limits.ts';

export const FILE_PIECES = ['report', 'site-plan', 'detail-plan', 'cameras', 'images', 'notice'] as const;
export type FilePiece = (typeof FILE_PIECES)[number];

/** What a text asks of a file for the prefecture, in one French sentence. */
export interface PieceRule {
  readonly article: string;
  readonly rule: string;
}

const pieceSchema: z.ZodType<PieceRule> = z.strictObject({
  article: z.string().min(1),
  rule: z.string().min(1),
});

const scalesSchema = z
  .array(z.number().int().positive())
  .min(1)
  .refine((scales) => scales.every((scale, at) => at === 0 || scale > scales[at - 1]!))
  .readonly();

const fileSchema = z.strictObject({
  article: z.string().min(1),
  form: z.string().min(1),
  readOn: readOnSchema,
  /** What a reader must check because the law moved. */
  pending: z.string().min(1),
  /** Denominators of round scales, the largest scale first. */
  planScales: scalesSchema,
  sitePlanScales: scalesSchema,
  keyPlanScales: scalesSchema,
  pieces: z.record(z.enum(FILE_PIECES), pieceSchema),
  notice: z.strictObject({ reference: z.string().min(1), readOn: readOnSchema, rule: z.string().min(1) }),
  /** What no camera may look at. */
  dwellings: z.strictObject({ article: z.string().min(1), readOn: readOnSchema, rule: z.string().min(1) }),
  /** Papers that go with the file and are made elsewhere. */
  joined: z.array(z.strictObject({ what: z.string().min(1), article: z.string().min(1) })).readonly(),
});

/** `data/rules/video-file.json`: which article asks for which piece of the file of R252-3, and the scales of its plans. */
export const VIDEO_FILE_RULES: Readonly<z.infer<typeof fileSchema>> = fileSchema.parse(table);
