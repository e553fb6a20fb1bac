import { z } from 'zod';
import { type FeatureBlock, featureBlock } from './feature-block.ts';

/**
 * « Couche de repère »: lines, areas or points of the user's own that have no trade meaning (quarters, schools).
 * The properties of its features are the columns of the file, as they came.
 */
export interface Backdrop extends FeatureBlock {
  readonly kind: 'backdrop';
  readonly geometry: 'point' | 'line' | 'polygon' | 'mixed';
}

export const backdropSchema: z.ZodType<Backdrop> = z.strictObject({
  ...featureBlock,
  kind: z.literal('backdrop'),
  geometry: z.enum(['point', 'line', 'polygon', 'mixed']),
});
