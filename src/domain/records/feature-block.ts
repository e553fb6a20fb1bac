import { z } from 'zod';
import type { LngLatBounds } from '#geo/units.ts';
import { type RecordBase, recordBase, shortText } from './record-base.ts';

/** A set of features too big for a table: a GeoJSON FeatureCollection in WGS84, kept as a column block. */
export interface FeatureBlock extends RecordBase {
  readonly label: string;
  readonly features: number;
  readonly bounds: LngLatBounds;
  /** SHA-256 of the GeoJSON bytes, its name in the dossier. */
  readonly columnsId: string;
}

const degrees = z.number().min(-180).max(180);

/** The fields of a `FeatureBlock`, for the schema of a kind. */
export const featureBlock = {
  ...recordBase,
  label: shortText,
  features: z.number().int().min(0),
  bounds: z.tuple([degrees, degrees, degrees, degrees]).readonly(),
  columnsId: z.string().regex(/^[0-9a-f]{64}$/),
};
