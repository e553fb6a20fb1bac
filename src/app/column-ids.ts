import { type Dossier, recordsOf } from '#domain/dossier.ts';

/** SHA-256 names of the column blocks that a dossier's records point to, each once. */
export function columnIdsOf(dossier: Dossier): readonly string[] {
  const records = [...recordsOf(dossier, 'presence'), ...recordsOf(dossier, 'backdrop')];
  return [...new Set(records.map(({ columnsId }) => columnsId))];
}
