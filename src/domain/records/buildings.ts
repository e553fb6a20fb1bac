import type { MultiPolygon, Polygon } from 'geojson';
import { z } from 'zod';
import { type FeatureBlock, featureBlock } from './feature-block.ts';

/** What a building is for, as far as law and siting ask: whose windows a camera may not look into. */
export const BUILDING_USES = ['dwelling', 'public', 'business', 'other'] as const;
export type BuildingUse = (typeof BUILDING_USES)[number];

/** A set of buildings: footprints with a height and a use. Its block holds `BuildingFeature`s. */
export interface Buildings extends FeatureBlock {
  readonly kind: 'buildings';
}

export interface BuildingProperties {
  /** Of the roof or gutter above the ground; null when the file does not say or says what cannot be. */
  readonly heightMetres: number | null;
  readonly use: BuildingUse | null;
  readonly name: string | null;
}

/** One feature of the block of a `buildings` record, WGS84. */
export interface BuildingFeature {
  readonly type: 'Feature';
  readonly geometry: Polygon | MultiPolygon;
  readonly properties: BuildingProperties;
}

export const buildingsSchema: z.ZodType<Buildings> = z.strictObject({
  ...featureBlock,
  kind: z.literal('buildings'),
});

export const buildingPropertiesSchema: z.ZodType<BuildingProperties> = z.strictObject({
  heightMetres: z.number().positive().max(1_000).nullable(),
  use: z.enum(BUILDING_USES).nullable(),
  name: z.string().max(500).nullable(),
});
