import type { Backdrop } from '#domain/records/backdrop.ts';
import type { DensityScale } from '#domain/rules/density-scales.ts';
import { CANDIDATE_KINDS, type CandidateKind } from '#domain/study/siting-study.ts';
import { STUDY_MODELS } from '#state/selectors/study-view.ts';
import type { StudyChoice } from '#state/study-store.ts';
import { formatDecimal } from '#ui/format-number.ts';
import { SelectField } from '#ui/parts/select-field.tsx';
import { studyText } from '#ui/text/study.ts';

interface SitingChoiceProps {
  readonly choice: StudyChoice;
  readonly level: string;
  readonly scale: DensityScale;
  /** Layers of points. */
  readonly backdrops: readonly Backdrop[];
  readonly onChoose: (choice: Partial<StudyChoice>) => void;
}

/** Metres at which a camera may hang: a person to a mast. */
const HEIGHTS = { min: 2, max: 30 } as const;

/** For what, with what, and from where cameras are looked for: folded into one line, so that what was found stands in view. */
export function SitingChoice({ choice, level, scale, backdrops, onChoose }: SitingChoiceProps) {
  const { kinds } = choice;
  const toggle = (kind: CandidateKind, on: boolean) =>
    onChoose({
      kinds: on ? [...kinds, kind] : kinds.filter((other) => other !== kind),
      ...(kind === 'points' && on && choice.backdropId === null && { backdropId: backdrops[0]?.id ?? null }),
    });
  return (
    <details className="siting-settings">
      <summary>
        <span>{studyText.settings}</span>
        <span className="hint">{choiceWords(choice)}</span>
      </summary>
      <div className="siting-choice">
        <SelectField
          label={studyText.level}
          value={level}
          options={scale.levels.map(({ code, label }) => ({ value: code, label }))}
          onChange={(code) => onChoose({ level: code })}
        />
        <label className="field">
          <span className="field-label">{studyText.height}</span>
          <input
            className="input tabular"
            type="number"
            step={0.5}
            {...HEIGHTS}
            defaultValue={choice.heightMetres}
            key={choice.heightMetres}
            onBlur={({ currentTarget }) => putHeight(currentTarget, choice, onChoose)}
            onKeyDown={({ key, currentTarget }) =>
              key === 'Enter' && putHeight(currentTarget, choice, onChoose)
            }
          />
        </label>
        <div className="siting-wide">
          <SelectField
            label={studyText.model}
            value={choice.model}
            options={STUDY_MODELS.map(({ code, label }) => ({ value: code, label }))}
            onChange={(model) => onChoose({ model })}
          />
        </div>
        <fieldset className="siting-wide siting-kinds">
          <legend className="field-label">{studyText.candidates}</legend>
          {CANDIDATE_KINDS.map((kind) => (
            <label key={kind} className="switch-line">
              <input
                type="checkbox"
                checked={kinds.includes(kind)}
                disabled={kind === 'points' && backdrops.length === 0}
                onChange={({ currentTarget }) => toggle(kind, currentTarget.checked)}
              />
              {studyText.kinds[kind]}
            </label>
          ))}
          {backdrops.length === 0 && <p className="hint">{studyText.noPoints}</p>}
        </fieldset>
        {kinds.includes('points') && backdrops.length > 1 && (
          <div className="siting-wide">
            <SelectField
              label={studyText.pointsOf}
              value={choice.backdropId ?? ''}
              options={backdrops.map(({ id, label }) => ({ value: id, label }))}
              onChange={(backdropId) => onChoose({ backdropId })}
            />
          </div>
        )}
      </div>
    </details>
  );
}

function choiceWords({ kinds, heightMetres, ...choice }: StudyChoice): string {
  const model = STUDY_MODELS.find(({ code }) => code === choice.model)?.label ?? choice.model;
  const places = CANDIDATE_KINDS.filter((kind) => kinds.includes(kind)).map((kind) => studyText.kinds[kind]);
  return [model, studyText.at(formatDecimal(heightMetres)), ...places].join(' · ');
}

function putHeight(
  { value }: HTMLInputElement,
  { heightMetres }: StudyChoice,
  onChoose: SitingChoiceProps['onChoose'],
): void {
  const metres = Math.min(HEIGHTS.max, Math.max(HEIGHTS.min, Number(value) || heightMetres));
  if (metres !== heightMetres) onChoose({ heightMetres: metres });
}
