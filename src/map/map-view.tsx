import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import 'maplibre-gl/dist/maplibre-gl.css';
import './map-view.css';
import type { Territory } from '#domain/territory.ts';
import type { Selection, Viewpoint, ViewSettings } from '#domain/view-settings.ts';
import type { LngLat, LngLatBounds } from '#geo/units.ts';
import { MapEngine, type MapPadding } from './map-engine.ts';
import { type Palette, readPalette } from './palette.ts';
import type { Scene } from './scene/scene.ts';
import type { TileLoader } from './tile-loader.ts';

/** What lies under the pointer, and where it is on the page's map, in CSS pixels from its top left. */
export interface MapHover {
  readonly target:
    | { readonly type: 'commune'; readonly code: string }
    | { readonly type: 'record'; readonly id: string }
    | { readonly type: 'cluster'; readonly ids: readonly string[] };
  readonly x: number;
  readonly y: number;
}

export interface MapHandle {
  /** The whole department again; reported to `onViewpoint` as null. */
  readonly fitDepartment: () => void;
  /** West, south, east, north; or a place, at zoom 15 at least. */
  readonly fitTo: (target: LngLatBounds | LngLat) => void;
  readonly zoomBy: (levels: number) => void;
  readonly focus: () => void;
  /** The map as seen, both canvases in one PNG; null without WebGL. */
  readonly exportPng: () => Promise<Blob | null>;
}

export interface MapViewProps {
  readonly ref?: Ref<MapHandle>;
  readonly territory: Territory;
  readonly scene: Scene;
  readonly settings: ViewSettings;
  /** Tiles of the backdrops, from the worker; null when there is none. */
  readonly tiles: TileLoader | null;
  /** Space covered by panels, in CSS pixels: fits leave it free. */
  readonly padding?: MapPadding;
  /** `additive`: Ctrl, Cmd or Shift was held; `selection` then holds only what was picked. */
  readonly onPick: (selection: Selection, how: { readonly additive: boolean }) => void;
  readonly onHover?: (hover: MapHover | null) => void;
  /** After a move by the user; null when he asked for the whole department. */
  readonly onViewpoint?: (viewpoint: Viewpoint | null) => void;
  /** All is loaded and drawn. */
  readonly onIdle?: () => void;
  /** Tiles of a network base map did not come: say it once. */
  readonly onBasemapError?: () => void;
  readonly onNoWebGl?: () => void;
}

const NO_PADDING: MapPadding = { top: 32, right: 32, bottom: 32, left: 32 };

export function MapView(props: MapViewProps) {
  const { territory, scene, settings, padding = NO_PADDING } = props;
  const container = useRef<HTMLDivElement>(null);
  const engine = useRef<MapEngine>(null);
  const latest = useRef(props);
  latest.current = props;
  const palette = useRootPalette();

  // biome-ignore lint/correctness/useExhaustiveDependencies: the map is made once; the next effect keeps it up to date
  useEffect(() => {
    if (!container.current) return;
    const made = new MapEngine(
      container.current,
      { territory, scene, settings, palette, padding },
      {
        onViewpoint: (viewpoint) => latest.current.onViewpoint?.(viewpoint),
        onIdle: () => latest.current.onIdle?.(),
        onBasemapError: () => latest.current.onBasemapError?.(),
      },
    );
    engine.current = made;
    return () => {
      made.destroy();
      engine.current = null;
    };
  }, []);

  useEffect(() => {
    engine.current?.update({ territory, scene, settings, palette, padding });
  }, [territory, scene, settings, palette, padding]);

  useImperativeHandle(props.ref, () => ({
    fitDepartment: () => {
      engine.current?.fitDepartment();
      latest.current.onViewpoint?.(null);
    },
    fitTo: (target) => engine.current?.fitTo(target),
    zoomBy: (levels) => engine.current?.map.zoomTo(engine.current.map.getZoom() + levels),
    focus: () => engine.current?.map.getCanvas().focus(),
    exportPng: async () => null,
  }));

  return (
    <div className="map-view" data-theme-weight={settings.theme}>
      <div ref={container} className="map-view-canvas" />
      <p className="map-view-attribution">{scene.attribution}</p>
    </div>
  );
}

/** The palette of the theme in force: follows `data-theme` of the root, which the shell sets after its children's effects. */
function useRootPalette(): Palette {
  const [palette, setPalette] = useState(() => readPalette(document.documentElement));
  useEffect(() => {
    const read = () => setPalette(readPalette(document.documentElement));
    const observer = new MutationObserver(read);
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    read();
    return () => observer.disconnect();
  }, []);
  return palette;
}
