import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Palette } from '../palette.ts';
import type { ScenePresence } from '../scene/scene.ts';
import { gridCorners, presencePixels, smoothed } from './presence-image.ts';

/** Gives the map the two textures of a grid; layers that use the old ones must be taken away before. */
export function setPresenceSources(map: MapLibreMap, presence: ScenePresence, palette: Palette): void {
  const { grid, topMinutes } = presence;
  const blurred = smoothed(grid);
  const images = {
    'presence-smooth': presencePixels(blurred, grid.weeks, topMinutes, palette),
    'presence-cells': presencePixels(grid.minutes, grid.weeks, topMinutes, palette),
  };
  for (const [name, pixels] of Object.entries(images)) {
    const canvas = document.createElement('canvas');
    canvas.width = grid.width;
    canvas.height = grid.height;
    canvas.getContext('2d')?.putImageData(new ImageData(pixels, grid.width, grid.height), 0, 0);
    if (map.getSource(name)) map.removeSource(name);
    map.addSource(name, { type: 'canvas', canvas, animate: false, coordinates: gridCorners(grid) });
  }
}
