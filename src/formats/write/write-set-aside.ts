import { problemSentence } from '#domain/problem-sentences.ts';
import type { ImportOutcome } from '../outcome.ts';
import { csvLine, UTF8_MARK } from './csv-line.ts';

/**
 * The rows set aside as they were in the file, each with its line and the reason, so that they can be mended and imported again.
 * @returns CSV text with a UTF-8 mark.
 */
export function writeSetAside(outcome: ImportOutcome): string {
  const head = csvLine([...outcome.columnNames, 'Ligne du fichier', 'Raison']);
  const lines = outcome.setAside.map(({ row, cells, problem }) => {
    const padded = outcome.columnNames.map((_, index) => cells[index] ?? '');
    return csvLine([...padded, row, problemSentence(problem)]);
  });
  return UTF8_MARK + head + lines.join('');
}
