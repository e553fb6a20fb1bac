import type { PresencePeriod } from '#domain/presence-period.ts';
import { FEW_MINUTES, FEW_VISITS } from '#domain/presence-small-numbers.ts';
import type { DayRange } from '../brush-store.ts';
import type { PresenceArea, PresenceAreas } from './presence-areas.ts';

/** Figures of an area, in the order of the tables. */
export const PRESENCE_FIGURES = [
  'minutes',
  'per-thousand',
  'per-square',
  'visits',
  'days',
  'absence',
  'night',
  'weekend',
] as const;
export type PresenceFigure = (typeof PRESENCE_FIGURES)[number];

/** Those that rank areas and colour the map: `change` is that of minutes since the period before. */
export const SHOWN_FIGURES = [...PRESENCE_FIGURES, 'change'] as const;
export type ShownFigure = (typeof SHOWN_FIGURES)[number];

/** A period, and the one beside it: the one compared with, else the same length just before. */
export interface AreaFigures {
  readonly areas: PresenceAreas;
  readonly now: PresencePeriod;
  readonly before: PresencePeriod | null;
  /** Days of both, day 0 the first of the positions. */
  readonly days: DayRange;
  readonly beforeDays: DayRange | null;
}

export interface FigureValue {
  /** Minutes, visits a week, days or a share of 0 … 1; null when it cannot be said. */
  readonly value: number | null;
  /** Too little to say the figure: its class is said instead. */
  readonly few: boolean;
}

const NOT_SAID: FigureValue = { value: null, few: false };

/** One figure of one area. Shares and rates of a few minutes are not said: they would be more exact than positions are. */
export function figureOf(figure: PresenceFigure, area: PresenceArea, period: PresencePeriod): FigureValue {
  const minutes = minutesPerWeek(area, period);
  const few = minutes > 0 && minutes < FEW_MINUTES;
  switch (figure) {
    case 'minutes':
      return { value: minutes, few };
    case 'per-thousand':
      return area.population ? { value: (minutes / area.population) * 1000, few } : NOT_SAID;
    case 'per-square':
      return area.squareKilometres > 0 ? { value: minutes / area.squareKilometres, few } : NOT_SAID;
    case 'visits':
      return visits(area, period);
    case 'days':
      return period.days > 0 ? said(period.presentDays[area.at]! / period.days) : NOT_SAID;
    case 'absence':
      return said(period.longestAbsence[area.at]!);
    case 'night':
      return share(period.nightSeconds, area, period, few);
    case 'weekend':
      return share(period.weekendSeconds, area, period, few);
  }
}

/** Share of minutes a week gained or lost since the period before. Few when there was less than `FEW_MINUTES` a week then. */
export function changeOf(
  area: PresenceArea,
  now: PresencePeriod,
  before: PresencePeriod | null,
): FigureValue {
  if (before === null || before.weeks <= 0) return NOT_SAID;
  const [minutes, was] = [minutesPerWeek(area, now), minutesPerWeek(area, before)];
  if (was >= FEW_MINUTES) return said(minutes / was - 1);
  return { value: null, few: minutes > 0 || was > 0 };
}

/** What ranks and colours: a figure of the period, or its change. */
export function shownFigure(
  figure: ShownFigure,
  area: PresenceArea,
  { now, before }: AreaFigures,
): FigureValue {
  return figure === 'change' ? changeOf(area, now, before) : figureOf(figure, area, now);
}

export function minutesPerWeek({ at }: PresenceArea, { seconds, weeks }: PresencePeriod): number {
  return weeks > 0 ? (seconds[at] ?? 0) / 60 / weeks : 0;
}

/** Minutes of each whole week of a period. */
export function weeklyMinutes({ at }: PresenceArea, { wholeWeeks, secondsByWeek }: PresencePeriod): number[] {
  return Array.from(
    secondsByWeek.subarray(at * wholeWeeks, (at + 1) * wholeWeeks),
    (seconds) => seconds / 60,
  );
}

function visits({ at }: PresenceArea, period: PresencePeriod): FigureValue {
  const count = period.visits[at] ?? Number.NaN;
  if (!(period.weeks > 0) || Number.isNaN(count)) return NOT_SAID;
  const value = count / period.weeks;
  return { value, few: value > 0 && value < FEW_VISITS };
}

function share(
  part: Float64Array,
  { at }: PresenceArea,
  { seconds }: PresencePeriod,
  few: boolean,
): FigureValue {
  return seconds[at]! > 0 ? { value: part[at]! / seconds[at]!, few } : NOT_SAID;
}

function said(value: number): FigureValue {
  return { value, few: false };
}
