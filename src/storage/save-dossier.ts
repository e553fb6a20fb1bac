import type { Dossier } from '#domain/dossier.ts';
import { type Database, recordsRange } from './database.ts';
import { diffDossiers } from './diff-dossiers.ts';
import { STORED_FORMAT, STORED_VERSION } from './stored-format.ts';

export interface SaveRequest {
  /** What storage has, as this page knows it; null writes everything and removes what else was there. */
  readonly before: Dossier | null;
  readonly after: Dossier;
  /** The last save this page knows of; 0 when the dossier is not stored yet. */
  readonly rev: number;
  /** Bytes of a column that only this page has; null when storage should have them. */
  readonly column: (id: string) => Uint8Array<ArrayBuffer> | null;
  /** Place of a record among those of its dossier. */
  readonly order: (recordId: string) => number;
  readonly savedAt: number;
}

export type SaveResult =
  | { readonly outcome: 'saved'; readonly rev: number; readonly columns: readonly string[] }
  /** Someone else saved in between; nothing was written. */
  | { readonly outcome: 'conflict'; readonly rev: number }
  | { readonly outcome: 'quota' }
  | { readonly outcome: 'error'; readonly detail: string };

/** An import of thousands of records is copied in steps of a few milliseconds. */
const RECORDS_AT_ONCE = 100;

/** Writes the difference in one transaction: all of it is stored, or nothing. Never rejects. */
export async function saveDossier(database: Database, request: SaveRequest): Promise<SaveResult> {
  const { before, after, rev, savedAt } = request;
  const { puts, removes } = diffDossiers(before, after);
  try {
    // Strict: on disk before it is said to be saved.
    const tx = database.transaction(['dossiers', 'records', 'columns'], 'readwrite', {
      durability: 'strict',
    });
    const work: Promise<unknown>[] = [tx.done];
    const dossiers = tx.objectStore('dossiers');
    const records = tx.objectStore('records');
    const columns = tx.objectStore('columns');
    const { tables: _, ...head } = after;

    const stored = (await dossiers.get(after.id))?.rev ?? 0;
    if (stored !== rev) {
      await tx.done;
      return { outcome: 'conflict', rev: stored };
    }
    if (before === null) work.push(records.delete(recordsRange(after.id)));
    for (const [kind, id] of removes) work.push(records.delete([after.id, kind, id]));
    const newColumns = new Set<string>();
    for (const [index, record] of puts.entries()) {
      const { kind, id } = record;
      const put = records.put({ dossierId: after.id, kind, id, order: request.order(id), record });
      work.push(put);
      // A pending request keeps the transaction open while the page does something else.
      if (index % RECORDS_AT_ONCE === RECORDS_AT_ONCE - 1) await put;
      if (!('columnsId' in record) || newColumns.has(record.columnsId)) continue;
      const bytes = request.column(record.columnsId);
      if (bytes === null) continue;
      newColumns.add(record.columnsId);
      work.push(columns.put({ id: record.columnsId, bytes }));
    }
    const count = Object.values(after.tables).reduce((sum, table) => sum + Object.keys(table).length, 0);
    work.push(
      dossiers.put({
        id: after.id,
        format: STORED_FORMAT,
        version: STORED_VERSION,
        head,
        rev: rev + 1,
        savedAt,
        records: count,
      }),
    );
    await Promise.all(work);
    return { outcome: 'saved', rev: rev + 1, columns: [...newColumns] };
  } catch (error) {
    return isQuota(error) ? { outcome: 'quota' } : { outcome: 'error', detail: String(error) };
  }
}

/** The request says it, or the transaction it aborted, depending on when the disk was found full. */
function isQuota(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}
