import type { DossierRecord, RecordByKind, RecordKind } from '#domain/dossier-record.ts';

export function recordsOfKind<K extends RecordKind>(
  records: readonly DossierRecord[],
  kind: K,
): RecordByKind[K][] {
  return records.filter((record): record is RecordByKind[K] => record.kind === kind);
}
