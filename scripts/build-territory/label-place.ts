import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import type { MultiPolygon, Polygon } from 'geojson';
import polylabel from 'polylabel';
import type { LngLat } from '#geo/units.ts';

/** About 20 m. */
const PRECISION_DEGREES = 0.0002;

/**
 * Where a commune's name is written, always inside it: the point farthest from its edges, so that the name stays
 * inside too.
 * @param preferred taken instead when it is inside; the true centre, where the contour is only a cell around it
 */
export function labelPlace(area: Polygon | MultiPolygon, preferred?: LngLat): LngLat {
  if (preferred !== undefined && booleanPointInPolygon([...preferred], area, { ignoreBoundary: true })) {
    return preferred;
  }
  const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
  const latitude = polygons[0]![0]![0]![1]!;
  // A degree of longitude is shorter than one of latitude: stretch to a square plane first.
  const scale = Math.cos((latitude * Math.PI) / 180);
  let best: (readonly [number, number] & { readonly distance: number }) | undefined;
  for (const polygon of polygons) {
    const place = polylabel(
      polygon.map((ring) => ring.map(([lng, lat]) => [lng! * scale, lat!])),
      PRECISION_DEGREES,
    );
    if (best === undefined || place.distance > best.distance) best = place;
  }
  return [round(best![0] / scale), round(best![1])];
}

function round(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}
