import type { LayerSetting, ViewSettings } from '#domain/view-settings.ts';

const SHOWN = ['presence', 'communes'] as const;
/** Shown where the user shows them. */
const LEFT = ['expectations'] as const;

/** The same view with presence over the communes, what these asked, and nothing else: fifty shields and arcs would hide where patrols were. */
export function patrolsOnly(settings: ViewSettings): ViewSettings {
  const layers: Record<string, LayerSetting> = {};
  for (const [id, layer] of Object.entries(settings.layers)) {
    const visible =
      SHOWN.some((shown) => shown === id) || (layer.visible && LEFT.some((left) => left === id));
    layers[id] = { ...layer, visible };
  }
  for (const id of settings.order) layers[id] ??= { visible: false, opacity: 1 };
  return { ...settings, layers, choropleth: null };
}
