import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import type { Ring2D } from '#geo/group-rings.ts';
import type { LocalFrame } from '#geo/local-frame.ts';

/** Polygons of a local frame as one GeoJSON feature (RFC 7946), to a tenth of a millimetre; an empty MultiPolygon when there is none. */
export function polygonFeature(
  polygons: readonly (readonly Ring2D[])[],
  frame: LocalFrame,
  properties: Readonly<Record<string, unknown>>,
): Feature<Polygon | MultiPolygon> {
  const coordinates = polygons.map((rings) => rings.map((ring) => closedRing(ring, frame)));
  const only = coordinates.length === 1 ? coordinates[0] : undefined;
  const geometry: Polygon | MultiPolygon = only
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates };
  return { type: 'Feature', properties: { ...properties }, geometry };
}

function closedRing(ring: Ring2D, frame: LocalFrame): Position[] {
  const places = ring.map((corner) =>
    frame.toLngLat(corner).map((degrees) => Math.round(degrees * 1e9) / 1e9),
  );
  return [...places, places[0]!];
}
