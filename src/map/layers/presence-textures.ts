import type { CanvasSource, Map as MapLibreMap } from 'maplibre-gl';
import type { PresenceImage } from '#domain/presence-image.ts';
import { lngLatFromMercator, MERCATOR_SIZE } from '#geo/web-mercator.ts';

type Corner = [number, number];

const SOURCES = { 'presence-smooth': 'smooth', 'presence-cells': 'crisp' } as const;

/** The two textures of presence on the map: made once for a rectangle of cells, then drawn into at each move of a brush. */
export class PresenceTextures {
  #shown: PresenceImage | undefined;

  /** @param takeLayersAway called before a source that layers may use is replaced */
  show(map: MapLibreMap, image: PresenceImage | undefined, takeLayersAway: () => void): void {
    if (!image || image === this.#shown) return;
    if (!this.#fits(map, image)) {
      takeLayersAway();
      addSources(map, image);
    }
    this.#shown = image;
    draw(map, image);
  }

  #fits(map: MapLibreMap, image: PresenceImage): boolean {
    const shown = this.#shown;
    if (!shown || !map.getSource('presence-smooth')) return false;
    return (['zoom', 'left', 'top', 'width', 'height'] as const).every((side) => image[side] === shown[side]);
  }
}

function addSources(map: MapLibreMap, image: PresenceImage): void {
  for (const name of Object.keys(SOURCES)) {
    if (map.getSource(name)) map.removeSource(name);
    // Positions that all lie elsewhere have no cell, and a canvas of no width cannot be drawn.
    if (image.width === 0) continue;
    const canvas = document.createElement('canvas');
    canvas.width = image.width;
    canvas.height = image.height;
    map.addSource(name, { type: 'canvas', canvas, animate: false, coordinates: imageCorners(image) });
  }
}

function draw(map: MapLibreMap, image: PresenceImage): void {
  for (const [name, pixels] of Object.entries(SOURCES)) {
    const source = map.getSource<CanvasSource>(name);
    if (!source) continue;
    source
      .getCanvas()
      .getContext('2d')
      ?.putImageData(new ImageData(image[pixels], image.width, image.height), 0, 0);
    // A canvas source reads its canvas only while it plays: one frame is enough.
    source.play();
    map.once('render', () => source.pause());
  }
  map.triggerRepaint();
}

/** Corners as MapLibre wants them: north-west, north-east, south-east, south-west. */
function imageCorners({ zoom, left, top, width, height }: PresenceImage): [Corner, Corner, Corner, Corner] {
  const cell = MERCATOR_SIZE / 2 ** zoom;
  const corner = (column: number, row: number): Corner =>
    [...lngLatFromMercator(column * cell, row * cell)] as Corner;
  return [
    corner(left, top),
    corner(left + width, top),
    corner(left + width, top + height),
    corner(left, top + height),
  ];
}
