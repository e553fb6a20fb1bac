import { z } from 'zod';
import type { LngLat } from '#geo/units.ts';
import type { PartialDate } from '../partial-date.ts';
import { isWeekHours, type WeekHours } from '../week-hours.ts';
import {
  communeCode,
  lngLat,
  longText,
  partialDate,
  type RecordBase,
  recordBase,
  shortText,
} from './record-base.ts';

/** What a commune asks about; the French words are in `ui/text/expectations.ts`. */
export const EXPECTATION_THEMES = [
  'speed',
  'burglary',
  'rodeo',
  'incivility',
  'parking',
  'noise',
  'dumping',
  'school',
  'other',
] as const;
export type ExpectationTheme = (typeof EXPECTATION_THEMES)[number];

export const EXPECTATION_STATUSES = ['received', 'in-progress', 'answered', 'closed'] as const;
export type ExpectationStatus = (typeof EXPECTATION_STATUSES)[number];

export interface ExpectationAnswer {
  readonly words: string;
  readonly date: PartialDate | null;
}

/** What a commune asked of the gendarmerie (« attente »), and what was answered. */
export interface Expectation extends RecordBase {
  readonly kind: 'expectation';
  readonly communeCode: string;
  /** The day it was asked. Known to the month or year only, it is kept but nothing is measured before and after it. */
  readonly date: PartialDate;
  readonly theme: ExpectationTheme;
  /** Where, in the commune's words. */
  readonly placeName: string | null;
  readonly point: LngLat | null;
  /** Null: no hours were named, the whole week is meant. */
  readonly hours: WeekHours | null;
  /** What was asked, as it was said or written. */
  readonly words: string;
  readonly status: ExpectationStatus;
  readonly answer: ExpectationAnswer | null;
}

export const expectationSchema: z.ZodType<Expectation> = z.strictObject({
  ...recordBase,
  kind: z.literal('expectation'),
  communeCode,
  date: partialDate,
  theme: z.enum(EXPECTATION_THEMES),
  placeName: shortText.nullable(),
  point: lngLat.nullable(),
  hours: z.string().refine(isWeekHours).nullable(),
  words: longText,
  status: z.enum(EXPECTATION_STATUSES),
  answer: z.strictObject({ words: longText, date: partialDate.nullable() }).nullable(),
});
