import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { DossierHead } from '#domain/dossier.ts';
import type { RecordKind } from '#domain/dossier-record.ts';

/** Raised when the stores below change; the shape of the records has its own version, in `dossiers.version`. */
const DATABASE_VERSION = 1;

interface DossierRow {
  readonly id: string;
  readonly format: string;
  /** Version of the document, for the gate that restores it. */
  readonly version: number;
  readonly head: DossierHead;
  /** Raised by one at each save: a save that does not know the last one is refused. */
  readonly rev: number;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  readonly records: number;
}

export interface RecordRow {
  readonly dossierId: string;
  readonly kind: string;
  readonly id: string;
  /** Place among the records of its dossier, so that they come back in the order they were put in. */
  readonly order: number;
  /** Not trusted when it comes back. */
  readonly record: unknown;
}

interface ColumnRow {
  readonly id: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface DiagnosticSchema extends DBSchema {
  dossiers: { key: string; value: DossierRow };
  records: {
    key: [dossierId: string, kind: string, id: string];
    value: RecordRow;
    indexes: { 'by-column': string };
  };
  columns: { key: string; value: ColumnRow };
  meta: { key: string; value: unknown };
}

export type Database = IDBPDatabase<DiagnosticSchema>;

export function openDatabase(name: string, onClosed: () => void): Promise<Database> {
  return openDB<DiagnosticSchema>(name, DATABASE_VERSION, {
    upgrade(database) {
      database.createObjectStore('dossiers', { keyPath: 'id' });
      const records = database.createObjectStore('records', { keyPath: ['dossierId', 'kind', 'id'] });
      // Records that name no column have no such key and stay out of the index.
      records.createIndex('by-column', 'record.columnsId');
      database.createObjectStore('columns', { keyPath: 'id' });
      database.createObjectStore('meta');
    },
    // A newer program in another window wants to change the stores: let it.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase | null)?.close();
      onClosed();
    },
    terminated: onClosed,
  });
}

/** All records of one dossier. */
export function recordsRange(dossierId: string): IDBKeyRange {
  return IDBKeyRange.bound([dossierId], [dossierId, []]);
}

export type RecordKey = readonly [kind: RecordKind, id: string];
