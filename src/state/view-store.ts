import { createStore, type StoreApi } from 'zustand/vanilla';
import {
  type Basemap,
  type ChoroplethSetting,
  LAYER_IDS,
  type LayerId,
  type LayerSetting,
  type Selection,
  type Theme,
  type Viewpoint,
  type ViewSettings,
} from '#domain/view-settings.ts';

/** Places of work on the rail; null closes the panel and gives the map its width. */
export const PANELS = ['territoire', 'video', 'patrouilles'] as const;
export type Panel = (typeof PANELS)[number];

export interface ViewState {
  readonly settings: ViewSettings;
  readonly panel: Panel | null;
}

export interface ViewActions {
  setPanel(panel: Panel | null): void;
  setLayer(id: LayerId, change: Partial<LayerSetting>): void;
  /** Moves a layer up (−1) or down (+1) in the drawing order; nothing at the ends. */
  moveLayer(id: LayerId, step: -1 | 1): void;
  setChoropleth(choropleth: ChoroplethSetting | null): void;
  setBasemap(basemap: Basemap): void;
  setTheme(theme: Theme): void;
  select(selection: Selection): void;
  /** One commune alone, or put into and out of the present choice when `together`. */
  selectCommune(code: string, together: boolean): void;
  setViewpoint(viewpoint: Viewpoint | null): void;
  /** Replaces what is shown, as a link does; the theme stays, it belongs to the screen. */
  restore(settings: Partial<ViewSettings>): void;
}

export type ViewStore = StoreApi<ViewState & ViewActions>;

const HIDDEN_AT_FIRST: readonly LayerId[] = ['presence'];

export function defaultViewSettings(): ViewSettings {
  return {
    layers: Object.fromEntries(
      LAYER_IDS.map((id) => [id, { visible: !HIDDEN_AT_FIRST.includes(id), opacity: 1 }]),
    ),
    order: LAYER_IDS,
    choropleth: null,
    basemap: 'none',
    theme: 'light',
    selection: { type: 'none' },
    viewpoint: null,
  };
}

export function createViewStore(initial: ViewSettings = defaultViewSettings()): ViewStore {
  return createStore<ViewState & ViewActions>()((set) => {
    const change = (part: Partial<ViewSettings>) =>
      set((state) => ({ settings: { ...state.settings, ...part } }));
    return {
      settings: initial,
      panel: 'territoire',
      setPanel: (panel) => set({ panel }),
      setLayer: (id, layer) => set((state) => ({ settings: withLayer(state.settings, id, layer) })),
      moveLayer: (id, step) =>
        set((state) => ({
          settings: { ...state.settings, order: movedInOrder(state.settings.order, id, step) },
        })),
      setChoropleth: (choropleth) => change({ choropleth }),
      setBasemap: (basemap) => change({ basemap }),
      setTheme: (theme) => change({ theme }),
      select: (selection) => change({ selection }),
      selectCommune: (code, together) =>
        set((state) => ({
          settings: {
            ...state.settings,
            selection: together
              ? toggledCommune(state.settings.selection, code)
              : { type: 'communes', codes: [code] },
          },
        })),
      setViewpoint: (viewpoint) => change({ viewpoint }),
      restore: (settings) => change(settings),
    };
  });
}

/** One object: a selector that gave another each time would draw without end. */
const UNTOUCHED: LayerSetting = { visible: true, opacity: 1 };

/** The setting of a layer; a layer nobody touched (a new backdrop) is visible and opaque. */
export function layerSetting(settings: ViewSettings, id: LayerId): LayerSetting {
  const known = Object.hasOwn(settings.layers, id) ? settings.layers[id] : undefined;
  return known ?? UNTOUCHED;
}

function withLayer(settings: ViewSettings, id: LayerId, layer: Partial<LayerSetting>): ViewSettings {
  return {
    ...settings,
    layers: { ...settings.layers, [id]: { ...layerSetting(settings, id), ...layer } },
    order: settings.order.includes(id) ? settings.order : [...settings.order, id],
  };
}

function movedInOrder(order: readonly LayerId[], id: LayerId, step: -1 | 1): readonly LayerId[] {
  const known = order.includes(id) ? order : [...order, id];
  const from = known.indexOf(id);
  const to = from + step;
  if (to < 0 || to >= known.length) return known;
  const next = known.slice();
  next.splice(from, 1);
  next.splice(to, 0, id);
  return next;
}

function toggledCommune(selection: Selection, code: string): Selection {
  const codes = selection.type === 'communes' ? selection.codes : [];
  const next = codes.includes(code) ? codes.filter((other) => other !== code) : [...codes, code];
  return next.length === 0 ? { type: 'none' } : { type: 'communes', codes: next };
}
