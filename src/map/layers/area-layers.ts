import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';
import { backdropLayers } from './backdrop-layers.ts';
import { changeColour, classColour } from './class-colour.ts';
import type { LayerContext } from './layer-context.ts';
import { patternImage } from './patterns.ts';
import { presenceLayers } from './presence-layers.ts';
import { perimeterLayers, placeLayers } from './study-layers.ts';
import type { MapLayer } from './swipe-layers.ts';

/** Areas under limits and names, in the order the user gave (bottom first here). */
export function areaLayers(context: LayerContext): MapLayer[] {
  const { scene } = context;
  const made: Record<string, () => MapLayer[]> = {
    choropleth: () => choroplethLayers(context),
    participation: () => hatchLayers(context),
    presence: () => presenceLayers(context),
    perimeters: () => perimeterLayers(context),
    places: () => placeLayers(context),
  };
  for (const backdrop of scene.backdrops)
    made[`backdrop:${backdrop.id}`] = () => backdropLayers(context, backdrop);
  const named = scene.order.filter((id) => Object.hasOwn(made, id));
  const unnamed = Object.keys(made).filter((id) => !named.includes(id));
  // a backdrop that was just imported has no place in the order yet: above the areas, where it is seen
  return [...unnamed, ...named].reverse().flatMap((id) => made[id]?.() ?? []);
}

/** Classes are feature states of the communes, so that a new colouring cuts no tile again. */
function choroplethLayers({ scene, palette, basemap, theme }: LayerContext): LayerSpecification[] {
  const { choropleth } = scene;
  if (!choropleth) return [];
  const opacity = choropleth.opacity * (basemap === 'none' ? 1 : 0.7);
  const colours = Array.from({ length: choropleth.count }, (_, index) => [
    index,
    choropleth.diverging ? changeColour(palette, index) : classColour(palette, index, choropleth.count),
  ]).flat();
  const withheld = [...choropleth.classes].flatMap(([code, index]) => (index === null ? [code] : []));
  return [
    {
      id: 'choropleth',
      type: 'fill',
      source: 'communes',
      paint: {
        'fill-color': [
          'match',
          ['coalesce', ['feature-state', 'class'], -1],
          ...colours,
          'rgba(0, 0, 0, 0)',
        ] as unknown as ExpressionSpecification,
        'fill-opacity': opacity,
        'fill-antialias': false,
      },
    },
    {
      id: 'withheld',
      type: 'fill',
      source: 'communes',
      filter: codeIn(withheld),
      paint: { 'fill-pattern': patternImage('dots', theme), 'fill-opacity': opacity },
    },
  ];
}

function hatchLayers({ scene, palette, weight, theme }: LayerContext): LayerSpecification[] {
  const { communes, opacity } = scene.hatching;
  if (communes.length === 0) return [];
  const codes = (state: 'active' | 'planned') =>
    communes.filter((commune) => commune.state === state).map((commune) => commune.code);
  return [
    ...(['active', 'planned'] as const).map(
      (state): LayerSpecification => ({
        id: `hatch-${state}`,
        type: 'fill',
        source: 'communes',
        filter: codeIn(codes(state)),
        paint: { 'fill-pattern': patternImage(`hatch-${state}`, theme), 'fill-opacity': opacity },
      }),
    ),
    {
      id: 'hatch-edge',
      type: 'line',
      source: 'communes',
      filter: codeIn(communes.map((commune) => commune.code)),
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette.hatch,
        'line-opacity': 0.45 * opacity,
        'line-width': 1.1 * weight,
      },
    },
  ];
}

function codeIn(codes: readonly string[]): FilterSpecification {
  return ['in', ['get', 'code'], ['literal', [...codes]]];
}
