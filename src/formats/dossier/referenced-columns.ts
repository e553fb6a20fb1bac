import { type Dossier, recordsOf } from '#domain/dossier.ts';

/** Names of the column blocks that the records of a dossier need, sorted, each once. */
export function referencedColumns(dossier: Dossier): readonly string[] {
  const ids = [...recordsOf(dossier, 'presence'), ...recordsOf(dossier, 'backdrop')].map(
    (record) => record.columnsId,
  );
  return [...new Set(ids)].sort();
}
