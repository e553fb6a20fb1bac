import type { LayerSpecification } from 'maplibre-gl';
import type { PresenceImage } from '#domain/presence-image.ts';
import type { LayerContext } from './layer-context.ts';
import type { PresenceName } from './presence-textures.ts';
import { type MapLayer, swipeLayers } from './swipe-layers.ts';

/** Smooth while a cell is smaller than about 14 pixels, crisp squares from there on. */
export const crispFrom = (gridZoom: number): number => gridZoom - 5.2;

/** One texture each, under limits and names; the sources are made by `presence-textures.ts`. Two periods stand on the sides of a line. */
export function presenceLayers({ scene, swipe }: LayerContext): MapLayer[] {
  if (!scene.presence || scene.presence.image.width === 0) return [];
  const { image, before, opacity } = scene.presence;
  const layers = imageLayers('presence', image, opacity);
  return before ? swipeLayers(swipe, imageLayers('presence-before', before, opacity), layers) : layers;
}

function imageLayers(name: PresenceName, image: PresenceImage, opacity: number): LayerSpecification[] {
  const shared = { 'raster-opacity': opacity, 'raster-fade-duration': 0 } as const;
  const cells = {
    id: `${name}-cells`,
    type: 'raster',
    source: `${name}-cells`,
    paint: { ...shared, 'raster-resampling': 'nearest' },
  } as const;
  if (image.isCrisp) return [cells];
  return [
    {
      id: `${name}-smooth`,
      type: 'raster',
      source: `${name}-smooth`,
      maxzoom: crispFrom(image.zoom),
      paint: { ...shared, 'raster-resampling': 'linear' },
    },
    { ...cells, minzoom: crispFrom(image.zoom) },
  ];
}
