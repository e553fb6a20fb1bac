import { useStore } from 'zustand';
import { type BrushStore, COMPARE_AS, HOUR_PRESETS, presetOf } from '#state/brush-store.ts';
import { COMPARISONS, type Comparison, comparisonRange } from '#state/comparison-range.ts';
import { rangeWords } from '#ui/day-words.ts';
import { formatCount } from '#ui/format-number.ts';
import { Section } from '#ui/parts/section.tsx';
import { SelectField } from '#ui/parts/select-field.tsx';
import { patrolsText } from '#ui/text/patrols.ts';
import { GroupChoice } from './group-choice.tsx';
import { WeekGrid } from './week-grid.tsx';

interface BrushSectionProps {
  readonly store: BrushStore;
  /** Names by the index of the record. */
  readonly units: readonly string[];
  readonly activities: readonly string[];
  /** Seconds of each hour of the week, over so many weeks. */
  readonly byWeekHour: Float64Array;
  readonly weeks: number;
}

/** Which hours, which units, compared with what. */
export function BrushSection({ store, units, activities, byWeekHour, weeks }: BrushSectionProps) {
  const { days, brush, comparison, compareTo, compareAs, compare, compareWith, setCompareAs } =
    useStore(store);
  const { setHours, setPreset, setUnits, setActivities } = useStore(store);
  if (!days) return null;
  const preset = presetOf(brush.hours);
  const painted = brush.hours.reduce((sum, hour) => sum + hour, 0);
  // What is chosen stays in the list, even while the days leave it no room.
  const isOffered = (value: Comparison) =>
    value === comparison ||
    value === 'none' ||
    (value === 'own' ? days.count > 1 : comparisonRange(value, brush) !== null);
  // Days of one's own begin where the others were, else with the first half of the period.
  const ownDays = compareTo ?? { fromDay: 0, toDay: Math.max(1, Math.floor(days.count / 2)) };
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
          value={comparison}
          options={COMPARISONS.map((value) => ({
            value,
            label: patrolsText.compareChoices[value],
          })).filter(({ value }) => isOffered(value))}
          onChange={(value) => (value === 'own' ? compareWith(ownDays) : compare(value))}
        />
        <p className="hint">
          {compareTo
            ? patrolsText.comparedTo(rangeWords(days.first, compareTo.fromDay, compareTo.toDay))
            : comparisonRange('before', brush) === null && patrolsText.compareShort}
        </p>
        {compareTo && (
          <>
            <fieldset className="compare-as">
              <legend className="visually-hidden">{patrolsText.compareAs}</legend>
              {COMPARE_AS.map((value) => (
                <button
                  type="button"
                  key={value}
                  className="pill"
                  aria-pressed={compareAs === value}
                  onClick={() => setCompareAs(value)}
                >
                  {patrolsText.compareAsChoices[value]}
                </button>
              ))}
            </fieldset>
            {compareAs === 'sides' && <p className="hint">{patrolsText.swipeHint}</p>}
          </>
        )}
        <GroupChoice
          label={patrolsText.units}
          all={patrolsText.allUnits}
          some={(count) => patrolsText.someUnits(formatCount(count, 'unité'))}
          names={units}
          chosen={brush.units}
          onChange={setUnits}
        />
        <GroupChoice
          label={patrolsText.activities}
          all={patrolsText.allActivities}
          some={(count) => patrolsText.someUnits(formatCount(count, 'activité'))}
          names={activities}
          chosen={brush.activities}
          onChange={setActivities}
        />
      </Section>
    </>
  );
}
