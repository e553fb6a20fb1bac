import type { LayerSetting, ViewSettings } from '#domain/view-settings.ts';

/** The same view with communes coloured by a figure of patrols in place of the image of squares. */
export function areasInstead(settings: ViewSettings): ViewSettings {
  const layers: Record<string, LayerSetting> = {
    ...settings.layers,
    choropleth: { visible: true, opacity: 1 },
    presence: { visible: false, opacity: 1 },
  };
  return { ...settings, layers };
}
