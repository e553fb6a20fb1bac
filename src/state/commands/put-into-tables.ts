import type { Dossier } from '#domain/dossier.ts';
import type { DossierRecord, RecordKind } from '#domain/dossier-record.ts';
import { isSameValue } from './is-same-value.ts';

type AnyTable = Record<string, DossierRecord>;

/**
 * Adds or replaces records, each in the table of its kind. A record equal to the one there keeps the old reference, so that importing the same
 * file twice changes nothing and saves nothing. Throws when a record's source is missing afterwards.
 */
export function putIntoTables(dossier: Dossier, records: Iterable<DossierRecord>): Dossier {
  const changed = new Map<RecordKind, AnyTable>();
  const sources = new Set<string>();
  for (const record of records) {
    if (record.kind !== 'source') sources.add(record.sourceId);
    const before = dossier.tables[record.kind] as Readonly<AnyTable>;
    const table = changed.get(record.kind) ?? before;
    const current = Object.hasOwn(table, record.id) ? table[record.id] : undefined;
    if (current !== undefined && isSameValue(current, record)) continue;
    const target = table === before ? { ...before } : (table as AnyTable);
    target[record.id] = record;
    changed.set(record.kind, target);
  }
  const next =
    changed.size === 0
      ? dossier
      : { ...dossier, tables: { ...dossier.tables, ...Object.fromEntries(changed) } };
  for (const id of sources) {
    if (!Object.hasOwn(next.tables.source, id))
      throw new Error(`A record names the source ${id}, which the dossier does not have.`);
  }
  return next;
}
