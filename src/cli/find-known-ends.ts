import type { KnownEnd } from '#formats/import/import-context.ts';
import { knownEndsOf } from '#formats/import/known-ends.ts';
import { readDossierFile } from './read-dossier-file.ts';

/** The ends of links that a dossier file knows; none without a file. @throws UsageError when it cannot be read. */
export function findKnownEnds(path: string | null): readonly KnownEnd[] {
  return path === null ? [] : knownEndsOf(readDossierFile(path));
}
