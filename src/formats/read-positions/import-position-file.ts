import type { Problem } from '#domain/problem.ts';
import type { ImportContext, ImportProgress } from '../import/import-context.ts';
import { importFixes } from '../import/import-patrols.ts';
import { importRows, ROWS_TOLD } from '../import/import-table.ts';
import type { ImportOutcome, ImportPlan } from '../outcome.ts';
import { Refusal } from '../read/refusal.ts';
import type { ByteSource } from './byte-source.ts';
import { delimitedLayout } from './delimited-layout.ts';
import { PagedTable } from './paged-table.ts';
import { scanPositions } from './scan-positions.ts';

export type PositionFileOutcome =
  | { readonly outcome: ImportOutcome; readonly problem: null }
  | { readonly outcome: null; readonly problem: Problem };

/**
 * Positions of a delimited file of any size to one presence record, as `importTable` would make it of the whole: the file is read once, in
 * chunks, and only rows that are told of are read again. Held are 30 bytes a row while reading, some 70 at the end, and a few megabytes.
 * @param plan of kind `patrols`
 * @param onChunk is given every byte of the file in order, and `restart` when it begins again (windows-1252 found late)
 */
export function* importPositionFile(
  source: ByteSource,
  plan: ImportPlan,
  context: ImportContext,
  onChunk?: { readonly take: (bytes: Uint8Array) => void; readonly restart: () => void },
  chunkBytes?: number,
): Generator<ImportProgress, PositionFileOutcome, void> {
  const refuse = (code: Problem['code'], detail: string): PositionFileOutcome => ({
    outcome: null,
    problem: { code, where: { file: context.fileName }, detail },
  });
  const layout = delimitedLayout(source, context.fileName);
  if (layout === null) return refuse('format-unknown', context.fileName);
  try {
    let encoding = layout.encoding;
    const scan = () =>
      reading(
        scanPositions(source, layout, plan.mapping, plan.source.title, encoding, onChunk?.take, chunkBytes),
      );
    let scanned = yield* scan();
    if (scanned === null) {
      encoding = 'windows-1252';
      onChunk?.restart();
      scanned = yield* scan();
    }
    if (scanned === null) throw new Error('windows-1252 was refused as if it were UTF-8.');
    const { columns } = scanned;
    const table = new PagedTable(source, context.fileName, layout, scanned, encoding);
    const outcome = yield* importRows(table, plan, context, (job) => importFixes(job, columns), ROWS_TOLD);
    return { outcome, problem: null };
  } catch (error) {
    if (error instanceof Refusal) return refuse(error.code, error.message);
    // A column that is longer than memory allows.
    if (error instanceof RangeError) return refuse('file-too-large', error.message);
    throw error;
  }
}

function* reading<R>(scan: Generator<number, R, void>): Generator<ImportProgress, R, void> {
  for (;;) {
    const step = scan.next();
    if (step.done) return step.value;
    yield { share: step.value * 0.6, doing: 'Lecture des positions' };
  }
}
