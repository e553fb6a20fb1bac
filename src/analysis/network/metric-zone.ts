import type { MultiPolygon, Position } from 'geojson';
import type { LngLat } from '#geo/units.ts';

/** A zone in the plane of a frame, metres. Rings that are not closed are closed, those of fewer than three places left out. */
export function metricZone(
  zone: MultiPolygon,
  toMetres: (place: LngLat) => readonly [number, number],
): MultiPolygon {
  const metric = (ring: readonly Position[]): Position[] => {
    const places = ring.map(([lng, lat]) => [...toMetres([lng ?? Number.NaN, lat ?? Number.NaN])]);
    const [first, last] = [places[0], places.at(-1)];
    const isClosed = first?.[0] === last?.[0] && first?.[1] === last?.[1];
    return isClosed || first === undefined ? places : [...places, first];
  };
  const coordinates = zone.coordinates
    .map((polygon) => polygon.map(metric).filter((ring) => ring.length >= 4))
    .filter((polygon) => polygon.length > 0);
  return { type: 'MultiPolygon', coordinates };
}

/** The middle of the rectangle around a zone: where its plane touches the Earth. */
export function middleOfZone(zone: MultiPolygon): LngLat {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [lng, lat] of zone.coordinates.flat(2)) {
    west = Math.min(west, lng ?? west);
    east = Math.max(east, lng ?? east);
    south = Math.min(south, lat ?? south);
    north = Math.max(north, lat ?? north);
  }
  return [(west + east) / 2, (south + north) / 2];
}
