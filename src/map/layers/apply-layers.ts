import type { LayerSpecification, Map as MapLibreMap } from 'maplibre-gl';
import type { MapLayer } from './swipe-layers.ts';

/**
 * Makes the map's stack exactly `wanted`, bottom first: adds, removes, moves, and sets what changed.
 * MapLibre compares each value with the one it holds, so what did not change costs no redraw.
 */
export function applyLayers(map: MapLibreMap, wanted: readonly MapLayer[]): void {
  const names = new Set(wanted.map((layer) => layer.id));
  for (const id of map.getLayersOrder()) if (!names.has(id)) map.removeLayer(id);
  let above: string | undefined;
  for (const layer of [...wanted].reverse()) {
    const existing = map.getLayer(layer.id);
    if (existing && 'source' in layer && existing.source !== layer.source) map.removeLayer(layer.id);
    if (!map.getLayer(layer.id)) map.addLayer(layer, above);
    else if (layer.type !== 'custom') update(map, layer);
    const order = map.getLayersOrder();
    if (order[order.indexOf(layer.id) + 1] !== above) map.moveLayer(layer.id, above);
    above = layer.id;
  }
}

function update(map: MapLibreMap, layer: LayerSpecification): void {
  if ('filter' in layer && layer.filter !== undefined) map.setFilter(layer.id, layer.filter);
  map.setLayerZoomRange(layer.id, layer.minzoom ?? 0, layer.maxzoom ?? 24);
  for (const [name, value] of Object.entries(layer.layout ?? {})) {
    map.setLayoutProperty(layer.id, name as Parameters<MapLibreMap['setLayoutProperty']>[1], value);
  }
  for (const [name, value] of Object.entries(layer.paint ?? {})) {
    map.setPaintProperty(layer.id, name as Parameters<MapLibreMap['setPaintProperty']>[1], value);
  }
}
