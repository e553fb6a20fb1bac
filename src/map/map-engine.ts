import { type GeoJSONSource, type LngLatBoundsLike, Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { Territory } from '#domain/territory.ts';
import type { Viewpoint, ViewSettings } from '#domain/view-settings.ts';
import type { LngLat, LngLatBounds } from '#geo/units.ts';
import { applyLayers } from './layers/apply-layers.ts';
import type { LayerContext } from './layers/layer-context.ts';
import { mapLayers } from './layers/map-layers.ts';
import { territorySources } from './layers/territory-sources.ts';
import type { Palette } from './palette.ts';
import type { Scene } from './scene/scene.ts';

setWorkerUrl(workerUrl);

export interface MapPadding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export interface EngineState {
  readonly territory: Territory;
  readonly scene: Scene;
  readonly settings: ViewSettings;
  readonly palette: Palette;
  readonly padding: MapPadding;
}

export interface EngineEvents {
  /** Null when the whole department is in view on demand. */
  readonly onViewpoint: (viewpoint: Viewpoint | null) => void;
  readonly onIdle: () => void;
  readonly onBasemapError: () => void;
}

/** Owns one MapLibre map: the only place where React's values become calls on it. */
export class MapEngine {
  readonly map: MapLibreMap;
  #state: EngineState;
  #ready = false;
  #shown: Partial<EngineState> = {};
  readonly #events: EngineEvents;

  /** @throws when WebGL is not there. */
  constructor(container: HTMLElement, state: EngineState, events: EngineEvents) {
    this.#state = state;
    this.#events = events;
    const { viewpoint } = state.settings;
    this.map = new MapLibreMap({
      container,
      style: { version: 8, sources: {}, layers: [] },
      attributionControl: false,
      maxPitch: 0,
      dragRotate: false,
      renderWorldCopies: false,
      minZoom: 4,
      maxZoom: 20,
      fadeDuration: 0,
      locale: {
        'Map.Title':
          'Carte du département. Flèches pour se déplacer, plus et moins pour zoomer, Entrée pour choisir ce qui est au centre.',
      },
      ...(viewpoint
        ? {
            center: [...viewpoint.centre] as [number, number],
            zoom: viewpoint.zoom,
            bearing: viewpoint.bearing,
          }
        : { bounds: boundsOf(state.territory.bounds), fitBoundsOptions: { padding: { ...state.padding } } }),
    });
    this.map.touchZoomRotate.disableRotation();
    this.map.keyboard.disableRotation();
    this.map.on('style.load', () => {
      this.#ready = true;
      this.map.addImage('nothing', { width: 10, height: 10, data: new Uint8Array(400) });
      this.#draw();
    });
    this.map.on('moveend', (event) => {
      if ('originalEvent' in event && event.originalEvent) this.#events.onViewpoint(this.viewpoint());
    });
    this.map.on('idle', () => this.#events.onIdle());
    this.map.on('resize', () => {
      if (this.#state.settings.viewpoint === null) this.fitDepartment(false);
    });
  }

  update(state: EngineState): void {
    this.#state = state;
    if (this.#ready) this.#draw();
  }

  viewpoint(): Viewpoint {
    const { lng, lat } = this.map.getCenter();
    return { centre: [lng, lat], zoom: this.map.getZoom(), bearing: this.map.getBearing(), pitch: 0 };
  }

  fitDepartment(animate = true): void {
    this.map.fitBounds(boundsOf(this.#state.territory.bounds), {
      padding: { ...this.#state.padding },
      animate: animate && moves(),
    });
  }

  fitTo(target: LngLatBounds | LngLat): void {
    if (target.length === 2) {
      this.map.easeTo({
        center: [...target] as [number, number],
        zoom: Math.max(this.map.getZoom(), 15),
        animate: moves(),
      });
    } else {
      this.map.fitBounds(boundsOf(target), {
        padding: { ...this.#state.padding },
        maxZoom: 16,
        animate: moves(),
      });
    }
  }

  destroy(): void {
    this.map.remove();
  }

  #draw(): void {
    const { territory, scene, settings, palette } = this.#state;
    if (this.#shown.territory !== territory) this.#setTerritory(territory);
    const context: LayerContext = {
      scene,
      palette,
      theme: settings.theme,
      weight: settings.theme === 'projector' ? 2 : 1,
      basemap: settings.basemap,
    };
    applyLayers(this.map, mapLayers(context));
    this.#shown = this.#state;
  }

  #setTerritory(territory: Territory): void {
    for (const [name, source] of Object.entries(territorySources(territory))) {
      const existing = this.map.getSource<GeoJSONSource>(name);
      if (existing) existing.setData(source.data);
      else this.map.addSource(name, source);
    }
    if (!this.map.getSource('keep-outs')) {
      this.map.addSource('keep-outs', { type: 'geojson', data: { type: 'FeatureCollection', features: [] } });
    }
    if (this.#shown.territory && this.#state.settings.viewpoint === null) this.fitDepartment(false);
  }
}

function boundsOf([west, south, east, north]: LngLatBounds): LngLatBoundsLike {
  return [
    [west, south],
    [east, north],
  ];
}

function moves(): boolean {
  return !matchMedia('(prefers-reduced-motion: reduce)').matches;
}
