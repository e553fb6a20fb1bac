import { columnRecords } from '#domain/column-records.ts';
import type { Dossier } from '#domain/dossier.ts';

/** Names of the column blocks that the records of a dossier need, sorted, each once. */
export function referencedColumns(dossier: Dossier): readonly string[] {
  return [...new Set(columnRecords(dossier).map(({ columnsId }) => columnsId))].sort();
}
