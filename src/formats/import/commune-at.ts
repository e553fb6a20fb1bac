import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import type { Commune, Territory } from '#domain/territory.ts';
import type { LngLat, LngLatBounds } from '#geo/units.ts';

/** Finds the commune a place lies in; null outside the department. */
export function communeFinder(territory: Territory | null): (place: LngLat) => Commune | null {
  const boxed = (territory?.communes ?? []).map((feature) => ({
    feature,
    box: boundsOf(feature.geometry.coordinates),
  }));
  return (place) => {
    const [lng, lat] = place;
    for (const { feature, box } of boxed) {
      if (lng < box[0] || lat < box[1] || lng > box[2] || lat > box[3]) continue;
      if (booleanPointInPolygon([lng, lat], feature)) return feature.properties;
    }
    return null;
  };
}

function boundsOf(coordinates: readonly unknown[]): LngLatBounds {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  const visit = (part: unknown): void => {
    if (!Array.isArray(part)) return;
    const [lng, lat] = part;
    if (typeof lng !== 'number' || typeof lat !== 'number') {
      for (const inner of part) visit(inner);
      return;
    }
    box[0] = Math.min(box[0], lng);
    box[1] = Math.min(box[1], lat);
    box[2] = Math.max(box[2], lng);
    box[3] = Math.max(box[3], lat);
  };
  visit(coordinates);
  return box;
}
