import type { DossierRecord } from '#domain/dossier-record.ts';
import type { ColumnBlock } from '../outcome.ts';
import type { ImportProgress } from './import-context.ts';
import type { ImportJob } from './import-job.ts';

export interface Interpreted {
  readonly records: readonly DossierRecord[];
  readonly columns: readonly ColumnBlock[];
}

/** Turns every row of a table into records or a fate; the caller paces it. */
export type Interpreter = (job: ImportJob) => Generator<ImportProgress, Interpreted>;

/** Rows between two breaths. */
export const PACE = 5_000;
