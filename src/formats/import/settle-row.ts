import type { LngLat } from '#geo/units.ts';
import type { PlaceOf } from './find-places.ts';
import type { ImportJob } from './import-job.ts';

/** Sets aside a row that holds no object: blank, a sum, or cut short. @returns true when its fate is settled. */
export function settleUnfitRow({ table, fates, cells }: ImportJob, row: number): boolean {
  const state = table.rowState(row);
  // A feature without attributes is something when it has a place.
  if (state === null || (state === 'empty' && table.geometry(row) !== null)) return false;
  const first = table.columnNames
    .map((_, column) => table.cell(row, column).trim())
    .find((text) => text !== '');
  fates.setAside(
    row,
    `row-${state}`,
    first ?? '',
    cells.column('number') === 'number' ? undefined : cells.column('number'),
  );
  return true;
}

/** The place of a row, or null when the row was set aside or asked for want of one. */
export function settlePlace(job: ImportJob, row: number, placeOf: PlaceOf): LngLat | null {
  const column = job.table.geometryKind === 'none' ? job.cells.column('x') : undefined;
  const found = placeOf(row);
  if (found.type === 'aside') {
    job.fates.setAside(row, found.code, found.detail, column);
    return null;
  }
  if (found.type === 'ask') {
    job.fates.ask(row, found.question);
    return null;
  }
  if (found.repaired) job.fates.note(row, found.repaired.code, found.repaired.detail, column);
  if (job.remarks.length > 0) {
    job.remarks.length = 0;
    job.fates.note(row, 'place-outside', 'tout le fichier');
  }
  return roundPlace(found.place);
}

function roundPlace([lng, lat]: LngLat): LngLat {
  return [roundDegrees(lng), roundDegrees(lat)];
}

/** Seven decimals, one centimetre: what a text file can carry there and back. */
export function roundDegrees(degrees: number): number {
  return Math.round(degrees * 1e7) / 1e7;
}
