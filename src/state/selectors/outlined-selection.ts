import type { Dossier } from '#domain/dossier.ts';
import type { ViewSettings } from '#domain/view-settings.ts';

/** The view with what the map outlines: an expectation has no shape of its own, its commune stands for it. */
export function outlinedSelection(settings: ViewSettings, dossier: Dossier): ViewSettings {
  const { selection } = settings;
  if (selection.type !== 'record' || !Object.hasOwn(dossier.tables.expectation, selection.id))
    return settings;
  const code = dossier.tables.expectation[selection.id]?.communeCode;
  return code === undefined ? settings : { ...settings, selection: { type: 'communes', codes: [code] } };
}
