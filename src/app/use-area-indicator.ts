import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { IndicatorInput } from '#map/scene/scene-input.ts';
import type { AreasStore } from '#state/areas-store.ts';
import { type ShownFigure, shownFigure } from '#state/selectors/area-figures.ts';
import { figureLimits, leastSaid } from '#state/selectors/figure-limits.ts';
import { knownLevel } from '#state/selectors/presence-areas.ts';
import { rangeWords } from '#ui/day-words.ts';
import { formatPresenceFigure } from '#ui/format-presence-figure.ts';
import { patrolsText } from '#ui/text/patrols.ts';
import { presenceFiguresText } from '#ui/text/presence-figures.ts';

/** The figure that ranks areas, as colours of the communes: each has that of its area. Null unless it is asked for and known. */
export function useAreaIndicator(
  store: AreasStore,
  firstDay: string | null,
  notes: readonly string[],
): IndicatorInput | null {
  const asked = useStore(store, (state) => state.level);
  const figure = useStore(store, (state) => state.figure);
  const figures = useStore(store, (state) => (state.onMap ? state.figures : null));
  return useMemo(() => {
    if (figures === null) return null;
    const level = knownLevel(figures.areas, asked);
    const valued = figures.areas.byLevel[level].map((area) => ({
      area,
      shown: shownFigure(figure, area, figures),
    }));
    const breaks = figureLimits(
      figure,
      valued.map(({ shown }) => shown),
    );
    const isBelow = leastSaid(figure) > 0;
    const values = new Map(
      valued.flatMap(({ area, shown: { value, few } }) =>
        area.codes.map((code) => [code, few && !isBelow ? null : value] as const),
      ),
    );
    const { beforeDays } = figures;
    return {
      label: presenceFiguresText.labels[figure],
      unit: level === 'commune' ? '' : patrolsText.byLevel[level],
      values,
      counted: valued.map(({ shown: { value, few } }) => (few && !isBelow ? null : value)),
      breaks,
      classLabels: breaks.slice(1).map((_, at) => classWords(figure, breaks, at)),
      diverging: figure === 'change',
      unsaid: presenceFiguresText.few.other,
      notes: [
        ...notes,
        ...(figure === 'change' && beforeDays && firstDay
          ? [patrolsText.beforeIs(rangeWords(firstDay, beforeDays.fromDay, beforeDays.toDay))]
          : []),
      ],
    };
  }, [figures, asked, figure, firstDay, notes]);
}

/** « moins de 15 min », « 15 min – 1 h 00 », « plus de 10 h 00 »; « −10 % – +10 % » is about the same. */
function classWords(figure: ShownFigure, breaks: readonly number[], at: number): string {
  // Limits are round: « 20 h », not « 20 h 00 ».
  const words = (value: number) =>
    formatPresenceFigure(figure, { value, few: false }).replace(/(\u00a0h)\u00a000$/, '$1');
  const [low = 0, high = 0] = [breaks[at], breaks[at + 1]];
  if (at === 0 && leastSaid(figure) > 0) return formatPresenceFigure(figure, { value: null, few: true });
  if (at === 0 && figure === 'change') return patrolsText.lessThan(words(high));
  if (at === breaks.length - 2 && breaks.length > 2) return patrolsText.moreThan(words(low));
  return `${words(low)} – ${words(high)}`;
}
