import { z } from 'zod';
import type { LngLat } from '#geo/units.ts';
import { communeCode, lngLat, type RecordBase, recordBase, shortText } from './record-base.ts';

/**
 * `study`: zone d'étude; `protected`: périmètre vidéoprotégé, in which number and places of cameras may change (CSI R252-11);
 * `plates`: the zone every way in and out of which a plate cordon sees.
 */
export const PERIMETER_USES = ['study', 'protected', 'plates'] as const;
export type PerimeterUse = (typeof PERIMETER_USES)[number];

/** An area that a study is about. */
export interface Perimeter extends RecordBase {
  readonly kind: 'perimeter';
  readonly name: string;
  readonly use: PerimeterUse;
  readonly communeCode: string | null;
  /** Coordinates of a GeoJSON MultiPolygon: polygons of rings, outer ring first, each closed; 20,000 places in all at most. */
  readonly polygons: readonly (readonly (readonly LngLat[])[])[];
}

export const MOST_PERIMETER_PLACES = 20_000;
const ring = z
  .array(lngLat)
  .min(4)
  .max(MOST_PERIMETER_PLACES)
  .refine((places) => {
    const [first, last] = [places[0], places.at(-1)];
    return first !== undefined && first[0] === last?.[0] && first[1] === last[1];
  })
  .readonly();

export const perimeterSchema: z.ZodType<Perimeter> = z.strictObject({
  ...recordBase,
  kind: z.literal('perimeter'),
  name: shortText,
  use: z.enum(PERIMETER_USES),
  communeCode: communeCode.nullable(),
  polygons: z
    .array(z.array(ring).min(1).max(2_000).readonly())
    .min(1)
    .max(2_000)
    .refine((polygons) => {
      const places = polygons.flat().reduce((sum, { length }) => sum + length, 0);
      return places <= MOST_PERIMETER_PLACES;
    })
    .readonly(),
});
