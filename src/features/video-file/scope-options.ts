import { type Dossier, findRecord, recordsOf } from '#domain/dossier.ts';
import type { Territory } from '#domain/territory.ts';
import type { FileScope } from '#domain/video-file/video-file-request.ts';
import { videoFileText as TEXT } from '#ui/text/video-file.ts';

export interface ScopeOption {
  /** For the list of the browser: unlike the others. */
  readonly value: string;
  readonly label: string;
  readonly scope: FileScope;
}

/** The site or perimeter that is looked at, communes that have sites, then perimeters. */
export function scopeOptions(
  dossier: Dossier,
  territory: Territory,
  selectedId: string | null,
): readonly ScopeOption[] {
  const site = selectedId === null ? undefined : findRecord(dossier, selectedId);
  const codes = new Set(recordsOf(dossier, 'site').map(({ communeCode }) => communeCode));
  const communes = territory.communes
    .filter(({ properties }) => codes.has(properties.code))
    .map(({ properties: { code, name } }) => ({
      value: `commune-${code}`,
      label: TEXT.commune(name),
      scope: { type: 'commune', code } as const,
    }))
    .sort((a, b) => a.label.localeCompare(b.label, 'fr'));
  const perimeters = recordsOf(dossier, 'perimeter').map(({ id, name }) => ({
    value: id,
    label: TEXT.perimeter(name),
    scope: { type: 'perimeter', id } as const,
  }));
  if (site?.kind !== 'site') return [...communes, ...perimeters];
  const selected = {
    value: site.id,
    label: TEXT.selected(site.name),
    scope: { type: 'sites', ids: [site.id] } as const,
  };
  return [...communes, ...perimeters, selected];
}
