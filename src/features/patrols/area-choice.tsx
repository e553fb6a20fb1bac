import { useStore } from 'zustand';
import type { AreasStore } from '#state/areas-store.ts';
import { type AreaFigures, SHOWN_FIGURES, type ShownFigure } from '#state/selectors/area-figures.ts';
import { AREA_LEVELS, knownLevel } from '#state/selectors/presence-areas.ts';
import { SelectField } from '#ui/parts/select-field.tsx';
import { patrolsText } from '#ui/text/patrols.ts';
import { presenceFiguresText } from '#ui/text/presence-figures.ts';

interface AreaChoiceProps {
  readonly store: AreasStore;
  readonly figures: AreaFigures;
  readonly onImport: () => void;
}

/** By what areas, by which figure, and whether the map shows it. */
export function AreaChoice({ store, figures: { areas, before }, onImport }: AreaChoiceProps) {
  const { level: asked, figure, onMap, setLevel, setFigure, setOnMap } = useStore(store);
  const level = knownLevel(areas, asked);
  return (
    <div className="area-choice">
      <fieldset className="preset-row plain">
        <legend className="visually-hidden">{patrolsText.rankedAreas}</legend>
        {AREA_LEVELS.map((one) => (
          <button
            type="button"
            key={one}
            className="pill"
            aria-pressed={level === one}
            disabled={areas.byLevel[one].length === 0}
            onClick={() => setLevel(one)}
          >
            {presenceFiguresText.levels[one]}
          </button>
        ))}
      </fieldset>
      {areas.byLevel.brigade.length === 0 && (
        <p className="hint">
          {patrolsText.noBrigade}{' '}
          <button type="button" className="text-button" onClick={onImport}>
            {patrolsText.importCompetence}
          </button>
        </p>
      )}
      <SelectField<ShownFigure>
        label={patrolsText.rankBy}
        value={figure}
        options={SHOWN_FIGURES.filter((one) => one !== 'change' || before !== null || figure === one).map(
          (value) => ({ value, label: presenceFiguresText.labels[value] }),
        )}
        onChange={setFigure}
      />
      <label className="switch-line">
        <input
          type="checkbox"
          role="switch"
          className="switch"
          checked={onMap}
          aria-checked={onMap}
          onChange={(event) => setOnMap(event.currentTarget.checked)}
        />
        {patrolsText.figureOnMap}
      </label>
    </div>
  );
}
