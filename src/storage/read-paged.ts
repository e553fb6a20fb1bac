import type { IDBPObjectStore } from 'idb';
import type { DiagnosticSchema, RecordRow } from './database.ts';

/**
 * All records of a range in the order of their keys, `atOnce` at a time: the page is free between two reads, and all of them are one
 * transaction, that is one state of the dossier.
 */
export async function readPaged(
  records: Pick<IDBPObjectStore<DiagnosticSchema, never[], 'records'>, 'getAll'>,
  range: IDBKeyRange,
  atOnce: number,
): Promise<RecordRow[]> {
  const rows: RecordRow[] = [];
  let rest = range;
  for (;;) {
    const page = await records.getAll(rest, atOnce);
    for (const row of page) rows.push(row);
    const last = page.at(-1);
    if (last === undefined || page.length < atOnce) return rows;
    rest = IDBKeyRange.bound([last.dossierId, last.kind, last.id], range.upper, true, range.upperOpen);
  }
}
