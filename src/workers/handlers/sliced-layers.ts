import type { FeatureCollection } from 'geojson';
import GeoJSONVT from 'geojson-vt';
import { ROAD_CLASSES, type RoadClass } from '#domain/records/roads.ts';

/** Deepest zoom that is cut; the map stretches these tiles beyond. */
export const DEEPEST_ZOOM = 14;
export const TILE_EXTENT = 4096;
/** Backdrops kept at once; the one asked for longest ago leaves first. */
const MOST_LAYERS = 24;

const layers = new Map<string, GeoJSONVT>();

/** Cuts a layer once; a second call under the same name replaces it. Of the properties only the class of a road travels: backdrops locate. */
export function keepLayer(layer: string, { features }: FeatureCollection): void {
  const bare = features
    .filter((feature) => feature.geometry !== null)
    .map(({ geometry, properties }) => ({
      type: 'Feature' as const,
      properties: classOf(properties?.class),
      geometry,
    }));
  layers.delete(layer);
  layers.set(
    layer,
    new GeoJSONVT(
      { type: 'FeatureCollection', features: bare },
      { maxZoom: DEEPEST_ZOOM, indexMaxZoom: 6, extent: TILE_EXTENT, buffer: 64, tolerance: 3 },
    ),
  );
  const oldest = layers.keys().next().value;
  if (layers.size > MOST_LAYERS && oldest !== undefined) layers.delete(oldest);
}

/** Classes are few words; a backdrop of the user's own may call anything a class. */
function classOf(found: unknown): { readonly class?: RoadClass } {
  const known = ROAD_CLASSES.find((name) => name === found);
  return known === undefined ? {} : { class: known };
}

export function findLayer(layer: string): GeoJSONVT | undefined {
  return layers.get(layer);
}
