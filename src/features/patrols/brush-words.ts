import { type BrushState, type DayRange, presetOf } from '#state/brush-store.ts';
import { drawnComparison } from '#state/selectors/drawn-comparison.ts';
import { rangeWords } from '#ui/day-words.ts';
import { formatCount } from '#ui/format-number.ts';
import { patrolsText } from '#ui/text/patrols.ts';

/** The brush in French, a line a choice: what a legend, on screen or on paper, must say of it. */
export function brushWords(
  state: BrushState,
  units: readonly string[],
  activities: readonly string[],
): readonly string[] {
  const { days, brush, compareTo } = state;
  if (!days) return [];
  const period = rangeWords(days.first, brush.fromDay, brush.toDay);
  const preset = presetOf(brush.hours);
  const painted = brush.hours.reduce((sum, hour) => sum + hour, 0);
  return [
    ...(compareTo
      ? comparedWords(period, rangeWords(days.first, compareTo.fromDay, compareTo.toDay), state)
      : [period]),
    ...(preset === 'all'
      ? []
      : [preset ? patrolsText.presetHints[preset] : patrolsText.paintedHours(String(painted))]),
    ...chosenWords(brush.units, units, 'unité'),
    ...chosenWords(brush.activities, activities, 'activité'),
  ];
}

function comparedWords(now: string, before: string, state: BrushState): readonly string[] {
  return drawnComparison(state) === 'sides'
    ? [patrolsText.onTheLeft(before), patrolsText.onTheRight(now)]
    : [patrolsText.periodAgainst(now, before)];
}

/** What stands on each side of the swipe line. */
export function sidesWords({ days, brush, compareTo }: BrushState): {
  readonly left: string;
  readonly right: string;
} {
  const words = (range: DayRange | null) =>
    days && range ? rangeWords(days.first, range.fromDay, range.toDay) : '';
  return { left: words(compareTo), right: words(brush) };
}

/** Names while they are few, else how many; nothing for all. */
function chosenWords(
  chosen: readonly number[] | null,
  names: readonly string[],
  noun: string,
): readonly string[] {
  if (chosen === null) return [];
  if (chosen.length > 3) return [formatCount(chosen.length, noun)];
  return [chosen.map((at) => names[at] ?? '').join(', ')];
}
