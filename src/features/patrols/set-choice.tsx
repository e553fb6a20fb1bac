import { useStore } from 'zustand';
import type { Presence } from '#domain/records/presence.ts';
import type { BrushStore } from '#state/brush-store.ts';
import { formatInstantDay } from '#ui/format-date.ts';
import { formatCount } from '#ui/format-number.ts';
import { SelectField } from '#ui/parts/select-field.tsx';
import { patrolsText } from '#ui/text/patrols.ts';
import './set-choice.css';

interface SetChoiceProps {
  readonly store: BrushStore;
  /** All sets of positions of the dossier. */
  readonly sets: readonly Presence[];
}

const ALL = '';

/** One file alone, or all as one: nothing to choose while there is one. */
export function SetChoice({ store, sets }: SetChoiceProps) {
  const { chosenSet, chooseSet } = useStore(store);
  if (sets.length < 2) return null;
  const day = ({ timeZone }: Presence, instant: string) => formatInstantDay(instant, timeZone);
  return (
    <div className="set-choice">
      <SelectField
        label={patrolsText.set}
        value={sets.some(({ id }) => id === chosenSet) ? (chosenSet ?? ALL) : ALL}
        options={[
          { value: ALL, label: patrolsText.allSets(formatCount(sets.length, 'relevé')) },
          ...sets.map((set) => ({
            value: set.id,
            label: patrolsText.oneSet(set.label, day(set, set.from), day(set, set.to)),
          })),
        ]}
        onChange={(value) => chooseSet(value === ALL ? null : value)}
      />
      {chosenSet === null && <p className="hint">{patrolsText.setsHint}</p>}
    </div>
  );
}
