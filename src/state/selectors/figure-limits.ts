import { roundTop } from '#domain/presence-scale.ts';
import { FEW_MINUTES, FEW_VISITS } from '#domain/presence-small-numbers.ts';
import { classBreaks } from '#geo/class-breaks.ts';
import type { FigureValue, ShownFigure } from './area-figures.ts';

/** As many classes above nothing, or above « less than ». */
const CLASSES = 5;
/** A change of a tenth either way is none: positions are no more exact. */
const CHANGES = [-0.5, -0.25, -0.1, 0.1, 0.25, 0.5];
const ROUND_MINUTES = [
  15, 30, 45, 60, 90, 120, 180, 240, 300, 360, 480, 600, 720, 900, 1200, 1440, 1800, 2400, 3000,
];

/**
 * Limits of the classes that colour a map: n + 1 numbers for n classes, ascending. About as many areas a class (quantiles),
 * at limits a legend can say; the first class of minutes and visits is « less than », nothing included. Changes have seven
 * fixed classes, the middle one « about the same ». Empty when nothing can be said.
 */
export function figureLimits(figure: ShownFigure, values: readonly FigureValue[]): readonly number[] {
  const said = values.flatMap(({ value, few }) => (value === null || few ? [] : [value]));
  if (said.length === 0) return [];
  const most = Math.max(...said);
  if (figure === 'change') return [-1, ...CHANGES, Math.max(1, most)];
  const least = leastSaid(figure);
  const above = said.filter((value) => value > least);
  const limits = classBreaks(above, 'quantile', CLASSES)
    .slice(1, -1)
    .map((limit) => rounded(figure, limit))
    .filter((limit) => limit > least && limit < most);
  const inner = [...(least > 0 ? [least] : []), ...limits];
  return [0, ...inner.filter((limit, at) => at === 0 || limit > inner[at - 1]!), Math.max(most, least)];
}

/** Where « less than » ends; 0 for figures that have no such class. */
export function leastSaid(figure: ShownFigure): number {
  if (figure === 'minutes') return FEW_MINUTES;
  return figure === 'visits' ? FEW_VISITS : 0;
}

function rounded(figure: ShownFigure, value: number): number {
  if (figure === 'minutes' || figure === 'per-thousand')
    return ROUND_MINUTES.find((limit) => limit >= value) ?? roundTop(value / 60) * 60;
  if (figure === 'visits' || figure === 'per-square') return roundTop(value);
  if (figure === 'absence') return Math.max(1, Math.round(value));
  return Math.round(value * 20) / 20;
}
