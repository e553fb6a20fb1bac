import { type Dossier, recordsOf } from '#domain/dossier.ts';
import type { DossierRecord, RecordKind } from '#domain/dossier-record.ts';

/** Kinds whose records have a place: any GIS opens their file. */
const PLACED_KINDS = ['site', 'plate-site', 'csu', 'force-unit'] as const satisfies readonly RecordKind[];
type PlacedKind = (typeof PLACED_KINDS)[number];

function isPlacedKind(kind: RecordKind): kind is PlacedKind {
  return (PLACED_KINDS as readonly RecordKind[]).includes(kind);
}

export function recordsPath(kind: RecordKind): string {
  return `records/${kind}.${isPlacedKind(kind) ? 'geojson' : 'json'}`;
}

/**
 * The file of one kind: a GeoJSON FeatureCollection of points whose properties are the record without its `place`, or a JSON array of records.
 * One record a line, properties in alphabetical order: equal dossiers give equal bytes.
 */
export function recordsText(dossier: Dossier, kind: RecordKind): string {
  const lines = recordsOf<RecordKind>(dossier, kind).map(
    (record) => `\n${canonicalJson(isPlacedKind(kind) ? toFeature(record) : record)}`,
  );
  const list = `[${lines.join(',')}\n]`;
  return isPlacedKind(kind) ? `{"type":"FeatureCollection","features":${list}}\n` : `${list}\n`;
}

function toFeature(record: DossierRecord): unknown {
  const { place, ...properties } = record as Extract<DossierRecord, { kind: PlacedKind }>;
  return { type: 'Feature', id: record.id, geometry: { type: 'Point', coordinates: place }, properties };
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
  return Array.isArray(features) ? features.map(fromFeature) : null;
}

/** A feature that is not one comes out as it is, for the gate to set aside. */
function fromFeature(feature: unknown): unknown {
  const { geometry, properties } = (feature ?? {}) as {
    geometry?: { type?: unknown; coordinates?: unknown } | null;
    properties?: unknown;
  };
  if (typeof properties !== 'object' || properties === null) return feature;
  return { ...properties, place: geometry?.type === 'Point' ? geometry.coordinates : null };
}

function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
