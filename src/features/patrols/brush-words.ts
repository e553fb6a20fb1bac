import { type BrushState, presetOf } from '#state/brush-store.ts';
import { formatCount } from '#ui/format-number.ts';
import { patrolsText } from '#ui/text/patrols.ts';
import { rangeWords } from './day-words.ts';

/** The brush in French, a line a choice: what a legend, on screen or on paper, must say of it. */
export function brushWords(
  { days, brush, compareTo }: BrushState,
  units: readonly string[],
  activities: readonly string[],
): readonly string[] {
  if (!days) return [];
  const period = rangeWords(days.first, brush.fromDay, brush.toDay);
  const preset = presetOf(brush.hours);
  const painted = brush.hours.reduce((sum, hour) => sum + hour, 0);
  return [
    compareTo
      ? patrolsText.periodAgainst(period, rangeWords(days.first, compareTo.fromDay, compareTo.toDay))
      : period,
    ...(preset === 'all'
      ? []
      : [preset ? patrolsText.presetHints[preset] : patrolsText.paintedHours(String(painted))]),
    ...chosenWords(brush.units, units, 'unité'),
    ...chosenWords(brush.activities, activities, 'activité'),
  ];
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
