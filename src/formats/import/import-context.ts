import type { RecordKind } from '#domain/dossier-record.ts';
import type { Territory } from '#domain/territory.ts';

/** What an import needs besides the table and the plan; nothing in it changes from one run to the next. */
export interface ImportContext {
  /** Null when no pack is installed: names of communes cannot be matched, only codes are taken. */
  readonly territory: Territory | null;
  readonly fileName: string;
  /** SHA-256 of the file's bytes, hexadecimal; null when there is no file. */
  readonly fingerprint: string | null;
  /** What a link may lead from or to: sites, plate sites, CSU and units already in the dossier. */
  readonly known: readonly KnownEnd[];
}

export interface KnownEnd {
  readonly id: string;
  readonly kind: RecordKind;
  readonly name: string;
  readonly number: string | null;
  readonly communeCode: string | null;
}

/** 0 … 1 and a French fragment of what is being done; the same shape as the workers' progress. */
export interface ImportProgress {
  readonly share: number | null;
  readonly doing: string;
}
