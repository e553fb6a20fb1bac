import { importTable } from '#formats/import/import-table.ts';
import type { Handler } from '../handler.ts';
import { openedFiles } from './opened-files.ts';

export const importFile: Handler<'import-file'> = async function* (
  { fileId, plan, known = [] },
  { transfer },
) {
  const opened = openedFiles.get(fileId);
  // The worker was restarted since, or the file forgotten: the user can only choose it again.
  if (!opened) throw new Error('Ce fichier n’est plus ouvert : choisissez-le de nouveau.');
  const table = opened.tables[plan.table];
  if (!table) throw new Error(`table ${plan.table} of ${opened.tables.length} in ${opened.name}`);
  const { territory, fingerprint } = opened;
  const outcome = yield* importTable(table, plan, { territory, fileName: opened.name, fingerprint, known });
  transfer(...outcome.columns.map(({ bytes }) => bytes.buffer));
  return outcome;
};
