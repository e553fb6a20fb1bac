import type { ImportJob } from './import-job.ts';
import { parseDirection } from './parse-direction.ts';

/** Viewing directions of a row; what was repaired or left out is noted, and the row is kept: its place is right. */
export function readAzimuths(job: ImportJob, row: number, field: string): readonly number[] {
  const { azimuths, code, detail } = parseDirection(job.cells.text(row, field));
  if (code) job.fates.note(row, code, detail, job.cells.column(field));
  return azimuths;
}
