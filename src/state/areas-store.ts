import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AreaFigures, ShownFigure } from './selectors/area-figures.ts';
import type { AreaLevel } from './selectors/presence-areas.ts';

/**
 * Which areas figures of patrols are read by, which figure ranks them, whether it colours the map in place of squares; and the
 * figures themselves, so that who shows them is drawn anew when they come, and nothing else.
 */
export interface AreasState {
  readonly level: AreaLevel;
  readonly figure: ShownFigure;
  readonly onMap: boolean;
  /** Null until they are known, and while no presence is open. */
  readonly figures: AreaFigures | null;
}

export interface AreasActions {
  setLevel(level: AreaLevel): void;
  setFigure(figure: ShownFigure): void;
  setOnMap(onMap: boolean): void;
  setFigures(figures: AreaFigures | null): void;
}

export type AreasStore = StoreApi<AreasState & AreasActions>;

export function createAreasStore(): AreasStore {
  return createStore<AreasState & AreasActions>()((set) => ({
    level: 'commune',
    figure: 'minutes',
    onMap: false,
    figures: null,
    setLevel: (level) => set({ level }),
    setFigure: (figure) => set({ figure }),
    setOnMap: (onMap) => set({ onMap }),
    setFigures: (figures) => set({ figures }),
  }));
}
