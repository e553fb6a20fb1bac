import { type Dossier, recordsOf } from './dossier.ts';
import type { DossierRecord } from './dossier-record.ts';

/** A record whose bulk is a column block. */
export type ColumnRecord = Extract<DossierRecord, { readonly columnsId: string }>;

const COLUMN_KINDS = [
  'presence',
  'backdrop',
  'buildings',
  'roads',
] as const satisfies readonly ColumnRecord['kind'][];

/** Records that name a column block, in the order of their kinds. */
export function columnRecords(dossier: Dossier): readonly ColumnRecord[] {
  return COLUMN_KINDS.flatMap((kind) => recordsOf<ColumnRecord['kind']>(dossier, kind));
}
