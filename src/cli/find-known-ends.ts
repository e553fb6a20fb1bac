import { readFileSync } from 'node:fs';
import { readDossier } from '#formats/dossier/read-dossier.ts';
import type { KnownEnd } from '#formats/import/import-context.ts';
import { knownEndsOf } from '#formats/import/known-ends.ts';
import { runToEnd } from './run-to-end.ts';
import { UsageError } from './usage-error.ts';

/** The ends of links that a dossier file knows; none without a file. @throws UsageError when it cannot be read. */
export function findKnownEnds(path: string | null): readonly KnownEnd[] {
  if (path === null) return [];
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(readFileSync(path));
  } catch {
    throw new UsageError(`Fichier introuvable ou illisible : ${path}.`);
  }
  const { dossier } = runToEnd(readDossier(bytes));
  if (!dossier) throw new UsageError(`Ce fichier n’est pas un dossier lisible : ${path}.`);
  return knownEndsOf(dossier);
}
