import { readFileSync } from 'node:fs';
import type { Dossier } from '#domain/dossier.ts';
import { readDossier } from '#formats/dossier/read-dossier.ts';
import { runToEnd } from './run-to-end.ts';
import { UsageError } from './usage-error.ts';

/** A dossier that an option names. @throws UsageError when it cannot be read. */
export function readDossierFile(path: string): Dossier {
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(readFileSync(path));
  } catch {
    throw new UsageError(`Fichier introuvable ou illisible : ${path}.`);
  }
  const { dossier } = runToEnd(readDossier(bytes));
  if (!dossier) throw new UsageError(`Ce fichier n’est pas un dossier lisible : ${path}.`);
  return dossier;
}
