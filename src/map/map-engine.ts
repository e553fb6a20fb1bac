import { type GeoJSONSource, type LngLatBoundsLike, Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { Territory } from '#domain/territory.ts';
import type { Viewpoint, ViewSettings } from '#domain/view-settings.ts';
import type { LngLat, LngLatBounds } from '#geo/units.ts';
import { MAP_TEXT } from '#ui/text/map-text.ts';
import type { DeckOverlay } from './deck-overlay.ts';
import { applyLayers } from './layers/apply-layers.ts';
import { backdropSource } from './layers/backdrop-layers.ts';
import { type BackdropProtocol, openBackdropProtocol } from './layers/backdrop-protocol.ts';
import { captionPoints } from './layers/caption-layer.ts';
import { keepOuts } from './layers/keep-outs.ts';
import type { LayerContext } from './layers/layer-context.ts';
import { mapLayers } from './layers/map-layers.ts';
import { townPoints } from './layers/name-layers.ts';
import { addPatterns } from './layers/patterns.ts';
import { PresenceTextures } from './layers/presence-textures.ts';
import { addPlacedSources, setBasemap, setClasses, setShapes, setTerritory } from './layers/set-sources.ts';
import type { SwipeLine } from './layers/swipe-layers.ts';
import { type Frame, frameOf } from './map-frame.ts';
import { mapWeight } from './map-weight.ts';
import { onlySightMoved } from './only-sight-moved.ts';
import type { Palette } from './palette.ts';
import { placeArcs } from './scene/place-arcs.ts';
import { clusterSites, type PlacedSymbols, placeSymbols, type SiteClusters } from './scene/place-symbols.ts';
import type { Scene } from './scene/scene.ts';
import type { TileLoader } from './tile-loader.ts';

setWorkerUrl(workerUrl);

/** Symbols are placed anew each quarter of a zoom: further apart, they would not fit what is seen. */
const PLACING_STEP = 0.25;
/** Beyond this zoom symbols keep the places they have: nothing that matters is nearer than this on the ground. */
const LAST_PLACING_ZOOM = 18;

/** Nearer to the edge than this, CSS pixels, what was picked is brought further in. */
const EDGE = 60;
/** Width of the printed legend, CSS pixels (`print.css`). */
const BESIDE_PAPER_LEGEND = 272;
/** Width that fits leave to what they show, CSS pixels. */
const LEAST_WIDTH = 480;

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
  readonly tiles: TileLoader | null;
}

export interface EngineEvents {
  /** After a move by the user. */
  readonly onViewpoint: (viewpoint: Viewpoint) => void;
  /** Symbols that found no room at this scale. */
  readonly onHidden: (count: number) => void;
  readonly onIdle: () => void;
  readonly onGround: (bounds: LngLatBounds, zoom: number) => void;
  readonly onBasemapError: () => void;
}

