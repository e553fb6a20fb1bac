import type { CanvasSource, Map as MapLibreMap } from 'maplibre-gl';
import type { PresenceImage } from '#domain/presence-image.ts';
import { lngLatFromMercator, MERCATOR_SIZE } from '#geo/web-mercator.ts';

type Corner = [number, number];

/** What is brushed, and the period it is compared with. */
export type PresenceName = 'presence' | 'presence-before';

const PIXELS = ['smooth', 'crisp'] as const;
const sourceOf = (name: PresenceName, pixels: (typeof PIXELS)[number]) =>
  `${name}-${pixels === 'crisp' ? 'cells' : 'smooth'}`;

/** The two textures of presence on the map: made once for a rectangle of cells, then drawn into at each move of a brush. */
export class PresenceTextures {
  readonly #name: PresenceName;
  #shown: PresenceImage | undefined;

  constructor(name: PresenceName) {
    this.#name = name;
  }

  /** @param takeLayersAway called before a source that layers may use is replaced */
  show(map: MapLibreMap, image: PresenceImage | null | undefined, takeLayersAway: () => void): void {
    if (!image || image === this.#shown) return;
    if (!this.#fits(map, image)) {
      takeLayersAway();
      addSources(map, this.#name, image);
    }
    this.#shown = image;
    draw(map, this.#name, image);
  }

  #fits(map: MapLibreMap, image: PresenceImage): boolean {
    const shown = this.#shown;
    if (!shown || !map.getSource(sourceOf(this.#name, 'smooth'))) return false;
    return (['zoom', 'left', 'top', 'width', 'height'] as const).every((side) => image[side] === shown[side]);
  }
}

function addSources(map: MapLibreMap, name: PresenceName, image: PresenceImage): void {
  for (const pixels of PIXELS) {
    const id = sourceOf(name, pixels);
    if (map.getSource(id)) map.removeSource(id);
    // Positions that all lie elsewhere have no cell, and a canvas of no width cannot be drawn.
    if (image.width === 0) continue;
    const canvas = document.createElement('canvas');
    canvas.width = image.width;
    canvas.height = image.height;
    map.addSource(id, { type: 'canvas', canvas, animate: false, coordinates: imageCorners(image) });
  }
}

function draw(map: MapLibreMap, name: PresenceName, image: PresenceImage): void {
  for (const pixels of PIXELS) {
    const source = map.getSource<CanvasSource>(sourceOf(name, pixels));
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
