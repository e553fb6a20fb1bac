import type { ServiceState } from '#domain/records/record-base.ts';
import type { ImportJob } from './import-job.ts';
import { readState, stateOfWords } from './read-facts.ts';

/** The state column, else a breakdown told in the remarks, which is noted. */
export function cameraState(job: ImportJob, row: number, told = true): ServiceState {
  if (job.cells.text(row, 'state') !== '')
    return told ? readState(job, row) : (stateOfWords(job.cells.text(row, 'state')) ?? 'in-service');
  const remark = job.cells.text(row, 'note');
  if (stateOfWords(remark) !== 'broken') return 'in-service';
  if (told) job.fates.note(row, 'value-approximate', remark, job.cells.column('note'));
  return 'broken';
}
