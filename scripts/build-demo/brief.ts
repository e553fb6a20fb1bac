import { z } from 'zod';
import { EXPECTATION_STATUSES, EXPECTATION_THEMES } from '#domain/records/expectation.ts';
import { FORCES } from '#domain/records/force-unit.ts';
import { PLATE_OPERATORS, PLATE_READINGS } from '#domain/records/plate-site.ts';
import { communeCode, lngLat, serviceState, shortText } from '#domain/records/record-base.ts';

const count = z.number().int().min(0).max(1000);

/** What `data/demo/<département>.json` says: who has what. Places and dates are drawn by the generator. */
export const briefSchema = z.strictObject({
  departement: z.string().regex(/^[0-9][0-9AB][0-9]?$/),
  notice: shortText,
  pilotedCameras: count,
  sitesNobodyWatches: count,
  weeks: z.number().int().min(1).max(52),
  /** Where the town is, when the middle of the commune is a mountain. */
  towns: z.record(communeCode, lngLat),
  communes: z.array(z.strictObject({ code: communeCode, name: shortText, cameras: count, sites: count })),
  csus: z.array(
    z.strictObject({
      commune: communeCode,
      name: shortText,
      state: serviceState,
      hours: shortText.nullable(),
      operators: count.nullable(),
      /** Communes whose sites send it their images. */
      serves: z.array(communeCode),
    }),
  ),
  units: z.array(
    z.strictObject({
      commune: communeCode,
      name: shortText,
      force: z.enum(FORCES),
      unitType: shortText,
      /** Patrols whose positions are drawn. */
      patrols: count,
    }),
  ),
  plates: z.array(
    z.strictObject({
      commune: communeCode,
      name: shortText,
      place: lngLat,
      reading: z.enum(PLATE_READINGS),
      operator: z.enum(PLATE_OPERATORS),
      road: shortText,
      trafficAzimuthDegrees: z.number(),
      direction: shortText,
      state: serviceState,
    }),
  ),
  participation: z.array(communeCode),
  /** Commune whose middle gets a quarter of buildings and streets, for a siting study; the first one when left out. */
  study: communeCode.optional(),
  /** What communes asked, so many days before the positions stop. */
  expectations: z
    .array(
      z.strictObject({
        commune: communeCode,
        daysAgo: count,
        theme: z.enum(EXPECTATION_THEMES),
        place: shortText.nullable(),
        /** As one says them; null for the whole week. */
        hours: shortText.nullable(),
        words: shortText,
        status: z.enum(EXPECTATION_STATUSES),
        answer: z.strictObject({ words: shortText, daysAgo: count }).nullable(),
        /** How many times likelier patrols go there from then on, in the nights of Friday and Saturday. */
        nightsDrawn: z.number().positive().optional(),
      }),
    )
    .default([]),
  /** Roads that patrols follow, as the communes they go through. */
  axes: z.array(
    z.strictObject({
      road: shortText,
      speedKmh: z.number().positive(),
      through: z.array(communeCode).min(2),
    }),
  ),
  /** Places of the departments around where a patrol sometimes goes. */
  outside: z.array(z.strictObject({ name: shortText, place: lngLat, near: communeCode })),
});

export type Brief = z.infer<typeof briefSchema>;
