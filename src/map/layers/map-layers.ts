import { areaLayers } from './area-layers.ts';
import { captionLayer } from './caption-layer.ts';
import type { LayerContext } from './layer-context.ts';
import { keepOutLayer, smallNameLayer, townNameLayer } from './name-layers.ts';
import { proposalLayers } from './proposal-layers.ts';
import { sightLayers } from './sight-layers.ts';
import type { MapLayer } from './swipe-layers.ts';
import { groundLayers, limitLayers } from './territory-layers.ts';

/** The whole stack drawn by MapLibre, bottom first: ground, areas in the order the user gave, what cameras see, limits, names. What is above is placed first: towns, then room for symbols, captions, small communes. */
export function mapLayers(context: LayerContext): MapLayer[] {
  return [
    ...groundLayers(context),
    ...areaLayers(context),
    ...sightLayers(context),
    ...limitLayers(context),
    smallNameLayer(context),
    captionLayer(context),
    keepOutLayer(),
    townNameLayer(context),
    ...proposalLayers(context),
  ];
}
