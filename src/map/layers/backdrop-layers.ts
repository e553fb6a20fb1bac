import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { SceneBackdrop } from '../scene/scene.ts';
import type { LayerContext } from './layer-context.ts';

/** Name of the layer inside every backdrop tile (workers/handlers/slice-tile.ts writes the same). */
const INSIDE = 'features';

export const backdropSource = (id: string): string => `backdrop:${id}`;

/** What lies under the data, quiet: the user's own layers, footprints of buildings, roads. */
export function backdropLayers(context: LayerContext, backdrop: SceneBackdrop): LayerSpecification[] {
  if (backdrop.style === 'buildings') return buildingLayers(context, backdrop);
  return backdrop.style === 'roads' ? roadLayers(context, backdrop) : plainLayers(context, backdrop);
}

function plainLayers(
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

/** Zoom from which a house is more than a speck. */
const HOUSES_FROM = 12;

function buildingLayers({ palette }: LayerContext, { id, opacity }: SceneBackdrop): LayerSpecification[] {
  return [
    {
      id: `backdrop-fill:${id}`,
      type: 'fill',
      source: backdropSource(id),
      'source-layer': INSIDE,
      minzoom: HOUSES_FROM,
      paint: {
        'fill-color': palette.building,
        'fill-outline-color': palette['building-line'],
        'fill-opacity': opacity,
      },
    },
  ];
}

/** Pixels at zoom 16; from there a road doubles with each zoom as the ground does, below it thins. */
const ROAD_WIDTHS: ExpressionSpecification = [
  'match',
  ['coalesce', ['get', 'class'], 'local'],
  'motorway',
  11,
  'primary',
  9,
  'secondary',
  7,
  'service',
  3,
  'path',
  1.2,
  5,
];
const roadWidth = (more: number): ExpressionSpecification => [
  'interpolate',
  ['exponential', 1.6],
  ['zoom'],
  10,
  ['*', 0.08, ROAD_WIDTHS],
  16,
  ['+', more, ROAD_WIDTHS],
  20,
  ['+', more, ['*', 5, ROAD_WIDTHS]],
];

/** A white road in a grey casing, as wide as its class says. */
function roadLayers({ palette }: LayerContext, { id, opacity }: SceneBackdrop): LayerSpecification[] {
  const shared = { type: 'line', source: backdropSource(id), 'source-layer': INSIDE } as const;
  const layout = { 'line-join': 'round', 'line-cap': 'round' } as const;
  return [
    {
      ...shared,
      id: `backdrop-line:${id}`,
      layout,
      paint: { 'line-color': palette['road-line'], 'line-opacity': opacity, 'line-width': roadWidth(1.6) },
    },
    {
      ...shared,
      id: `backdrop-road:${id}`,
      layout,
      paint: { 'line-color': palette.road, 'line-opacity': opacity, 'line-width': roadWidth(0) },
    },
  ];
}
