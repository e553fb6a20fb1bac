import type { StudyPlan } from '#domain/study/siting-study.ts';
import { formatCount, formatShare } from '#ui/format-number.ts';
import { SelectField } from '#ui/parts/select-field.tsx';
import { studyText } from '#ui/text/study.ts';

interface PhaseChoiceProps {
  readonly plan: StudyPlan;
  readonly phaseSize: number | null;
  readonly onPhaseSize: (size: number | null) => void;
}

const SIZES = [1, 2, 3, 4, 5];

/** Tranches of works, in the order in which cameras help most: what each leaves covered. */
export function PhaseChoice({ plan, phaseSize, onPhaseSize }: PhaseChoiceProps) {
  const size = phaseSize ?? plan.sites.length;
  const phases = Math.ceil(plan.sites.length / Math.max(1, size));
  return (
    <div className="phase-choice">
      <SelectField
        label={studyText.phases}
        value={String(phaseSize ?? '')}
        options={[
          { value: '', label: studyText.onePhase },
          ...SIZES.map((cameras) => ({
            value: String(cameras),
            label: studyText.phasesOf(formatCount(cameras, 'caméra')),
          })),
        ]}
        onChange={(value) => onPhaseSize(value === '' ? null : Number(value))}
      />
      {phaseSize !== null && (
        <ol className="phases">
          {Array.from({ length: phases }, (_, at) => {
            const sites = plan.sites.slice(at * size, (at + 1) * size);
            const covered = sites.at(-1)?.covered ?? plan.existing;
            return (
              <li key={sites[0]?.candidate ?? at}>
                {studyText.phase(at + 1, formatCount(sites.length, 'caméra'), formatShare(covered))}
              </li>
            );
          })}
        </ol>
      )}
    </div>
  );
}
