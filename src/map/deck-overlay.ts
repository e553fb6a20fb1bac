import type { Layer } from '@deck.gl/core';
import { MapLibreOverlay } from '@deck.gl/maplibre';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { linkLayers } from './layers/link-layers.ts';
import type { OverlayContext } from './layers/overlay-context.ts';
import { symbolLayers } from './layers/symbol-layers.ts';
import { zoneLayers } from './layers/zone-layers.ts';
import type { Palette } from './palette.ts';
import type { Scene } from './scene/scene.ts';
import { discAtlas } from './symbols/disc-atlas.ts';
import type { IconAtlas } from './symbols/icon-atlas.ts';
import { symbolAtlas } from './symbols/symbol-atlas.ts';

/**
 * Links and symbols, drawn by deck.gl on its own canvas above MapLibre's (overlaid: interleaved loses clicks).
 * Loaded after the first map is on the screen. Picking is done on the placed symbols (`scene/hit-test.ts`), not on pixels.
 */
export class DeckOverlay {
  readonly #overlay = new MapLibreOverlay({
    layers: [],
    // the canvas keeps its pixels, so that the PNG export can read them
    deviceProps: { webgl: { preserveDrawingBuffer: true } },
  });
  readonly #map: MapLibreMap;
  #symbolsAndLinks: readonly Layer[] = [];
  #symbols: { readonly key: string; readonly atlas: IconAtlas } | null = null;

  constructor(map: MapLibreMap) {
    this.#map = map;
    map.addControl(this.#overlay);
  }

  /** Zones of the chosen camera alone: while it is dragged, nothing else is drawn anew. */
  drawZones({ sight }: Scene, palette: Palette, weight: number): void {
    this.#overlay.setProps({ layers: [...zoneLayers(sight, palette, weight), ...this.#symbolsAndLinks] });
  }

  draw({ scene, placed, arcs, palette, weight }: Omit<OverlayContext, 'symbols' | 'discs'>): void {
    const ratio = Math.min(4, Math.max(2, this.#map.getPixelRatio()) * (weight > 1 ? 1.5 : 1));
    const context = {
      scene,
      placed,
      arcs,
      palette,
      weight,
      symbols: this.#symbolAtlas(palette, ratio),
      discs: discAtlas(placed.discs, palette, weight, ratio),
    };
    this.#symbolsAndLinks = [...linkLayers(context), ...symbolLayers(context)];
    this.drawZones(scene, palette, weight);
  }

  /** Dots for each CSS pixel; null for the screen's own. */
  sharpen(dots: number | null): void {
    this.#overlay.setProps({ useDevicePixels: dots ?? true });
  }

  canvas(): HTMLCanvasElement | null {
    return this.#overlay.getCanvas();
  }

  #symbolAtlas(palette: Palette, ratio: number): IconAtlas {
    const key = `${ratio}/${Object.values(palette).join()}`;
    if (this.#symbols?.key !== key) this.#symbols = { key, atlas: symbolAtlas(palette, ratio) };
    return this.#symbols.atlas;
  }
}
