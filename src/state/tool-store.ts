import { createStore, type StoreApi } from 'zustand/vanilla';

/** What a click on the map is for, other than choosing. */
export type MapTool =
  /** A point: a new site where the pole stands. */
  | { readonly type: 'place-site' }
  /** A point: a new camera on a site, looking towards it. */
  | { readonly type: 'place-camera'; readonly siteId: string }
  /** A polygon: a perimeter of the dossier. */
  | { readonly type: 'draw-polygon'; readonly for: 'study' | 'protected' | 'plates' }
  /** A sector: what a camera must not show. */
  | { readonly type: 'draw-mask'; readonly cameraId: string };

export interface ToolState {
  /** Null: a click chooses. */
  readonly tool: MapTool | null;
}

export interface ToolActions {
  /** The map waits for it; `app/use-tools.ts` puts what comes into the dossier and chooses it. */
  take(tool: MapTool): void;
  /** Escape, or the end. */
  release(): void;
}

export type ToolStore = StoreApi<ToolState & ToolActions>;

export function createToolStore(): ToolStore {
  return createStore<ToolState & ToolActions>()((set) => ({
    tool: null,
    take: (tool) => set({ tool }),
    release: () => set({ tool: null }),
  }));
}
