import type { LayerSpecification } from 'maplibre-gl';
import type { LayerContext } from './layer-context.ts';
import { nameLayers } from './name-layers.ts';
import { groundLayers, limitLayers } from './territory-layers.ts';

/** The whole stack drawn by MapLibre, bottom first: ground, areas in the order the user gave, limits, names. */
export function mapLayers(context: LayerContext): LayerSpecification[] {
  return [...groundLayers(context), ...limitLayers(context), ...nameLayers(context)];
}
