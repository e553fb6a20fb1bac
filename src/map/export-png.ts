import type { MapEngine } from './map-engine.ts';

/** Both canvases in one picture, as seen: MapLibre's is read inside a render, where its pixels are still there; deck.gl's keeps its own. */
export function exportPng(engine: MapEngine): Promise<Blob | null> {
  const { map } = engine;
  return new Promise((resolve) => {
    map.once('render', () => {
      const below = map.getCanvas();
      const picture = document.createElement('canvas');
      picture.width = below.width;
      picture.height = below.height;
      const context = picture.getContext('2d');
      if (!context) return resolve(null);
      context.drawImage(below, 0, 0);
      const above = engine.overlay?.canvas();
      if (above) context.drawImage(above, 0, 0, below.width, below.height);
      picture.toBlob(resolve, 'image/png');
    });
    map.triggerRepaint();
  });
}
