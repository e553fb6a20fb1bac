import type { Dossier } from '#domain/dossier.ts';
import { type DossierRecord, RECORD_KINDS } from '#domain/dossier-record.ts';
import type { RecordKey } from './database.ts';

export interface DossierDifference {
  readonly puts: readonly DossierRecord[];
  readonly removes: readonly RecordKey[];
}

/**
 * What to write so that storage, which has `before`, has `after`: by reference, as commands share what they do not change.
 * A null `before` puts everything.
 */
export function diffDossiers(before: Dossier | null, after: Dossier): DossierDifference {
  const puts: DossierRecord[] = [];
  const removes: RecordKey[] = [];
  for (const kind of RECORD_KINDS) {
    const next: Readonly<Record<string, DossierRecord>> = after.tables[kind];
    const previous: Readonly<Record<string, DossierRecord>> = before?.tables[kind] ?? {};
    if (next === previous) continue;
    for (const [id, record] of Object.entries(next)) {
      if (!Object.hasOwn(previous, id) || previous[id] !== record) puts.push(record);
    }
    for (const id of Object.keys(previous)) if (!Object.hasOwn(next, id)) removes.push([kind, id]);
  }
  return { puts, removes };
}
