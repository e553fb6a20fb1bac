import type { CanvasSource, Map as MapLibreMap } from 'maplibre-gl';
import type { PresenceImage } from '#domain/presence-image.ts';
import { lngLatFromMercator, MERCATOR_SIZE } from '#geo/web-mercator.ts';

type Corner = [number, number];

const SOURCES = { 'presence-smooth': 'smooth', 'presence-cells': 'crisp' } as const;

/** Whether the sources on the map have the cells of an image: then its pixels are drawn into them, nothing is made anew. */
export function hasPresenceSources(
  map: MapLibreMap,
  image: PresenceImage,
  shown: PresenceImage | undefined,
): boolean {
  if (!shown || !map.getSource('presence-smooth')) return false;
  return (['zoom', 'left', 'top', 'width', 'height'] as const).every((side) => image[side] === shown[side]);
}

/** Gives the map the two textures of an image; layers that use the old ones must be taken away before. */
export function setPresenceSources(map: MapLibreMap, image: PresenceImage): void {
  for (const name of Object.keys(SOURCES)) {
    if (map.getSource(name)) map.removeSource(name);
    if (image.width === 0) continue;
    const canvas = document.createElement('canvas');
    canvas.width = image.width;
    canvas.height = image.height;
    map.addSource(name, { type: 'canvas', canvas, animate: false, coordinates: imageCorners(image) });
  }
  drawPresence(map, image);
}

/** New pixels into the textures that are there: what a brush does at each move. */
export function drawPresence(map: MapLibreMap, image: PresenceImage): void {
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
export function imageCorners({
  zoom,
  left,
  top,
  width,
  height,
}: PresenceImage): [Corner, Corner, Corner, Corner] {
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
