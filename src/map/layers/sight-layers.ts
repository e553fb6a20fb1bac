import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import type { SightPolygon } from '#domain/sight/sight-answer.ts';
import type { LngLat } from '#geo/units.ts';
import type { SceneSight } from '../scene/scene-sight.ts';
import type { LayerContext } from './layer-context.ts';
import { levelColour } from './level-colour.ts';
import { patternImage } from './patterns.ts';

/** Zones of all cameras are drawn from here: further out they would be a speck each. */
export const ZONES_FROM_ZOOM = 15;

/** What a MapLibre source of sight holds; the zones of the chosen camera are deck.gl's, which draws them in the frame they come. */
export const SIGHT_SOURCES = ['sight-others', 'sight-masks', 'sight-facades', 'sight-unseen'] as const;
export type SightSource = (typeof SIGHT_SOURCES)[number];

export function sightLayers({ scene, palette, weight, theme }: LayerContext): LayerSpecification[] {
  const { sight } = scene;
  if (!sight) return [];
  return [
    {
      id: 'sight-unseen',
      type: 'fill',
      source: 'sight-unseen',
      paint: { 'fill-pattern': patternImage('unseen', theme) },
    },
    ...Array.from(
      { length: sight.levels },
      (_, level): LayerSpecification => ({
        id: `sight-others-${level}`,
        type: 'fill',
        source: 'sight-others',
        minzoom: ZONES_FROM_ZOOM,
        filter: ['==', ['get', 'level'], level],
        paint: {
          'fill-color': `rgb(${levelColour(palette, level, sight.levels).join(', ')})`,
          'fill-opacity': 0.5,
        },
      }),
    ),
    {
      id: 'sight-masks',
      type: 'fill',
      source: 'sight-masks',
      paint: { 'fill-pattern': patternImage('mask', theme) },
    },
    {
      id: 'sight-facades',
      type: 'line',
      source: 'sight-facades',
      layout: { 'line-cap': 'butt', 'line-join': 'round' },
      paint: { 'line-color': palette.bad, 'line-width': 2.5 * weight, 'line-dasharray': [2, 1.2] },
    },
  ];
}

/** The shapes of a source; the same object as long as the scene has the same. */
export function sightShapes(source: SightSource, sight: SceneSight | null): readonly unknown[] {
  if (source === 'sight-others') return sight?.others ?? NONE;
  if (source === 'sight-masks') return sight?.chosen?.masks ?? NONE;
  if (source === 'sight-facades') return sight?.chosen?.bareFacades ?? NONE;
  return sight?.unseen ?? NONE;
}

const NONE: readonly never[] = [];

export function sightFeatures(source: SightSource, sight: SceneSight | null): FeatureCollection {
  return { type: 'FeatureCollection', features: featuresOf(source, sight) };
}

function featuresOf(source: SightSource, sight: SceneSight | null): Feature[] {
  if (!sight) return [];
  if (source === 'sight-others')
    return sight.others.map(({ cameraId, level, polygons }) => area(polygons, { cameraId, level }));
  if (source === 'sight-unseen') return [area(sight.unseen, {})];
  if (!sight.chosen) return [];
  if (source === 'sight-masks') return [area(sight.chosen.masks, {})];
  return sight.chosen.bareFacades.map((line) =>
    feature({ type: 'LineString', coordinates: positions(line) }, {}),
  );
}

function area(polygons: readonly SightPolygon[], properties: Record<string, string | number>): Feature {
  const coordinates = polygons.map((rings) => rings.map(positions));
  return feature({ type: 'MultiPolygon', coordinates }, properties);
}

function feature(geometry: Geometry, properties: Record<string, string | number>): Feature {
  return { type: 'Feature', properties, geometry };
}

function positions(places: readonly LngLat[]): Position[] {
  return places as unknown as Position[];
}
