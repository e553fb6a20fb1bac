import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ShownFigure } from './selectors/area-figures.ts';
import type { AreaLevel } from './selectors/presence-areas.ts';

/** Which areas figures of patrols are read by, which figure ranks them, and whether it colours the map in place of squares. */
export interface AreasState {
  readonly level: AreaLevel;
  readonly figure: ShownFigure;
  readonly onMap: boolean;
}

export interface AreasActions {
  setLevel(level: AreaLevel): void;
  setFigure(figure: ShownFigure): void;
  setOnMap(onMap: boolean): void;
}

export type AreasStore = StoreApi<AreasState & AreasActions>;

export function createAreasStore(): AreasStore {
  return createStore<AreasState & AreasActions>()((set) => ({
    level: 'commune',
    figure: 'minutes',
    onMap: false,
    setLevel: (level) => set({ level }),
    setFigure: (figure) => set({ figure }),
    setOnMap: (onMap) => set({ onMap }),
  }));
}
