import type { LayerSpecification } from 'maplibre-gl';
import { areaLayers } from './area-layers.ts';
import { captionLayer } from './caption-layer.ts';
import type { LayerContext } from './layer-context.ts';
import { keepOutLayer, nameLayers } from './name-layers.ts';
import { groundLayers, limitLayers } from './territory-layers.ts';

/** The whole stack drawn by MapLibre, bottom first: ground, areas in the order the user gave, limits, names. */
export function mapLayers(context: LayerContext): LayerSpecification[] {
  return [
    ...groundLayers(context),
    ...areaLayers(context),
    ...limitLayers(context),
    ...nameLayers(context),
    captionLayer(context),
    keepOutLayer(),
  ];
}
