import type { MultiPolygon, Polygon } from 'geojson';
import polylabel from 'polylabel';
import type { LngLat } from '#geo/units.ts';

/** About 20 m. */
const PRECISION_DEGREES = 0.0002;

/** The point farthest from the edges of the largest part: a name written there stays inside. Always inside the area. */
export function labelPlace(area: Polygon | MultiPolygon): LngLat {
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
