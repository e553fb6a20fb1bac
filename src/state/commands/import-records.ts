import type { Dossier } from '#domain/dossier.ts';
import type { DossierRecord } from '#domain/dossier-record.ts';
import type { CommandOf, Verb } from './command.ts';
import { putIntoTables } from './put-into-tables.ts';

/**
 * Puts a source and its records. A record already there is replaced, except that the note the user wrote stays when the file brings none.
 * What the same source brought earlier and the new file lacks is kept: a shorter file is more often an extract than a removal.
 */
export const importRecords: Verb<CommandOf<'import-records'>> = {
  apply: (dossier, command) =>
    putIntoTables(dossier, [
      keepNote(dossier, command.source),
      ...command.records.map((record) => keepNote(dossier, record)),
    ]),
  label: (_, command) => `Importer « ${command.source.title} »`,
};

function keepNote(dossier: Dossier, record: DossierRecord): DossierRecord {
  if (record.note !== '') return record;
  const table = dossier.tables[record.kind];
  const current = Object.hasOwn(table, record.id) ? table[record.id] : undefined;
  return current && current.note !== '' ? { ...record, note: current.note } : record;
}
