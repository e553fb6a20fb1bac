import { type Dossier, findRecord, recordsOf } from '#domain/dossier.ts';
import { RECORD_KINDS } from '#domain/dossier-record.ts';
import type { Problem } from '#domain/problem.ts';

/** References of records to records that the dossier does not have: told, never mended silently. `detail` is « field → id ». */
export function findDanglingReferences(dossier: Dossier): readonly Problem[] {
  const problems: Problem[] = [];
  const tell = (recordId: string, field: string, id: string) =>
    problems.push({ code: 'dossier-invalid', where: { recordId }, detail: `${field} → ${id}` });

  for (const kind of RECORD_KINDS) {
    if (kind === 'source') continue;
    for (const record of recordsOf(dossier, kind)) {
      if (!Object.hasOwn(dossier.tables.source, record.sourceId))
        tell(record.id, 'sourceId', record.sourceId);
    }
  }
  for (const camera of recordsOf(dossier, 'camera')) {
    if (!Object.hasOwn(dossier.tables.site, camera.siteId)) tell(camera.id, 'siteId', camera.siteId);
  }
  for (const site of recordsOf(dossier, 'site')) {
    for (const { recordId: id } of site.recipients) {
      if (id !== null && findRecord(dossier, id) === undefined) tell(site.id, 'recipients', id);
    }
  }
  for (const link of recordsOf(dossier, 'video-link')) {
    if (findRecord(dossier, link.from) === undefined) tell(link.id, 'from', link.from);
    if (findRecord(dossier, link.to) === undefined) tell(link.id, 'to', link.to);
  }
  return problems;
}
