import type { LineString, MultiLineString } from 'geojson';
import { z } from 'zod';
import { type FeatureBlock, featureBlock } from './feature-block.ts';

/** From what carries traffic across a region to what only walkers use. */
export const ROAD_CLASSES = ['motorway', 'primary', 'secondary', 'local', 'service', 'path'] as const;
export type RoadClass = (typeof ROAD_CLASSES)[number];

/** Which way vehicles may go along the points of the line. */
export const ROAD_WAYS = ['forward', 'backward', 'both'] as const;
export type RoadWay = (typeof ROAD_WAYS)[number];

/** A set of roads: lines with what a cordon needs to know. Its block holds `RoadFeature`s. */
export interface Roads extends FeatureBlock {
  readonly kind: 'roads';
}

export interface RoadProperties {
  /** Name or number as signed: « D 4096 ». */
  readonly name: string | null;
  readonly class: RoadClass | null;
  readonly oneway: RoadWay;
  /** Both ways together. */
  readonly lanes: number | null;
  /** 0 on the ground, 1 a bridge over it, -1 a tunnel below: lines of different levels cross without meeting. */
  readonly level: number;
}

/** One feature of the block of a `roads` record, WGS84. */
export interface RoadFeature {
  readonly type: 'Feature';
  readonly geometry: LineString | MultiLineString;
  readonly properties: RoadProperties;
}

export const roadsSchema: z.ZodType<Roads> = z.strictObject({ ...featureBlock, kind: z.literal('roads') });

export const roadPropertiesSchema: z.ZodType<RoadProperties> = z.strictObject({
  name: z.string().max(500).nullable(),
  class: z.enum(ROAD_CLASSES).nullable(),
  oneway: z.enum(ROAD_WAYS),
  lanes: z.number().int().min(1).max(20).nullable(),
  level: z.number().int().min(-10).max(10),
});
