import { problemSentence } from '#domain/problem-sentences.ts';
import type { ImportOutcome } from '../outcome.ts';
import { writeCsv } from './write-csv.ts';

/** The rows set aside as they were in the file, with their line and the reason in front: to mend and import again. */
export function writeSetAside(
  outcome: Pick<ImportOutcome, 'setAside' | 'columnNames'>,
): Uint8Array<ArrayBuffer> {
  const rows = outcome.setAside.map(({ row, problem, cells }) => [
    row,
    problemSentence({ code: problem.code, where: {}, detail: problem.detail }),
    ...cells,
  ]);
  return writeCsv(['Ligne du fichier', 'Raison', ...outcome.columnNames], rows);
}
