import { FEW_MINUTES } from '#domain/presence-small-numbers.ts';
import {
  type AreaFigures,
  changeOf,
  type FigureValue,
  figureOf,
  minutesPerWeek,
  type ShownFigure,
  shownFigure,
} from '#state/selectors/area-figures.ts';
import type { AreaLevel, PresenceArea } from '#state/selectors/presence-areas.ts';

export interface RankedArea {
  readonly area: PresenceArea;
  /** What ranks it. */
  readonly shown: FigureValue;
  /** The same of the period before; null without one. */
  readonly before: FigureValue | null;
  /** Of minutes a week, whatever ranks. */
  readonly change: FigureValue;
  readonly minutes: number;
  readonly minutesBefore: number | null;
}

/** Areas with presence in either period, most first; what cannot be said, or is too little to be, comes last. */
export function rankAreas(
  figures: AreaFigures,
  level: AreaLevel,
  figure: ShownFigure,
): readonly RankedArea[] {
  const { areas, now, before } = figures;
  return areas.byLevel[level]
    .map((area): RankedArea => {
      const minutes = minutesPerWeek(area, now);
      return {
        area,
        shown: shownFigure(figure, area, figures),
        before: figure === 'change' || before === null ? null : figureOf(figure, area, before),
        change: changeOf(area, now, before),
        minutes,
        minutesBefore: before && minutesPerWeek(area, before),
      };
    })
    .filter(({ minutes, minutesBefore }) => minutes > 0 || (minutesBefore ?? 0) > 0)
    .sort(
      (a, b) =>
        rank(b.shown, figure) - rank(a.shown, figure) ||
        b.minutes - a.minutes ||
        (a.area.name ?? '').localeCompare(b.area.name ?? '', 'fr'),
    );
}

/** What rose and fell most, in minutes a week, falls and rises together, greatest first; small numbers left out. */
export function mostChanged(ranked: readonly RankedArea[], count: number): readonly RankedArea[] {
  const gain = ({ minutes, minutesBefore }: RankedArea) => minutes - (minutesBefore ?? 0);
  return ranked
    .filter(
      ({ minutes, minutesBefore }) =>
        minutesBefore !== null && Math.max(minutes, minutesBefore) >= FEW_MINUTES,
    )
    .sort((a, b) => Math.abs(gain(b)) - Math.abs(gain(a)))
    .slice(0, count);
}

/** « Less than » has its place below what is said; shares and rates of little have none, and the order of minutes decides. */
function rank({ value, few }: FigureValue, figure: ShownFigure): number {
  const isBelow = figure === 'minutes' || figure === 'visits';
  return value === null || (few && !isBelow) ? -1e9 : value;
}
