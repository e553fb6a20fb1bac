import { z } from 'zod';
import { AUDIENCES, type Audience } from '../audience.ts';
import { communeCode, type RecordBase, recordBase, shortText } from './record-base.ts';

/** How presence was coarsened; kept with what it gave, so that a reader sees it whatever the table says today. */
export interface SummaryRules {
  /** Zoom of the squares: 15 is some 900 m in France, 14 twice that. */
  readonly zoom: number;
  /** A figure rests on presence seen on at least so many different days. */
  readonly minDays: number;
  /** No day, and no square of a group, makes more than this share of a figure. */
  readonly largestShare: number;
  /** A month is shown once it ended at least so many days ago. */
  readonly delayDays: number;
  /** Minutes per week between two classes, ascending. */
  readonly classLimits: readonly number[];
  /** From so many minutes per week on, a commune's figure is known to such a step; below, to the classes. */
  readonly rounding: readonly { readonly from: number; readonly step: number }[];
}

/** A commune's presence, minutes per week: at least `from`, less than `to`, null for no limit. */
export interface CommunePresence {
  readonly code: string;
  readonly from: number;
  readonly to: number | null;
  /** Which quarter of it was at night (22 h to 6 h), at the week-end: 0 to 3; null where one side is too small to be told. */
  readonly nightQuarter: number | null;
  readonly weekendQuarter: number | null;
}

/**
 * What an élu or the public may hold of patrols: whole months, squares of some 900 m or more in classes, communes. No
 * unit, no position, no time finer than a month. docs/methods/audience-copy.md says how it is made and what it hides.
 */
export interface PresenceSummary extends RecordBase {
  readonly kind: 'presence-summary';
  readonly label: string;
  readonly audience: Exclude<Audience, 'restricted'>;
  /** First and last month, `YYYY-MM`, both whole. */
  readonly from: string;
  readonly to: string;
  readonly rules: SummaryRules;
  /** Tile column and row at `rules.zoom`, and the index of its class. What is not there had little presence or none. */
  readonly squares: readonly (readonly [column: number, row: number, classIndex: number])[];
  readonly communes: readonly CommunePresence[];
  /** Rounded to tens: squares that count in their commune only, squares left out, communes left out. */
  readonly coarsened: { readonly merged: number; readonly dropped: number; readonly communes: number };
}

export const isMonth = (text: string): boolean => /^\d{4}-(?:0[1-9]|1[0-2])$/.test(text);

const MOST_SQUARES = 500_000;
const MOST_COMMUNES = 40_000;
const FINEST_ZOOM = 15;
const month = z.string().refine(isMonth);
const tile = z
  .number()
  .int()
  .min(0)
  .max(2 ** FINEST_ZOOM - 1);
const classIndex = z.number().int().min(0).max(20);
const quarter = z.number().int().min(0).max(3).nullable();
const tens = z.number().int().min(0).multipleOf(10);
const minutes = z.number().min(0).max(1e9);

export const presenceSummarySchema: z.ZodType<PresenceSummary> = z
  .strictObject({
    ...recordBase,
    kind: z.literal('presence-summary'),
    label: shortText,
    audience: z.enum(AUDIENCES).exclude(['restricted']),
    from: month,
    to: month,
    rules: z.strictObject({
      zoom: z.number().int().min(0).max(FINEST_ZOOM),
      minDays: z.number().int().min(1).max(10_000),
      largestShare: z.number().min(0).max(1),
      delayDays: z.number().int().min(0).max(10_000),
      classLimits: z.array(minutes).min(1).max(20).readonly(),
      rounding: z
        .array(z.strictObject({ from: minutes, step: z.number().positive().max(1e6) }))
        .max(20)
        .readonly(),
    }),
    squares: z
      .array(z.tuple([tile, tile, classIndex]).readonly())
      .max(MOST_SQUARES)
      .readonly(),
    communes: z
      .array(
        z.strictObject({
          code: communeCode,
          from: minutes,
          to: minutes.nullable(),
          nightQuarter: quarter,
          weekendQuarter: quarter,
        }),
      )
      .max(MOST_COMMUNES)
      .readonly(),
    coarsened: z.strictObject({ merged: tens, dropped: tens, communes: tens }),
  })
  .refine(({ from, to, rules, squares, communes }) => {
    const classes = rules.classLimits.length + 1;
    return (
      from <= to &&
      rules.classLimits.every((limit, at) => at === 0 || limit > rules.classLimits[at - 1]!) &&
      squares.every((square) => square[2] < classes) &&
      communes.every((one) => one.to === null || one.from < one.to)
    );
  });
