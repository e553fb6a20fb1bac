import type { LngLat } from '#geo/units.ts';
import type { ImportJob } from './import-job.ts';

const CODE = /^\d[\dAB]\d{3}$/;

/** Code of the commune a place lies in, else the one the row names; null when neither is known. */
export function communeCodeAt(job: ImportJob, row: number, place: LngLat): string | null {
  const here = job.communeAt(place);
  if (here) return here.code;
  const typed = job.cells.text(row, 'communeCode').toUpperCase();
  const match = job.matchCommune?.(typed || job.cells.text(row, 'commune'));
  if (match?.type === 'found') return match.commune.code;
  return CODE.test(typed) ? typed : null;
}
