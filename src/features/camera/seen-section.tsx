import { DENSITY_SCALES, type DensityScale } from '#domain/rules/density-scales.ts';
import type { SightAnswer } from '#domain/sight/sight-answer.ts';
import { levelToken } from '#map/layers/level-colour.ts';
import { SIGHT_TARGETS } from '#state/sight-store.ts';
import { formatWhole } from '#ui/format-number.ts';
import { Section } from '#ui/parts/section.tsx';
import { SelectField } from '#ui/parts/select-field.tsx';
import { cameraText } from '#ui/text/camera.ts';
import type { CameraContext, TargetName } from './camera-context.ts';

interface SeenSectionProps {
  readonly context: CameraContext;
  readonly answer: SightAnswer;
  readonly scale: DensityScale;
}

const { fields } = cameraText;

/** How much ground is seen at each level of detail, buildings and masks taken away. */
export function SeenSection({ context, answer, scale }: SeenSectionProps) {
  const most = Math.max(1, ...answer.levels.map(({ squareMetres }) => squareMetres));
  return (
    <Section title={cameraText.sections.seen} aside={scale.label}>
      <ul className="level-list">
        {[...answer.levels].reverse().map((level) => {
          const rank = scale.levels.findIndex(({ code }) => code === level.level);
          const background = levelToken(Math.max(0, rank), scale.levels.length);
          return (
            <li key={level.level} data-level={level.level}>
              <span className="level-swatch" style={{ background }} aria-hidden />
              <span className="words">{scale.levels[rank]?.label ?? level.level}</span>
              <span className="level-bar" aria-hidden>
                <span style={{ background, width: `${(level.squareMetres / most) * 100}%` }} />
              </span>
              <span className="tabular">{cameraText.square(formatWhole(level.squareMetres))}</span>
            </li>
          );
        })}
      </ul>
      {answer.buildings === 0 && <p className="hint">{cameraText.flat}</p>}
      <div className="number-grid two">
        <SelectField
          label={fields.scale}
          value={scale.code}
          options={DENSITY_SCALES.map(({ code, label }) => ({ value: code, label }))}
          onChange={context.onScale}
        />
        <SelectField<TargetName>
          label={fields.target}
          value={context.target}
          options={SIGHT_TARGETS.map(({ code }) => ({ value: code, label: cameraText.targets[code] }))}
          onChange={context.onTarget}
        />
      </div>
    </Section>
  );
}
