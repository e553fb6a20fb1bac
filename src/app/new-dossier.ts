import { type Dossier, emptyDossier } from '#domain/dossier.ts';
import type { Territory } from '#domain/territory.ts';
import { shellText } from '#ui/text/shell.ts';

/** An empty dossier of one's own over the territory that is open. */
export function newDossier(territory: Territory): Dossier {
  return emptyDossier({
    id: newDossierId(),
    title: shellText.newTitle(territory.departement.name),
    departement: territory.departement.code,
    confidentiality: 'restricted',
    createdAt: new Date().toISOString(),
  });
}

/** An identifier that no other dossier has, on this computer or another. */
export function newDossierId(): string {
  const bytes = [...crypto.getRandomValues(new Uint8Array(12))];
  return `d-${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
