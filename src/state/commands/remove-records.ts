import type { Dossier, RecordTable } from '#domain/dossier.ts';
import { type DossierRecord, RECORD_KINDS, type RecordKind } from '#domain/dossier-record.ts';
import type { CommandOf, Verb } from './command.ts';

/**
 * Removes records and what cannot stand without them: all records of a removed source, the cameras of a removed site,
 * the links one end of which is gone. A recipient whose record goes keeps its name. Ids that are not there are ignored.
 */
export const removeRecords: Verb<CommandOf<'remove-records'>> = {
  apply(dossier, { ids }) {
    const gone = withDependants(dossier, new Set(ids));
    const changed: { -readonly [K in RecordKind]?: RecordTable<K> } = {};
    for (const kind of RECORD_KINDS) {
      const table: Readonly<Record<string, DossierRecord>> = dossier.tables[kind];
      const entries = Object.entries(table);
      const kept = entries.filter(([id]) => !gone.has(id));
      if (kept.length < entries.length) Object.assign(changed, { [kind]: Object.fromEntries(kept) });
    }
    const sites = withoutRecipients(changed.site ?? dossier.tables.site, gone);
    if (sites) changed.site = sites;
    if (Object.keys(changed).length === 0) return dossier;
    return { ...dossier, tables: { ...dossier.tables, ...changed } as Dossier['tables'] };
  },
  label: (_, { ids }) => (ids.length === 1 ? 'Supprimer un élément' : `Supprimer ${ids.length} éléments`),
};

/** Sites of which a recipient is gone, without the reference to it; null when there are none. */
function withoutRecipients(
  sites: RecordTable<'site'>,
  gone: ReadonlySet<string>,
): RecordTable<'site'> | null {
  const changed = Object.values(sites).flatMap((site) => {
    if (!site.recipients.some(({ recordId }) => recordId !== null && gone.has(recordId))) return [];
    const recipients = site.recipients.map((recipient) =>
      recipient.recordId !== null && gone.has(recipient.recordId)
        ? { ...recipient, recordId: null }
        : recipient,
    );
    return [[site.id, { ...site, recipients }] as const];
  });
  return changed.length === 0 ? null : { ...sites, ...Object.fromEntries(changed) };
}

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
