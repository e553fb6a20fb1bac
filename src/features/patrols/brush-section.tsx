import { useStore } from 'zustand';
import { type BrushStore, type DayRange, HOUR_PRESETS, presetOf } from '#state/brush-store.ts';
import { Section } from '#ui/parts/section.tsx';
import { SelectField } from '#ui/parts/select-field.tsx';
import { patrolsText } from '#ui/text/patrols.ts';
import { type Comparison, comparisonOf, comparisonRange } from './comparison.ts';
import { rangeWords } from './day-words.ts';
import { UnitChoice } from './unit-choice.tsx';
import { WeekGrid } from './week-grid.tsx';

interface BrushSectionProps {
  readonly store: BrushStore;
  /** Names by the index of the record. */
  readonly units: readonly string[];
  /** Seconds of each hour of the week, over so many weeks. */
  readonly byWeekHour: Float64Array;
  readonly weeks: number;
}

const COMPARISONS: readonly Comparison[] = ['none', 'before', 'year'];

/** Which hours, which units, compared with what. */
export function BrushSection({ store, units, byWeekHour, weeks }: BrushSectionProps) {
  const { days, brush, compareTo, setHours, setPreset, setUnits, compare } = useStore(store);
  if (!days) return null;
  const preset = presetOf(brush.hours);
  const painted = brush.hours.reduce((sum, hour) => sum + hour, 0);
  const possible = (comparison: Comparison): DayRange | null => comparisonRange(comparison, brush);
  return (
    <>
      <Section
        title={patrolsText.hours}
        aside={preset === 'all' ? patrolsText.wholeWeek : patrolsText.painted(String(painted))}
      >
        <WeekGrid hours={brush.hours} seconds={byWeekHour} weeks={weeks} onHours={setHours} />
        <div className="preset-row">
          {HOUR_PRESETS.map((name) => (
            <button
              type="button"
              key={name}
              className="pill"
              aria-pressed={preset === name}
              title={patrolsText.presetHints[name]}
              onClick={() => setPreset(name)}
            >
              {patrolsText.presets[name]}
            </button>
          ))}
        </div>
      </Section>
      <Section title={patrolsText.compare}>
        <SelectField
          label={patrolsText.compare}
          hideLabel
          value={comparisonOf(brush, compareTo)}
          options={COMPARISONS.map((value) => ({
            value,
            label: patrolsText.compareChoices[value],
          })).filter(({ value }) => value === 'none' || possible(value) !== null)}
          onChange={(value) => compare(possible(value))}
        />
        <p className="hint">
          {compareTo
            ? patrolsText.comparedTo(rangeWords(days.first, compareTo.fromDay, compareTo.toDay))
            : possible('before') === null && patrolsText.compareShort}
        </p>
        <UnitChoice units={units} chosen={brush.units} onChange={setUnits} />
      </Section>
    </>
  );
}
