import { z } from 'zod';
import { AUDIENCES, type Audience } from '../audience.ts';
import type { PartialDate } from '../partial-date.ts';
import { instant, longText, partialDate, recordId, shortText } from './record-base.ts';

/** Provenance: where records come from. Every record names one. */
export interface Source {
  readonly kind: 'source';
  readonly id: string;
  readonly title: string;
  readonly producer: string;
  /** Name of the imported file without its folder, or null when typed by hand. */
  readonly fileName: string | null;
  /** SHA-256 of the imported bytes, hexadecimal: recognises the same file. */
  readonly fingerprint: string | null;
  /** Date of the data, as far as known. */
  readonly date: PartialDate | null;
  readonly importedAt: string | null;
  readonly licence: string;
  /** The widest audience that may hold what comes from here. */
  readonly confidentiality: Audience;
  /** Made by the demonstration generator: marked wherever shown. */
  readonly fictitious: boolean;
  readonly note: string;
}

export const sourceSchema: z.ZodType<Source> = z.strictObject({
  kind: z.literal('source'),
  id: recordId,
  title: shortText,
  producer: shortText,
  fileName: shortText.nullable(),
  fingerprint: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  date: partialDate.nullable(),
  importedAt: instant.nullable(),
  licence: shortText,
  confidentiality: z.enum(AUDIENCES),
  fictitious: z.boolean(),
  note: longText,
});
