import { z } from 'zod';
import bitRates from '#data/rules/bit-rates.json' with { type: 'json' };
import { CODECS, type Codec } from '../records/camera.ts';
import { readOnSchema } from './limits.ts';

/** What pictures weigh once coded, and what is taken for a camera of which nothing is known. A convention: no norm gives it. */
export interface BitRates {
  readonly codecs: Readonly<Record<Codec, { readonly bitsPerPixel: number; readonly label: string }>>;
  readonly usual: {
    readonly widthPx: number;
    readonly heightPx: number;
    readonly framesPerSecond: number;
    readonly codec: Codec;
    readonly retentionDays: number;
  };
  readonly reference: string;
  readonly readOn: string;
  readonly rule: string;
}

const positive = z.number().positive();
const schema: z.ZodType<BitRates> = z.strictObject({
  codecs: z.record(z.enum(CODECS), z.strictObject({ bitsPerPixel: positive, label: z.string().min(1) })),
  usual: z.strictObject({
    widthPx: positive,
    heightPx: positive,
    framesPerSecond: positive,
    codec: z.enum(CODECS),
    retentionDays: positive,
  }),
  reference: z.string().min(1),
  readOn: readOnSchema,
  rule: z.string().min(1),
});

/** `data/rules/bit-rates.json`, checked when the program starts. */
export const BIT_RATES: BitRates = schema.parse(bitRates);
