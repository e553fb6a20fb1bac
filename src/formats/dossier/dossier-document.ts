import { z } from 'zod';
import { AUDIENCES } from '#domain/audience.ts';
import type { Dossier, DossierHead } from '#domain/dossier.ts';
import { RECORD_KINDS } from '#domain/dossier-record.ts';
import { instant, shortText } from '#domain/records/record-base.ts';

export const DOSSIER_FORMAT = 'diagnostic-territorial/dossier';
/** The version this program writes. A change of the records' shape raises it and adds a migration (`migrations.ts`). */
export const DOSSIER_VERSION = 2;

/**
 * A dossier as plain JSON, the one shape that the zip and IndexedDB both become before the gate (`restore.ts`).
 * `records` are of all kinds, in the order of their tables.
 */
export interface DossierDocument {
  readonly format: typeof DOSSIER_FORMAT;
  readonly version: number;
  readonly head: DossierHead;
  readonly records: readonly unknown[];
}

export const dossierHeadSchema: z.ZodType<DossierHead> = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9-]{1,80}$/),
  title: shortText,
  departement: z.string().regex(/^(?:[0-9]{2}|2[AB]|97[0-9])$/),
  confidentiality: z.enum(AUDIENCES),
  createdAt: instant,
});

export function headOf({ tables: _, ...head }: Dossier): DossierHead {
  return head;
}

export function toDocument(dossier: Dossier): DossierDocument {
  return {
    format: DOSSIER_FORMAT,
    version: DOSSIER_VERSION,
    head: headOf(dossier),
    records: RECORD_KINDS.flatMap((kind) => Object.values(dossier.tables[kind])),
  };
}
