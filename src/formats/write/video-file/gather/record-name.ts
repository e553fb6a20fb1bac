import { type Dossier, findRecord } from '#domain/dossier.ts';

/** As the user calls it; a link by its two ends. The id of a record that is gone. */
export function recordName(dossier: Dossier, id: string): string {
  const record = findRecord(dossier, id);
  if (!record) return id;
  if (record.kind === 'video-link')
    return `${recordName(dossier, record.from)} vers ${recordName(dossier, record.to)}`;
  if ('name' in record) return record.name;
  return 'label' in record ? record.label : id;
}
