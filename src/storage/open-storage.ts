import type { Dossier, DossierHead } from '#domain/dossier.ts';
import type { Problem } from '#domain/problem.ts';
import { type Database, openDatabase, recordsRange } from './database.ts';
import { readPaged } from './read-paged.ts';
import { type SaveRequest, type SaveResult, saveDossier } from './save-dossier.ts';

/** The gate, passed in: `restoreDossier` of the formats, in the worker. Rejects when the worker dies. */
export type Restore = (stored: unknown) => Promise<{
  readonly dossier: Dossier | null;
  readonly problems: readonly Problem[];
}>;

interface StoredDossier {
  readonly head: DossierHead;
  readonly records: number;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
}

interface LoadedDossier {
  /** Null when the gate refused it: `problems` says why, the stored rows stay as they are. */
  readonly dossier: Dossier | null;
  readonly rev: number;
  readonly problems: readonly Problem[];
  /** Record id → its stored place among the records. */
  readonly orders: ReadonlyMap<string, number>;
}

/** What this computer keeps. Every method rejects with the browser's own error when IndexedDB fails. */
export interface DossierStorage {
  /** Last saved first. */
  readonly listDossiers: () => Promise<readonly StoredDossier[]>;
  /** Null when there is none of that id. Records the gate sets aside stay stored. */
  readonly loadDossier: (id: string, restore: Restore) => Promise<LoadedDossier | null>;
  /** The last save of a dossier; 0 when it is not stored. */
  readonly revision: (id: string) => Promise<number>;
  readonly save: (request: SaveRequest) => Promise<SaveResult>;
  /** Removes a dossier and the columns that no other one names, but those of `keep`. */
  readonly deleteDossier: (id: string, keep?: ReadonlySet<string>) => Promise<void>;
  readonly readColumn: (id: string) => Promise<Uint8Array<ArrayBuffer> | null>;
  /** Removes the columns that no dossier names; returns how many. Does nothing while another window has a dossier open: its undo may want them. */
  readonly collectColumns: (keep?: ReadonlySet<string>) => Promise<number>;
  readonly lastOpened: () => Promise<string | null>;
  readonly setLastOpened: (id: string | null) => Promise<void>;
  readonly close: () => void;
}

const DATABASE_NAME = 'diagnostic-territorial';
/** Ten milliseconds of reading: what the page does meanwhile is not held up. */
const RECORDS_AT_ONCE = 2_000;

/** Rejects where IndexedDB is not to be had (private windows of some browsers): the shell then works without saving and says so. */
export async function openStorage(
  options: { readonly name?: string; readonly onClosed?: () => void } = {},
): Promise<DossierStorage> {
  const database = await openDatabase(options.name ?? DATABASE_NAME, options.onClosed ?? (() => {}));
  return {
    listDossiers: async () =>
      (await database.getAll('dossiers'))
        .map(({ head, records, savedAt }) => ({ head, records, savedAt }))
        .sort((a, b) => b.savedAt - a.savedAt),
    loadDossier: (id, restore) => loadDossier(database, id, restore),
    revision: async (id) => (await database.get('dossiers', id))?.rev ?? 0,
    save: (request) => saveDossier(database, request),
    deleteDossier: (id, keep = new Set()) => deleteDossier(database, id, keep),
    readColumn: async (id) => (await database.get('columns', id))?.bytes ?? null,
    collectColumns: (keep = new Set()) => collectColumns(database, keep),
    async lastOpened() {
      const id = await database.get('meta', 'last-opened');
      return typeof id === 'string' ? id : null;
    },
    async setLastOpened(id) {
      await database.put('meta', id, 'last-opened');
    },
    close: () => database.close(),
  };
}

async function loadDossier(database: Database, id: string, restore: Restore): Promise<LoadedDossier | null> {
  const tx = database.transaction(['dossiers', 'records']);
  const row = await tx.objectStore('dossiers').get(id);
  if (row === undefined) return null;
  const rows = await readPaged(tx.objectStore('records'), recordsRange(id), RECORDS_AT_ONCE);
  await tx.done;
  const records = rows.sort((a, b) => a.order - b.order).map(({ record }) => record);
  const { dossier, problems } = await restore({
    format: row.format,
    version: row.version,
    head: row.head,
    records,
  });
  return { dossier, rev: row.rev, problems, orders: new Map(rows.map(({ id, order }) => [id, order])) };
}

async function deleteDossier(database: Database, id: string, keep: ReadonlySet<string>): Promise<void> {
  const tx = database.transaction(['dossiers', 'records', 'columns', 'meta'], 'readwrite', {
    durability: 'strict',
  });
  const records = tx.objectStore('records');
  const meta = tx.objectStore('meta');
  const columns = columnsOf(await records.getAll(recordsRange(id)));
  await Promise.all([tx.objectStore('dossiers').delete(id), records.delete(recordsRange(id))]);
  if ((await meta.get('last-opened')) === id) await meta.delete('last-opened');
  for (const column of columns) {
    const others = await records.index('by-column').count(column);
    if (others === 0 && !keep.has(column)) await tx.objectStore('columns').delete(column);
  }
  await tx.done;
}

async function collectColumns(database: Database, keep: ReadonlySet<string>): Promise<number> {
  // Without Web Locks nobody knows what other windows have open.
  if (navigator.locks === undefined) return 0;
  const { held = [] } = await navigator.locks.query();
  if (held.some((lock) => lock.name?.startsWith('dossier:'))) return 0;
  const tx = database.transaction(['records', 'columns'], 'readwrite');
  const index = tx.objectStore('records').index('by-column');
  const columns = tx.objectStore('columns');
  let removed = 0;
  for (const id of await columns.getAllKeys()) {
    if (keep.has(id) || (await index.count(id)) > 0) continue;
    await columns.delete(id);
    removed++;
  }
  await tx.done;
  return removed;
}

function columnsOf(rows: readonly { readonly record: unknown }[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { record } of rows) {
    const id = (record as { columnsId?: unknown } | null)?.columnsId;
    if (typeof id === 'string') ids.add(id);
  }
  return ids;
}
