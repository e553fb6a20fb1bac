import type { LngLat } from '#geo/units.ts';
import type { ImportJob } from './import-job.ts';

const CODE = /^\d[\dAB]\d{3}$/;

/** The INSEE code the row gives, else the commune its place lies in, else the one it names; null when none is known. */
export function communeCodeAt(job: ImportJob, row: number, place: LngLat): string | null {
  const typed = job.cells.text(row, 'communeCode').toUpperCase();
  const byCode = typed === '' ? undefined : job.matchCommune?.(typed);
  if (byCode?.type === 'found') return byCode.commune.code;
  const here = job.communeAt(place);
  if (here) return here.code;
  const byName = job.matchCommune?.(job.cells.text(row, 'commune'));
  if (byName?.type === 'found') return byName.commune.code;
  return CODE.test(typed) ? typed : null;
}
