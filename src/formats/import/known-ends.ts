import { type Dossier, recordsOf } from '#domain/dossier.ts';
import type { KnownEnd } from './import-context.ts';

/** What a link of a file may lead from or to: sites, plate sites, CSU and units of the open dossier. */
export function knownEndsOf(dossier: Dossier): readonly KnownEnd[] {
  const numbered = [...recordsOf(dossier, 'site'), ...recordsOf(dossier, 'plate-site')];
  const named = [...recordsOf(dossier, 'csu'), ...recordsOf(dossier, 'force-unit')];
  return [
    ...numbered.map(({ id, kind, name, number, communeCode }) => ({ id, kind, name, number, communeCode })),
    ...named.map(({ id, kind, name, communeCode }) => ({ id, kind, name, number: null, communeCode })),
  ];
}
