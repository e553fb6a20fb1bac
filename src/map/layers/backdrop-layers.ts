import type { LayerSpecification } from 'maplibre-gl';
import type { SceneBackdrop } from '../scene/scene.ts';
import type { LayerContext } from './layer-context.ts';

/** Name of the layer inside every backdrop tile (workers/handlers/slice-tile.ts writes the same). */
const INSIDE = 'features';

export const backdropSource = (id: string): string => `backdrop:${id}`;

/** The user's own lines, areas and points, quiet: they locate, they do not speak. */
export function backdropLayers(
  { palette, weight }: LayerContext,
  { id, opacity }: SceneBackdrop,
): LayerSpecification[] {
  const shared = { source: backdropSource(id), 'source-layer': INSIDE } as const;
  return [
    {
      ...shared,
      id: `backdrop-fill:${id}`,
      type: 'fill',
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': palette['line-strong'], 'fill-opacity': 0.35 * opacity },
    },
    {
      ...shared,
      id: `backdrop-line:${id}`,
      type: 'line',
      filter: ['!=', ['geometry-type'], 'Point'],
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': palette['ink-3'],
        'line-opacity': 0.8 * opacity,
        'line-width': ['interpolate', ['linear'], ['zoom'], 8, 0.6 * weight, 15, 1.8 * weight],
      },
    },
    {
      ...shared,
      id: `backdrop-point:${id}`,
      type: 'circle',
      filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-radius': 3.2 * weight,
        'circle-color': palette['ink-3'],
        'circle-opacity': opacity,
        'circle-stroke-color': palette.surface,
        'circle-stroke-width': 1 * weight,
      },
    },
  ];
}
