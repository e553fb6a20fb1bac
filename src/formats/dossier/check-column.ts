import type { z } from 'zod';
import type { ColumnRecord } from '#domain/column-records.ts';
import { buildingPropertiesSchema } from '#domain/records/buildings.ts';
import type { FeatureBlock } from '#domain/records/feature-block.ts';
import type { Presence } from '#domain/records/presence.ts';
import { roadPropertiesSchema } from '#domain/records/roads.ts';
import { decodePositions } from '../positions-block.ts';
import { checkGeometry } from '../read/check-geometry.ts';

/**
 * What is wrong with the bytes that a record names, in a few words, or null: the positions of a presence record decode, are as many as it says,
 * name its units and activities only and are sorted by unit then time; the others' are a GeoJSON FeatureCollection, those of buildings and roads
 * with as many features as the record says, each with its shape and its properties. Whoever draws or counts relies on it.
 */
export function checkColumn(record: ColumnRecord, bytes: Uint8Array): string | null {
  switch (record.kind) {
    case 'presence':
      return checkPositions(record, bytes);
    case 'backdrop': {
      const found = readFeatures(bytes);
      return typeof found === 'string' ? found : null;
    }
    case 'buildings':
      return checkFeatures(record, bytes, ['Polygon', 'MultiPolygon'], buildingPropertiesSchema);
    case 'roads':
      return checkFeatures(record, bytes, ['LineString', 'MultiLineString'], roadPropertiesSchema);
  }
}

function checkPositions(record: Presence, bytes: Uint8Array): string | null {
  const { positions, problem } = decodePositions(bytes);
  if (problem) return `${problem.code} ${problem.detail}`;
  const { times, units, activities } = positions;
  if (times.length !== record.positions) return `positions ${times.length} ≠ ${record.positions}`;
  const named = record.activities?.length;
  if ((activities === undefined) !== (named === undefined)) return 'activities';
  for (let index = 0; index < times.length; index++) {
    if (named !== undefined && activities![index]! >= named)
      return `activity ${activities![index]} ≥ ${named}`;
    const unit = units[index]!;
    if (unit >= record.units.length) return `unit ${unit} ≥ ${record.units.length}`;
    if (index === 0) continue;
    const before = units[index - 1]!;
    if (unit < before || (unit === before && times[index]! < times[index - 1]!)) return `order ${index}`;
  }
  return null;
}

function checkFeatures(
  record: FeatureBlock,
  bytes: Uint8Array,
  shapes: readonly string[],
  properties: z.ZodType,
): string | null {
  const features = readFeatures(bytes);
  if (typeof features === 'string') return features;
  if (features.length !== record.features) return `features ${features.length} ≠ ${record.features}`;
  const count = { positions: 0, limit: Number.POSITIVE_INFINITY };
  const wrong = features.findIndex((feature) => {
    const { geometry, properties: found } = (feature ?? {}) as { geometry?: unknown; properties?: unknown };
    const shape = checkGeometry(geometry, count);
    return shape === null || !shapes.includes(shape.type) || !properties.safeParse(found).success;
  });
  return wrong < 0 ? null : `feature ${wrong}`;
}

/** The features, not looked at yet, or what the bytes are not. */
function readFeatures(bytes: Uint8Array): readonly unknown[] | 'JSON' | 'FeatureCollection' {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    const { type, features } = (value ?? {}) as { type?: unknown; features?: unknown };
    return type === 'FeatureCollection' && Array.isArray(features) ? features : 'FeatureCollection';
  } catch {
    return 'JSON';
  }
}
