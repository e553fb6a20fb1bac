import type {
  DataDrivenPropertyValueSpecification,
  LayerSpecification,
  SymbolLayerSpecification,
} from 'maplibre-gl';
import { type LayerContext, PAGE_FONT, PAGE_FONT_SEMIBOLD } from './layer-context.ts';

/** Inhabitants from which a name is set in semibold: the towns one steers by. */
const TOWN = 3500;

/**
 * Commune names by population, the biggest first; MapLibre leaves out those that would overlap. The transparent
 * « keep-outs » lie above, so that a name steps aside of a disc or a symbol instead of hiding under it.
 */
export function nameLayers({ scene, palette, weight }: LayerContext): LayerSpecification[] {
  const size = weight > 1 ? 1.7 : 1;
  const shared: SymbolLayerSpecification['layout'] = {
    'text-field': ['get', 'name'],
    'symbol-sort-key': ['-', 0, ['get', 'population']],
    'text-variable-anchor-offset': [
      'center',
      [0, 0],
      'top',
      [0, 0.9],
      'bottom',
      [0, -0.9],
      'left',
      [0.9, 0],
      'right',
      [-0.9, 0],
      'top-left',
      [0.8, 0.7],
      'top-right',
      [-0.8, 0.7],
      'bottom-left',
      [0.8, -0.7],
      'bottom-right',
      [-0.8, -0.7],
      'top',
      [0, 1.6],
      'bottom',
      [0, -1.6],
      'left',
      [1.7, 0],
      'right',
      [-1.7, 0],
    ],
    'text-justify': 'auto',
    'text-padding': 3,
    'text-max-width': 9,
    visibility: scene.communes.visible ? 'visible' : 'none',
  };
  const paint = {
    'text-color': palette.label,
    'text-halo-color': palette.halo,
    'text-halo-width': 1.6 * (weight > 1 ? 1.4 : 1),
    'text-halo-blur': 0.4,
  };
  const bySize = (small: number, large: number): DataDrivenPropertyValueSpecification<number> => [
    'interpolate',
    ['linear'],
    ['zoom'],
    7,
    small * size,
    12,
    large * size,
  ];
  return [
    {
      id: 'names-small',
      type: 'symbol',
      source: 'names',
      filter: ['<', ['get', 'population'], TOWN],
      layout: { ...shared, 'text-font': PAGE_FONT, 'text-size': bySize(10.5, 15) },
      paint,
    },
    {
      id: 'names-towns',
      type: 'symbol',
      source: 'names',
      filter: ['>=', ['get', 'population'], TOWN],
      layout: { ...shared, 'text-font': PAGE_FONT_SEMIBOLD, 'text-size': bySize(12, 18) },
      paint,
    },
  ];
}

/** Above all text, so that it is placed first; draws nothing. */
export function keepOutLayer(): LayerSpecification {
  return {
    id: 'keep-outs',
    type: 'symbol',
    source: 'keep-outs',
    layout: {
      'icon-image': 'nothing',
      'icon-size': ['get', 'scale'],
      'icon-offset': ['get', 'offset'],
      'icon-allow-overlap': true,
      'icon-padding': 0,
    },
  };
}
