import type { MultiPolygon, Polygon, Position } from 'geojson';
import { z } from 'zod';
import type { Contour } from './contour.ts';
import { SourceFailure } from './source-failure.ts';

const featureSchema = z.object({
  type: z.literal('Feature'),
  properties: z.record(z.string(), z.unknown()).nullable(),
  geometry: z.object({ type: z.string(), coordinates: z.unknown() }).nullable(),
});
const collectionSchema = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(z.unknown()),
  // WFS 2.0 says how many objects matched: an answer cut at the server's limit shows here.
  numberMatched: z.union([z.number(), z.string()]).optional(),
  numberReturned: z.number().optional(),
});

/** Six decimals are 11 cm: neighbours that differ by rounding only share their border again. */
const DECIMALS = 1e6;

/** @param properties names of the code and name properties. @throws SourceFailure when it is not a GeoJSON collection of polygons. */
export function readFeatureCollection(
  text: string,
  properties: { readonly code: string; readonly name: string },
): Contour[] {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    const start = text.trimStart().slice(0, 1);
    throw new SourceFailure(
      start === '<'
        ? 'la réponse est une page HTML ou XML, pas du GeoJSON'
        : 'la réponse n’est pas du GeoJSON complet',
    );
  }
  const collection = collectionSchema.safeParse(json);
  if (!collection.success) throw new SourceFailure('la réponse n’est pas une collection GeoJSON');
  const { features, numberMatched, numberReturned } = collection.data;
  if (typeof numberMatched === 'number' && numberMatched > (numberReturned ?? features.length)) {
    throw new SourceFailure(`la réponse est incomplète : ${features.length} objets sur ${numberMatched}`);
  }
  return features.map((feature) => readFeature(feature, properties));
}

/** @throws SourceFailure when the feature has no code, or no polygon of finite WGS84 coordinates. */
export function readFeature(
  value: unknown,
  properties: { readonly code: string; readonly name: string },
): Contour {
  const feature = featureSchema.safeParse(value);
  if (!feature.success) throw new SourceFailure('un objet n’est pas une entité GeoJSON');
  const code = feature.data.properties?.[properties.code];
  const name = feature.data.properties?.[properties.name];
  if (typeof code !== 'string' || typeof name !== 'string') {
    throw new SourceFailure(
      `une entité n’a pas de propriété « ${properties.code} » et « ${properties.name} »`,
    );
  }
  const geometry = readGeometry(feature.data.geometry);
  if (geometry === null)
    throw new SourceFailure(`le contour de la commune ${code} n’est pas un polygone valable`);
  return { code, name, geometry };
}

function readGeometry(
  geometry: { readonly type: string; readonly coordinates?: unknown } | null,
): Polygon | MultiPolygon | null {
  if (geometry?.type === 'Polygon') {
    const rings = readRings(geometry.coordinates);
    return rings === null ? null : { type: 'Polygon', coordinates: rings };
  }
  if (geometry?.type !== 'MultiPolygon' || !Array.isArray(geometry.coordinates)) return null;
  const polygons: Position[][][] = [];
  for (const polygon of geometry.coordinates) {
    const rings = readRings(polygon);
    if (rings === null) return null;
    polygons.push(rings);
  }
  return polygons.length === 0 ? null : { type: 'MultiPolygon', coordinates: polygons };
}

function readRings(value: unknown): Position[][] | null {
  if (!Array.isArray(value) || value.length === 0) return null;
  const rings: Position[][] = [];
  for (const ring of value) {
    if (!Array.isArray(ring) || ring.length < 4) return null;
    const points: Position[] = [];
    for (const point of ring) {
      const [lng, lat] = Array.isArray(point) ? point : [];
      if (!isWithin(lng, 180) || !isWithin(lat, 90)) return null;
      points.push([Math.round(lng * DECIMALS) / DECIMALS, Math.round(lat * DECIMALS) / DECIMALS]);
    }
    const first = points[0]!;
    const last = points.at(-1)!;
    if (first[0] !== last[0] || first[1] !== last[1]) return null;
    rings.push(points);
  }
  return rings;
}

function isWithin(value: unknown, limit: number): value is number {
  return typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= limit;
}
