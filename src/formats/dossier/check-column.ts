import type { Backdrop } from '#domain/records/backdrop.ts';
import type { Presence } from '#domain/records/presence.ts';
import { decodePositions } from '../positions-block.ts';

/**
 * What is wrong with the bytes that a record names, in a few words, or null: the positions of a presence record decode, are as many as it says,
 * name its units and activities only and are sorted by unit then time; a backdrop's are a GeoJSON FeatureCollection. Whoever draws or counts relies on it.
 */
export function checkColumn(record: Presence | Backdrop, bytes: Uint8Array): string | null {
  return record.kind === 'presence' ? checkPositions(record, bytes) : checkFeatures(bytes);
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

function checkFeatures(bytes: Uint8Array): string | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    const { type, features } = (value ?? {}) as { type?: unknown; features?: unknown };
    return type === 'FeatureCollection' && Array.isArray(features) ? null : 'FeatureCollection';
  } catch {
    return 'JSON';
  }
}
