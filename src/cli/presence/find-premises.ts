import { recordsOf } from '#domain/dossier.ts';
import type { LngLat } from '#geo/units.ts';
import { readDossierFile } from '../read-dossier-file.ts';

/** Places of the force units of a dossier file; none without a file. @throws UsageError when it cannot be read. */
export function findPremises(path: string | null): readonly LngLat[] {
  return path === null ? [] : recordsOf(readDossierFile(path), 'force-unit').map(({ place }) => place);
}
