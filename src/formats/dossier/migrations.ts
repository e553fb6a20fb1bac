import { studyFields } from './migrations/study-fields.ts';

/**
 * One step from a version of the document to the next. Both ways are pure and work on unknown JSON: `up` when an older file is opened,
 * `down` so that a test can prove that nothing was lost on the way. A step never validates: the gate does that afterwards.
 */
export interface Migration {
  /** What changed: « cameras get a retention of their own ». */
  readonly name: string;
  /** The version it starts from; it gives `from + 1`. */
  readonly from: number;
  readonly up: (document: StoredDocument) => StoredDocument;
  readonly down: (document: StoredDocument) => StoredDocument;
}

export interface StoredDocument {
  readonly version: number;
  readonly head: unknown;
  readonly records: readonly unknown[];
}

/** Every step from version 1, in order; one a file in `migrations/`. */
export const MIGRATIONS: readonly Migration[] = [studyFields];

/** Raises (or lowers) a document to a version. @throws when a step of the table is missing: the table is ours. */
export function migrate(
  document: StoredDocument,
  to: number,
  migrations: readonly Migration[] = MIGRATIONS,
): StoredDocument {
  let current = document;
  while (current.version !== to) {
    const isUp = current.version < to;
    const from = isUp ? current.version : current.version - 1;
    const step = migrations.find((migration) => migration.from === from);
    if (step === undefined) throw new Error(`No migration between dossier versions ${from} and ${from + 1}.`);
    current = { ...(isUp ? step.up(current) : step.down(current)), version: isUp ? from + 1 : from };
  }
  return current;
}
