import { readFileSync } from 'node:fs';
import { recordsOf } from '#domain/dossier.ts';
import { readDossier } from '#formats/dossier/read-dossier.ts';
import type { LngLat } from '#geo/units.ts';
import { runToEnd } from '../run-to-end.ts';
import { UsageError } from '../usage-error.ts';

/** Places of the force units of a dossier file. @throws UsageError when it cannot be read. */
export function findPremises(path: string | null): readonly LngLat[] {
  if (path === null) return [];
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(readFileSync(path));
  } catch {
    throw new UsageError(`Fichier introuvable ou illisible : ${path}.`);
  }
  const { dossier } = runToEnd(readDossier(bytes));
  if (!dossier) throw new UsageError(`Ce fichier n’est pas un dossier lisible : ${path}.`);
  return recordsOf(dossier, 'force-unit').flatMap(({ place }) => (place === null ? [] : [place]));
}
