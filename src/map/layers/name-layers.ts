import type {
  DataDrivenPropertyValueSpecification,
  LayerSpecification,
  SymbolLayerSpecification,
} from 'maplibre-gl';
import { type LayerContext, PAGE_FONT, PAGE_FONT_SEMIBOLD } from './layer-context.ts';

/** A name first tries its own place, then around it, further and further, in ems. */
const around = (...distances: readonly number[]): (string | [number, number])[] => [
  'center',
  [0, 0],
  ...distances.flatMap((away): (string | [number, number])[] => [
    'top',
    [0, away],
    'bottom',
    [0, -away],
    'left',
    [away, 0],
    'right',
    [-away, 0],
    'top-left',
    [away * 0.8, away * 0.8],
    'top-right',
    [-away * 0.8, away * 0.8],
    'bottom-left',
    [away * 0.8, -away * 0.8],
    'bottom-right',
    [-away * 0.8, -away * 0.8],
  ]),
];
/** A small commune's name far from it would be read as its neighbour's. */
const NEAR = around(0.7, 1.3);
const FAR = around(0.9, 1.6, 2.3, 3);

/** Inhabitants from which a name is set in semibold: the towns one steers by. */
const TOWN = 3500;
/** In a meeting, only these at the department's scale. */
const MEETING_TOWN = 1400;
const MEETING_ALL_FROM_ZOOM = 9.6;

/**
 * Commune names by population, the biggest first; MapLibre leaves out those that would overlap. The transparent
 * « keep-outs » lie above, so that a name steps aside of a disc or a symbol instead of hiding under it.
 */
export function nameLayers({ scene, palette, weight }: LayerContext): LayerSpecification[] {
  const meeting = weight > 1;
  const town = meeting ? MEETING_TOWN : TOWN;
  const shared: SymbolLayerSpecification['layout'] = {
    'text-field': ['get', 'name'],
    'symbol-sort-key': ['-', 0, ['get', 'population']],
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
    small,
    12,
    large,
  ];
  return [
    {
      id: 'names-small',
      type: 'symbol',
      source: 'names',
      minzoom: meeting ? MEETING_ALL_FROM_ZOOM : 0,
      filter: ['<', ['get', 'population'], town],
      layout: {
        ...shared,
        'text-variable-anchor-offset': NEAR,
        'text-font': PAGE_FONT,
        'text-size': meeting ? bySize(23, 30) : bySize(10.5, 15),
      },
      paint,
    },
    {
      id: 'names-towns',
      type: 'symbol',
      source: 'names',
      filter: ['>=', ['get', 'population'], town],
      layout: {
        ...shared,
        'text-variable-anchor-offset': FAR,
        'text-font': PAGE_FONT_SEMIBOLD,
        'text-size': meeting ? bySize(26, 36) : bySize(12, 18),
      },
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
