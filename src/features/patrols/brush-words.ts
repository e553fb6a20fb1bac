import { type BrushState, presetOf } from '#state/brush-store.ts';
import { formatCount } from '#ui/format-number.ts';
import { patrolsText } from '#ui/text/patrols.ts';
import { rangeWords } from './day-words.ts';

/** The brush in French, a line a choice: what a legend, on screen or on paper, must say of it. */
export function brushWords(
  { days, brush, compareTo }: BrushState,
  units: readonly string[],
): readonly string[] {
  if (!days) return [];
  const period = rangeWords(days.first, brush.fromDay, brush.toDay);
  const preset = presetOf(brush.hours);
  const painted = brush.hours.reduce((sum, hour) => sum + hour, 0);
  const chosen = brush.units?.map((unit) => units[unit] ?? '') ?? [];
  return [
    compareTo
      ? patrolsText.periodAgainst(period, rangeWords(days.first, compareTo.fromDay, compareTo.toDay))
      : period,
    ...(preset === 'all'
      ? []
      : [preset ? patrolsText.presetHints[preset] : patrolsText.paintedHours(String(painted))]),
    ...(chosen.length === 0
      ? []
      : [chosen.length <= 3 ? chosen.join(', ') : formatCount(chosen.length, 'unité')]),
  ];
}
