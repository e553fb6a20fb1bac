import type { FeatureCollection, Point } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import type { PlacedSymbol } from '../scene/place-symbols.ts';
import { type LayerContext, PAGE_FONT_SEMIBOLD } from './layer-context.ts';

const FROM_ZOOM = 12;

/** Road and direction beside plate sites at high zoom. */
export function captionLayer({ palette, weight }: LayerContext): LayerSpecification {
  return {
    id: 'captions',
    type: 'symbol',
    source: 'captions',
    minzoom: FROM_ZOOM,
    layout: {
      'text-field': ['get', 'caption'],
      'text-font': PAGE_FONT_SEMIBOLD,
      'text-size': 12 * (weight > 1 ? 1.7 : 1),
      'text-variable-anchor-offset': ['top', [0, 2], 'bottom', [0, -2], 'left', [2, 0], 'right', [-2, 0]],
      'text-justify': 'auto',
      'text-max-width': 12,
    },
    paint: { 'text-color': palette.label, 'text-halo-color': palette.halo, 'text-halo-width': 1.8 },
  };
}

export function captionPoints(symbols: readonly PlacedSymbol[]): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: symbols
      .filter(({ point }) => point.caption !== '')
      .map(({ point }) => ({
        type: 'Feature',
        properties: { caption: point.caption },
        geometry: { type: 'Point', coordinates: [...point.place] },
      })),
  };
}
