import type { Dossier } from '#domain/dossier.ts';
import { type DossierRecord, RECORD_KINDS, type RecordKind } from '#domain/dossier-record.ts';
import type { CommandOf, Verb } from './command.ts';

/**
 * Removes records and what cannot stand without them: all records of a removed source, the cameras of a removed site,
 * the links one end of which is gone. Ids that are not there are ignored.
 */
export const removeRecords: Verb<CommandOf<'remove-records'>> = {
  apply(dossier, { ids }) {
    const gone = withDependants(dossier, new Set(ids));
    const changed: Partial<Record<RecordKind, Readonly<Record<string, DossierRecord>>>> = {};
    for (const kind of RECORD_KINDS) {
      const table: Readonly<Record<string, DossierRecord>> = dossier.tables[kind];
      const entries = Object.entries(table);
      const kept = entries.filter(([id]) => !gone.has(id));
      if (kept.length < entries.length) changed[kind] = Object.fromEntries(kept);
    }
    if (Object.keys(changed).length === 0) return dossier;
    return { ...dossier, tables: { ...dossier.tables, ...changed } as Dossier['tables'] };
  },
  label: (_, { ids }) => (ids.length === 1 ? 'Supprimer un élément' : `Supprimer ${ids.length} éléments`),
};

/** Sources, then sites, then the rest: each pass only looks at what an earlier one may have removed. */
function withDependants(dossier: Dossier, ids: ReadonlySet<string>): ReadonlySet<string> {
  const gone = new Set(ids);
  const { tables } = dossier;
  for (const kind of RECORD_KINDS) {
    if (kind === 'source') continue;
    for (const record of Object.values(tables[kind])) if (gone.has(record.sourceId)) gone.add(record.id);
  }
  for (const camera of Object.values(tables.camera)) if (gone.has(camera.siteId)) gone.add(camera.id);
  for (const link of Object.values(tables['video-link'])) {
    if (gone.has(link.from) || gone.has(link.to)) gone.add(link.id);
  }
  return gone;
}
