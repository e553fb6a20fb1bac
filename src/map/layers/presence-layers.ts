import type { LayerSpecification } from 'maplibre-gl';
import type { LayerContext } from './layer-context.ts';

/** Smooth while a cell is smaller than about 14 pixels, crisp squares from there on. */
export const crispFrom = (gridZoom: number): number => gridZoom - 5.2;

/** One texture each, under limits and names; the sources are made by `presence-source.ts`. */
export function presenceLayers({ scene }: LayerContext): LayerSpecification[] {
  if (!scene.presence || scene.presence.image.width === 0) return [];
  const { image, opacity } = scene.presence;
  const shared = { 'raster-opacity': opacity, 'raster-fade-duration': 0 } as const;
  const cells = {
    id: 'presence-cells',
    type: 'raster',
    source: 'presence-cells',
    paint: { ...shared, 'raster-resampling': 'nearest' },
  } as const;
  if (image.isCrisp) return [cells];
  return [
    {
      id: 'presence-smooth',
      type: 'raster',
      source: 'presence-smooth',
      maxzoom: crispFrom(image.zoom),
      paint: { ...shared, 'raster-resampling': 'linear' },
    },
    { ...cells, minzoom: crispFrom(image.zoom) },
  ];
}
