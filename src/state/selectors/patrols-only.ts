import type { LayerSetting, ViewSettings } from '#domain/view-settings.ts';

const KEPT = ['presence', 'communes'] as const;

/** The same view with presence over the communes and nothing else: fifty shields and arcs would hide where patrols were. */
export function patrolsOnly(settings: ViewSettings): ViewSettings {
  const layers: Record<string, LayerSetting> = {};
  for (const [id, layer] of Object.entries(settings.layers))
    layers[id] = { ...layer, visible: KEPT.some((kept) => kept === id) };
  for (const id of settings.order) layers[id] ??= { visible: false, opacity: 1 };
  return { ...settings, layers, choropleth: null };
}
