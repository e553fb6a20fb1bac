import type { ImportJob } from './import-job.ts';
import { readText } from './read-facts.ts';

/** Codes of the purposes of CSI L251-2, parted by `|`; a code that the list does not have is kept, and found later. */
export function readPurposes(job: ImportJob, row: number): readonly string[] {
  return (readText(job, row, 'purposes') ?? '')
    .split('|')
    .map((code) => code.trim().slice(0, 60))
    .filter((code) => code !== '')
    .slice(0, 20);
}
