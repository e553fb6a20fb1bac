import type { Feature } from 'geojson';
import type { FeatureBlock } from '#domain/records/feature-block.ts';
import type { ColumnBlock } from '../outcome.ts';
import { sha256Hex } from '../sha256.ts';
import type { ImportJob } from './import-job.ts';
import { recordIdOf } from './record-ids.ts';
import { GrowingBounds } from './reproject-geometry.ts';

interface MadeBlock {
  /** All but the kind. */
  readonly record: FeatureBlock;
  readonly column: ColumnBlock;
}

/** Features as the column block of a record of a kind, named by the title of their source; null when there are none. */
export function makeFeatureBlock(
  { plan, table, sourceId }: ImportJob,
  kind: string,
  features: readonly Feature[],
): MadeBlock | null {
  if (features.length === 0) return null;
  const bounds = new GrowingBounds();
  for (const { geometry } of features) bounds.add(geometry);
  const bytes = new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features }));
  const columnsId = sha256Hex(bytes);
  const label = (plan.source.title || table.name).slice(0, 500);
  return {
    record: {
      id: recordIdOf(kind, label, table.name === label ? '' : table.name),
      sourceId,
      note: '',
      label,
      features: features.length,
      bounds: bounds.value,
      columnsId,
    },
    column: { id: columnsId, bytes },
  };
}