/** Owns one MapLibre map and its overlay: the only place where React's values become calls on them. */
export class MapEngine {
  readonly map: MapLibreMap;
  overlay: DeckOverlay | null = null;
  placed: PlacedSymbols = { discs: [], sites: [], symbols: [], names: [], leftOut: new Set() };
  /** Where the user last picked: it is kept in view when a sheet opens over it. */
  picked: LngLat | null = null;
  /** A tool takes clicks: nothing is chosen by them. */
  waitsForPlace = false;
  #state: EngineState;
  #shown: Partial<EngineState> = {};
  #ready = false;
  #gone = false;
  #clusters: SiteClusters | null = null;
  #placedZoom = -1;
  readonly swipe: SwipeLine = { share: 0.5 };
  readonly #presence = new PresenceTextures('presence');
  readonly #presenceBefore = new PresenceTextures('presence-before');
  #told = false;
  /** What the map was last asked to show; null once the user moved it himself. */
  #aim: LngLatBounds | LngLat | null = null;
  #frame: Frame;
  /** The ground to show while the map has the shape of a page; null on the screen. */
  #held: { readonly bounds: LngLatBoundsLike; readonly whole: boolean } | null = null;
  readonly #reported = new WeakSet<Viewpoint>();
  readonly #events: EngineEvents;
  readonly #protocol: BackdropProtocol;

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
      locale: { 'Map.Title': MAP_TEXT.mapTitle },
      ...(viewpoint
        ? { center: pair(viewpoint.centre), zoom: viewpoint.zoom }
        : { bounds: boundsOf(state.territory.bounds), fitBoundsOptions: { padding: { ...state.padding } } }),
    });
    this.#frame = frameOf(container);
    this.#protocol = openBackdropProtocol(() => this.#state.tiles);
    this.map.touchZoomRotate.disableRotation();
    this.map.keyboard.disableRotation();
    this.map.on('style.load', () => this.#start());
    this.map.on('moveend', (event) => {
      if ('originalEvent' in event && event.originalEvent) this.#report();
    });
    this.map.on('movestart', (event) => {
      if ('originalEvent' in event && event.originalEvent) this.#aim = null;
    });
    this.map.on('zoom', () => this.#drawSymbols());
    this.map.on('idle', () => {
      if (this.overlay) this.#events.onIdle();
      this.#events.onGround(this.map.getBounds().toArray().flat() as never, this.map.getZoom());
    });
    this.map.on('resize', () => this.#resized());
    this.map.on('error', (event) => {
      if (!('sourceId' in event) || event.sourceId !== 'basemap') console.error(event.error);
      else if (!this.#told) this.#events.onBasemapError();
      this.#told = this.#told || ('sourceId' in event && event.sourceId === 'basemap');
    });
  }

  update(state: EngineState): void {
    const padded = this.#state.padding !== state.padding;
    this.#state = state;
    if (!this.#ready) return;
    this.#draw();
    if (padded && state.settings.viewpoint === null && this.#aim === null) this.fitDepartment();
  }

  shown(): EngineState {
    return this.#state;
  }

  viewpoint(): Viewpoint {
    const { lng, lat } = this.map.getCenter();
    return { centre: [lng, lat], zoom: this.map.getZoom(), bearing: 0, pitch: 0 };
  }

  fitDepartment(animate = true): void {
    this.#aim = null;
    const { bounds } = this.#state.territory;
    this.map.fitBounds(boundsOf(bounds), { padding: this.#padding(), animate: animate && moves() });
  }

  /** Brings a box or a place into view; it stays there while panels open and close, until the user moves the map. */
  fitTo(target: LngLatBounds | LngLat, animate = moves()): void {
    this.#aim = target;
    // Before the move: without animation it ends within the call.
    this.map.once('moveend', () => this.#report());
    if (target.length === 2) {
      const zoom = Math.max(this.map.getZoom(), 15);
      this.map.easeTo({ center: pair(target), zoom, animate });
    } else {
      this.map.fitBounds(boundsOf(target), { padding: this.#padding(), maxZoom: 18, animate });
    }
  }

  /** @param share of the map's width, from the left */
  moveSwipe(share: number): void {
    this.swipe.share = Math.min(1, Math.max(0, share));
    this.map.triggerRepaint();
  }

  zoomBy(levels: number): void {
    this.#aim = null;
    this.map.once('moveend', () => this.#report());
    this.map.zoomTo(this.map.getZoom() + levels, { animate: moves() });
  }

  /** Until what it gives is called, the map may change its shape: it shows the same ground and reports nothing. */
  holdView(): () => void {
    const camera = { center: this.map.getCenter(), zoom: this.map.getZoom() };
    const whole = this.#state.settings.viewpoint === null && this.#aim === null;
    this.#held = { bounds: this.map.getBounds(), whole };
    return () => {
      this.map.jumpTo(camera);
      this.#held = null;
      this.#frame = frameOf(this.map.getContainer());
    };
  }

  /** Fits what is held into the present shape; a whole department is put beside the legend of the page. */
  showHeld(): void {
    if (!this.#held) return;
    const { bounds, whole } = this.#held;
    if (whole) {
      // Above: the mark of what is fictitious.
      const padding = { top: 44, right: 24, bottom: 24, left: BESIDE_PAPER_LEGEND };
      this.map.fitBounds(boundsOf(this.#state.territory.bounds), { padding, animate: false });
    } else this.map.fitBounds(bounds, { animate: false });
  }

  destroy(): void {
    this.#gone = true;
    this.map.remove();
    this.#protocol.remove();
  }

  /** The space asked to be left free, but on a map so narrow that nothing would remain. */
  #padding(): MapPadding {
    const { padding } = this.#state;
    const remains = this.map.getContainer().clientWidth - padding.left - padding.right;
    return { ...padding, left: remains < LEAST_WIDTH ? Math.min(padding.left, padding.right) : padding.left };
  }

  #report(): void {
    const viewpoint = this.viewpoint();
    this.#reported.add(viewpoint);
    this.#events.onViewpoint(viewpoint);
  }

  /**
   * What was asked for stays in view. Else, when a panel opens beside the map, the ground stays where it is on the screen; only what the user
   * has just picked comes out from under the sheet.
   */
  #resized(): void {
    if (this.#held) return;
    const before = this.#frame;
    const now = frameOf(this.map.getContainer());
    this.#frame = now;
    if (this.#aim) {
      this.fitTo(this.#aim);
      return;
    }
    const besideOnly = before.screen === now.screen && before.height === now.height;
    const { scene, settings } = this.#state;
    const chosen = scene.selectedRecord !== null || scene.selectedCommunes.length > 0;
    if (settings.viewpoint === null && !(besideOnly && chosen)) {
      this.fitDepartment(false);
      return;
    }
    // A sheet opened over the whole department.
    this.map.panBy([now.middle - before.middle, 0], { animate: false });
    if (this.picked === null) return;
    const { x } = this.map.project(pair(this.picked));
    const beyond = Math.max(0, x - (now.width - EDGE)) + Math.min(0, x - EDGE);
    if (beyond !== 0) this.map.panBy([beyond, 0], { animate: moves() });
  }

  #start(): void {
    this.#ready = true;
    addPlacedSources(this.map);
    this.#draw();
    import('./deck-overlay.ts').then(({ DeckOverlay }) => {
      if (this.#gone) return;
      this.overlay = new DeckOverlay(this.map);
      this.#placedZoom = -1;
      this.#drawSymbols();
      this.map.triggerRepaint();
    }, console.error);
  }

  #draw(): void {
    const { territory, scene, settings, palette } = this.#state;
    const shown = this.#shown;
    if (this.#looksTheSame()) {
      this.#follow(shown.settings);
      this.#shown = this.#state;
      return;
    }
    if (onlySightMoved(shown, this.#state)) {
      setShapes(this.map, shown.scene, scene);
      this.overlay?.drawZones(scene, palette, this.#weight());
      this.#shown = this.#state;
      return;
    }
    if (shown.territory !== territory) {
      setTerritory(this.map, territory);
      if (shown.territory && settings.viewpoint === null) this.fitDepartment(false);
    }
    if (shown.settings?.basemap !== settings.basemap) {
      this.#told = false;
      setBasemap(this.map, settings.basemap);
    }
    for (const { id } of scene.backdrops) {
      if (!this.map.getSource(backdropSource(id)))
        this.map.addSource(backdropSource(id), this.#protocol.source(id));
    }
    addPatterns(this.map, palette, settings.theme, this.#weight());
    const withoutPresence = () =>
      applyLayers(this.map, mapLayers({ ...this.#context(), scene: { ...scene, presence: null } }));
    this.#presence.show(this.map, scene.presence?.image, withoutPresence);
    this.#presenceBefore.show(this.map, scene.presence?.before, withoutPresence);
    applyLayers(this.map, mapLayers(this.#context()));
    setShapes(this.map, shown.scene, scene);
    if (shown.territory !== territory || shown.scene?.choropleth !== scene.choropleth)
      setClasses(this.map, territory, scene.choropleth);
    if (shown.scene?.sites !== scene.sites || shown.settings?.theme !== settings.theme) this.#clusters = null;
    if (shown.scene !== scene || shown.palette !== palette) this.#placedZoom = -1;
    this.#follow(shown.settings);
    this.#shown = this.#state;
    this.#drawSymbols();
  }

  /** Only the viewpoint, the padding or the tile loader changed: nothing is to be drawn again. */
  #looksTheSame(): boolean {
    const { territory, scene, settings, palette } = this.#state;
    const shown = this.#shown;
    return (
      shown.territory === territory &&
      shown.scene === scene &&
      shown.palette === palette &&
      shown.settings?.theme === settings.theme &&
      shown.settings?.basemap === settings.basemap
    );
  }

  #weight(): number {
    return mapWeight(this.#state.settings.theme, this.map.getContainer().clientWidth);
  }

  #context(): LayerContext {
    const { scene, settings, palette } = this.#state;
    return {
      scene,
      palette,
      theme: settings.theme,
      weight: this.#weight(),
      basemap: settings.basemap,
      swipe: this.swipe,
    };
  }

  /** A viewpoint that comes from outside (a link, undo) moves the map; the one it reported itself does not. */
  #follow(before: ViewSettings | undefined): void {
    const { viewpoint } = this.#state.settings;
    if (!before || before.viewpoint === viewpoint || !viewpoint || this.#reported.has(viewpoint)) return;
    const { lng, lat } = this.map.getCenter();
    const same =
      Math.abs(lng - viewpoint.centre[0]) < 1e-5 &&
      Math.abs(lat - viewpoint.centre[1]) < 1e-5 &&
      Math.abs(this.map.getZoom() - viewpoint.zoom) < 0.01;
    if (!same && !this.map.isMoving())
      this.map.jumpTo({ center: pair(viewpoint.centre), zoom: viewpoint.zoom });
  }

  #drawSymbols(): void {
    const { scene, palette, territory } = this.#state;
    const zoom = Math.min(LAST_PLACING_ZOOM, Math.floor(this.map.getZoom() / PLACING_STEP) * PLACING_STEP);
    if (!this.overlay || zoom === this.#placedZoom) return;
    this.#placedZoom = zoom;
    const weight = this.#weight();
    this.#clusters ??= clusterSites(scene.sites, weight);
    const linked = new Set(scene.arcs.flatMap(({ from, to }) => [from, to]));
    const chosen = { lit: scene.lit, selected: scene.selectedRecord, linked };
    this.placed = placeSymbols(
      this.#clusters,
      scene.points,
      scene.towns,
      zoom,
      weight,
      chosen,
      territory.bounds,
    );
    const arcs = placeArcs(scene.arcs, this.placed, zoom, scene.lit);
    this.#events.onHidden(this.placed.leftOut.size);
    this.overlay.draw({ scene, placed: this.placed, arcs, palette, weight });
    this.map.getSource<GeoJSONSource>('keep-outs')?.setData(keepOuts(this.placed, weight));
    this.map.getSource<GeoJSONSource>('towns')?.setData(townPoints(this.placed.names));
    this.map.getSource<GeoJSONSource>('captions')?.setData(captionPoints(this.placed.symbols));
  }
}

function pair([lng, lat]: LngLat): [number, number] {
  return [lng, lat];
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
