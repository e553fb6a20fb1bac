import type { CommandOf, Verb } from './command.ts';
import { putIntoTables } from './put-into-tables.ts';

/** Adds or replaces several records as one step: what a study proposes is retained, and undone, whole. */
export const putRecords: Verb<CommandOf<'put-records'>> = {
  apply(dossier, { records, source }) {
    const needsSource = !Object.hasOwn(dossier.tables.source, source.id);
    return putIntoTables(dossier, needsSource ? [source, ...records] : records);
  },
  label: (_, { label }) => label,
};
