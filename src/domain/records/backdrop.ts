import { z } from 'zod';
import type { LngLatBounds } from '#geo/units.ts';
import { type RecordBase, recordBase, shortText } from './record-base.ts';

/**
 * « Couche de repère »: lines, areas or points of the user's own that have no trade meaning (roads, buildings, quarters).
 * The features are a GeoJSON FeatureCollection in WGS84 kept as a column block.
 */
export interface Backdrop extends RecordBase {
  readonly kind: 'backdrop';
  readonly label: string;
  readonly geometry: 'point' | 'line' | 'polygon' | 'mixed';
  readonly features: number;
  readonly bounds: LngLatBounds;
  /** SHA-256 of the GeoJSON bytes, its name in the dossier. */
  readonly columnsId: string;
}

const degrees = z.number().min(-180).max(180);

export const backdropSchema: z.ZodType<Backdrop> = z.strictObject({
  ...recordBase,
  kind: z.literal('backdrop'),
  label: shortText,
  geometry: z.enum(['point', 'line', 'polygon', 'mixed']),
  features: z.number().int().min(0),
  bounds: z.tuple([degrees, degrees, degrees, degrees]).readonly(),
  columnsId: z.string().regex(/^[0-9a-f]{64}$/),
});
