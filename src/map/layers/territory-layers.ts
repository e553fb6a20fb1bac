import type { LayerSpecification } from 'maplibre-gl';
import type { LayerContext } from './layer-context.ts';

/** The ground: outside dimmed, the department's land, its neighbours' faint lines. */
export function groundLayers({ palette, basemap, weight }: LayerContext): LayerSpecification[] {
  const plain = basemap === 'none';
  return [
    { id: 'outside', type: 'background', paint: { 'background-color': palette['land-out'] } },
    ...(plain ? [] : [{ id: 'basemap', type: 'raster', source: 'basemap' } as const]),
    {
      id: 'veil',
      type: 'fill',
      source: 'veil',
      paint: { 'fill-color': palette['land-out'], 'fill-opacity': plain ? 0 : 0.62 },
    },
    {
      id: 'neighbours',
      type: 'line',
      source: 'neighbours',
      paint: {
        'line-color': palette['commune-line'],
        'line-opacity': 0.55,
        'line-width': ['interpolate', ['linear'], ['zoom'], 7, 0.5 * weight, 12, 0.9 * weight],
      },
    },
    {
      id: 'land',
      type: 'fill',
      source: 'outline',
      paint: { 'fill-color': palette.land, 'fill-opacity': plain ? 1 : 0 },
    },
    {
      // drawn with no colour: where the pointer finds communes
      id: 'land-communes',
      type: 'fill',
      source: 'communes',
      paint: { 'fill-color': palette.land, 'fill-opacity': 0 },
    },
  ];
}

/** Limits above the data: thin communes, the heavier department edge, hover and selection. */
export function limitLayers({ scene, palette, weight, basemap }: LayerContext): LayerSpecification[] {
  const filled = scene.choropleth !== null;
  const { visible, opacity } = scene.communes;
  const selected = ['in', ['get', 'code'], ['literal', [...scene.selectedCommunes]]] as const;
  return [
    {
      id: 'communes',
      type: 'line',
      source: 'communes',
      layout: { visibility: visible ? 'visible' : 'none', 'line-join': 'round' },
      paint: {
        'line-color': filled ? palette.surface : palette[basemap === 'none' ? 'commune-line' : 'ink-3'],
        'line-opacity': opacity,
        'line-width': [
          'interpolate',
          ['linear'],
          ['zoom'],
          7,
          0.7 * weight,
          11,
          1.1 * weight,
          15,
          1.6 * weight,
        ],
      },
    },
    {
      id: 'department',
      type: 'line',
      source: 'outline',
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette['department-line'],
        'line-width': ['interpolate', ['linear'], ['zoom'], 7, 1.5 * weight, 12, 2.4 * weight],
      },
    },
    {
      id: 'hover',
      type: 'line',
      source: 'communes',
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette.accent,
        'line-width': 1.8 * weight,
        'line-opacity': ['case', ['boolean', ['feature-state', 'hover'], false], 1, 0],
      },
    },
    {
      id: 'selected-casing',
      type: 'line',
      source: 'communes',
      filter: selected as never,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.halo, 'line-width': 5 * weight },
    },
    {
      id: 'selected',
      type: 'line',
      source: 'communes',
      filter: selected as never,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.ink, 'line-width': 2.2 * weight },
    },
  ];
}
