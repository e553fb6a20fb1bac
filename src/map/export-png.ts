import type { MapEngine } from './map-engine.ts';
import { drawSwipe } from './swipe-picture.ts';

/**
 * Draws both canvases as one picture, as seen, at once: MapLibre's is read inside a render, where its pixels are still there; deck.gl's keeps its own.
 * The canvas takes their size.
 */
export function drawPicture(engine: MapEngine, picture: HTMLCanvasElement): void {
  const { map, overlay } = engine;
  map.once('render', () => {
    const below = map.getCanvas();
    picture.width = below.width;
    picture.height = below.height;
    const context = picture.getContext('2d');
    if (!context) return;
    context.drawImage(below, 0, 0);
    const above = overlay?.canvas();
    if (above) context.drawImage(above, 0, 0, below.width, below.height);
    const { scene, palette } = engine.shown();
    if (scene.swipe) drawSwipe(context, engine.swipe.share, scene.swipe, palette, map.getPixelRatio());
  });
  map.redraw();
}

export function exportPng(engine: MapEngine): Promise<Blob | null> {
  const picture = document.createElement('canvas');
  drawPicture(engine, picture);
  return new Promise((resolve) => {
    picture.toBlob(resolve, 'image/png');
  });
}
