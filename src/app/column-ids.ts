import { columnRecords } from '#domain/column-records.ts';
import type { Dossier } from '#domain/dossier.ts';

/** SHA-256 names of the column blocks that a dossier's records point to, each once. */
export function columnIdsOf(dossier: Dossier): readonly string[] {
  return [...new Set(columnRecords(dossier).map(({ columnsId }) => columnsId))];
}
