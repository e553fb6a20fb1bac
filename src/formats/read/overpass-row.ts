import type { LooseRow } from './feature-table.ts';

/**
 * One element of OpenStreetMap's Overpass JSON (`out`, `out center` or `out geom`) → a row: `@type` and `@id`, then its tags.
 * A node is a point; a way with its geometry a line, or a polygon when closed; otherwise its centre.
 */
export function overpassRow(value: unknown): LooseRow {
  if (!isObject(value)) return { properties: {}, geometry: 'unreadable' };
  const tags = isObject(value.tags) ? value.tags : {};
  return { properties: { '@type': value.type, '@id': value.id, ...tags }, geometry: placeOf(value) };
}

function placeOf(element: Readonly<Record<string, unknown>>): unknown {
  if (Array.isArray(element.geometry)) {
    const coordinates = element.geometry.map((place) => (isObject(place) ? [place.lon, place.lat] : null));
    const [first, last] = [coordinates[0], coordinates.at(-1)];
    const closed = coordinates.length > 3 && first?.[0] === last?.[0] && first?.[1] === last?.[1];
    return closed ? { type: 'Polygon', coordinates: [coordinates] } : { type: 'LineString', coordinates };
  }
  const place = isObject(element.center) ? element.center : element;
  if (place.lon === undefined && place.lat === undefined) return null;
  return { type: 'Point', coordinates: [place.lon, place.lat] };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
