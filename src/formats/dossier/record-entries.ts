import { type Dossier, recordsOf } from '#domain/dossier.ts';
import type { DossierRecord, RecordKind } from '#domain/dossier-record.ts';

/** Kinds whose records have a place, and the field that GeoJSON calls their geometry: any GIS opens their file. */
const GEOMETRIES = {
  site: { field: 'place', type: 'Point' },
  'plate-site': { field: 'place', type: 'Point' },
  csu: { field: 'place', type: 'Point' },
  'force-unit': { field: 'place', type: 'Point' },
  'priority-place': { field: 'place', type: 'Point' },
  perimeter: { field: 'polygons', type: 'MultiPolygon' },
} as const satisfies Partial<Record<RecordKind, { readonly field: string; readonly type: string }>>;
type PlacedKind = keyof typeof GEOMETRIES;

function isPlacedKind(kind: RecordKind): kind is PlacedKind {
  return Object.hasOwn(GEOMETRIES, kind);
}

export function recordsPath(kind: RecordKind): string {
  return `records/${kind}.${isPlacedKind(kind) ? 'geojson' : 'json'}`;
}

/**
 * The file of one kind: a GeoJSON FeatureCollection whose properties are the records without their `place` or `polygons`, or a JSON array of records.
 * One record a line, properties in alphabetical order: equal dossiers give equal bytes.
 */
export function recordsText(dossier: Dossier, kind: RecordKind): string {
  const lines = recordsOf<RecordKind>(dossier, kind).map(
    (record) => `\n${canonicalJson(isPlacedKind(kind) ? toFeature(record, kind) : record)}`,
  );
  const list = `[${lines.join(',')}\n]`;
  return isPlacedKind(kind) ? `{"type":"FeatureCollection","features":${list}}\n` : `${list}\n`;
}

function toFeature(record: DossierRecord, kind: PlacedKind): unknown {
  const { field, type } = GEOMETRIES[kind];
  const { [field]: coordinates, ...properties } = record as unknown as Readonly<Record<string, unknown>>;
  return { type: 'Feature', id: record.id, geometry: { type, coordinates }, properties };
}

/** Back to records, not yet checked; null when the file is not what its name says. */
export function recordsFromText(text: string, kind: RecordKind): readonly unknown[] | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isPlacedKind(kind)) return Array.isArray(value) ? value : null;
  const features = (value as { features?: unknown } | null)?.features;
  return Array.isArray(features) ? features.map((feature) => fromFeature(feature, kind)) : null;
}

/** A feature that is not one comes out as it is, for the gate to set aside. */
function fromFeature(feature: unknown, kind: PlacedKind): unknown {
  const { geometry, properties } = (feature ?? {}) as {
    geometry?: { type?: unknown; coordinates?: unknown } | null;
    properties?: unknown;
  };
  if (typeof properties !== 'object' || properties === null) return feature;
  const { field, type } = GEOMETRIES[kind];
  return { ...properties, [field]: geometry?.type === type ? geometry.coordinates : null };
}

function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
