import type { LngLat } from '#geo/units.ts';

/** Places of the points of a backdrop's GeoJSON; lines and areas have none. */
export function backdropPlaces(bytes: Uint8Array): readonly LngLat[] {
  const collection: {
    readonly features?: readonly {
      readonly geometry: { readonly type: string; readonly coordinates: unknown } | null;
    }[];
  } = JSON.parse(new TextDecoder().decode(bytes));
  return (collection.features ?? []).flatMap(({ geometry }) => {
    if (geometry?.type === 'Point') return [placeOf(geometry.coordinates)];
    if (geometry?.type === 'MultiPoint') return (geometry.coordinates as readonly unknown[]).map(placeOf);
    return [];
  });
}

function placeOf(coordinates: unknown): LngLat {
  const [lng, lat] = coordinates as readonly [number, number];
  return [lng, lat];
}
