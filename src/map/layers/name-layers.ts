import type { FeatureCollection, Point } from 'geojson';
import type {
  DataDrivenPropertyValueSpecification,
  LayerSpecification,
  SymbolLayerSpecification,
} from 'maplibre-gl';
import { type PlacedName, townTextSize } from '../scene/place-town-names.ts';
import { type LayerContext, PAGE_FONT, PAGE_FONT_SEMIBOLD } from './layer-context.ts';

/** A small commune's name far from it would be read as its neighbour's: it tries its own place, then close around it, in ems. */
const NEAR: (string | [number, number])[] = [
  'center',
  [0, 0],
  ...[0.7, 1.3].flatMap((away): (string | [number, number])[] => [
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

/** In a meeting, only the towns have a name at the department's scale. */
const MEETING_ALL_FROM_ZOOM = 9.6;

/** Names of small communes, the biggest first; MapLibre leaves out those that would overlap anything. */
export function smallNameLayer(context: LayerContext): LayerSpecification {
  const { scene, weight } = context;
  const meeting = weight > 1;
  return {
    id: 'names-small',
    type: 'symbol',
    source: 'names',
    minzoom: meeting ? MEETING_ALL_FROM_ZOOM : 0,
    filter: ['!', ['in', ['get', 'code'], ['literal', scene.towns.map(({ code }) => code)]]],
    layout: {
      ...shared(context),
      'text-variable-anchor-offset': NEAR,
      'text-justify': 'auto',
      'text-padding': 3,
      'text-max-width': 9,
      'text-font': PAGE_FONT,
      'text-size': meeting ? bySize(23, 30) : bySize(10.5, 15),
    },
    paint: ink(context),
  };
}

/** Names of towns, where `place-town-names.ts` put them: symbols were told to stay out of their room. */
export function townNameLayer(context: LayerContext): LayerSpecification {
  const meeting = context.weight > 1;
  return {
    id: 'names-towns',
    type: 'symbol',
    source: 'towns',
    layout: {
      ...shared(context),
      'text-anchor': ['get', 'anchor'],
      'text-offset': ['get', 'offset'],
      'text-padding': 0,
      'text-max-width': 40,
      'text-font': PAGE_FONT_SEMIBOLD,
      'text-size': bySize(townTextSize(7, meeting), townTextSize(12, meeting)),
    },
    paint: ink(context),
  };
}

function shared({ scene }: LayerContext): NonNullable<SymbolLayerSpecification['layout']> {
  return {
    'text-field': ['get', 'name'],
    'symbol-sort-key': ['-', 0, ['get', 'population']],
    visibility: scene.communes.visible ? 'visible' : 'none',
  };
}

function ink({ palette, weight }: LayerContext): NonNullable<SymbolLayerSpecification['paint']> {
  return {
    'text-color': palette.label,
    'text-halo-color': palette.halo,
    'text-halo-width': weight > 1 ? 2.4 : 1.6,
    'text-halo-blur': 0.4,
  };
}

function bySize(small: number, large: number): DataDrivenPropertyValueSpecification<number> {
  return ['interpolate', ['linear'], ['zoom'], 7, small, 12, large];
}

/**
 * Room for discs and symbols, which deck.gl draws above and MapLibre would not know of: captions and small names step aside
 * of it instead of hiding under them. Draws nothing.
 */
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

export function townPoints(names: readonly PlacedName[]): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: names.map(({ name, population, anchor, offsetEms, place }) => ({
      type: 'Feature',
      properties: { name, population, anchor, offset: offsetEms },
      geometry: { type: 'Point', coordinates: [...place] },
    })),
  };
}
