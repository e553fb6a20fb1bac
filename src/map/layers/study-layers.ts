import type { FeatureCollection } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import type { SceneStudy } from '../scene/scene-study.ts';
import type { LayerContext } from './layer-context.ts';

export const STUDY_SOURCE = 'study';

/** Perimeters and priority places as the map takes them: polygons with their use, points with their weight. */
export function studyFeatures({ perimeters, places }: SceneStudy): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: [
      ...perimeters.map(({ use, polygons }) => ({
        type: 'Feature' as const,
        properties: { use },
        geometry: {
          type: 'MultiPolygon' as const,
          coordinates: polygons.map((polygon) => polygon.map((ring) => ring.map((place) => [...place]))),
        },
      })),
      ...places.map(({ place, weight }) => ({
        type: 'Feature' as const,
        properties: { weight },
        geometry: { type: 'Point' as const, coordinates: [...place] },
      })),
    ],
  };
}

/** Outlines only, so that what they hold stays readable: solid for an order of the prefect, dashed for what is being studied. */
export function perimeterLayers({ scene, palette, weight }: LayerContext): LayerSpecification[] {
  const { perimeters, perimeterOpacity } = scene.study;
  if (perimeters.length === 0) return [];
  const shared = { type: 'line', source: STUDY_SOURCE, layout: { 'line-join': 'round' } } as const;
  const paint = {
    'line-color': palette.camera,
    'line-width': 2.2 * weight,
    'line-opacity': perimeterOpacity,
  } as const;
  return [
    { ...shared, id: 'perimeters-solid', filter: ['==', ['get', 'use'], 'protected'], paint },
    {
      ...shared,
      id: 'perimeters-dashed',
      filter: ['==', ['get', 'use'], 'study'],
      paint: { ...paint, 'line-dasharray': [4, 2.5] },
    },
    {
      ...shared,
      id: 'perimeters-dotted',
      filter: ['==', ['get', 'use'], 'plates'],
      paint: { ...paint, 'line-dasharray': [1.5, 1.5] },
    },
  ];
}

/** A ring around a dot: its size tells the weight, from 1 to 10. */
export function placeLayers({ scene, palette, weight }: LayerContext): LayerSpecification[] {
  const { places, placeOpacity } = scene.study;
  if (places.length === 0) return [];
  const shared = { type: 'circle', source: STUDY_SOURCE } as const;
  return [
    {
      ...shared,
      id: 'places-ring',
      filter: ['has', 'weight'],
      paint: {
        'circle-radius': ['*', weight, ['+', 5, ['*', 1.3, ['get', 'weight']]]],
        'circle-color': palette.warn,
        'circle-opacity': 0.18 * placeOpacity,
        'circle-stroke-color': palette.warn,
        'circle-stroke-opacity': placeOpacity,
        'circle-stroke-width': 1.6 * weight,
      },
    },
    {
      ...shared,
      id: 'places-dot',
      filter: ['has', 'weight'],
      paint: {
        'circle-radius': 2.6 * weight,
        'circle-color': palette.warn,
        'circle-opacity': placeOpacity,
      },
    },
  ];
}
