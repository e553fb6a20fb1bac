import type { StudyOpened, StudyPlan } from '#domain/study/siting-study.ts';
import { formatCount, formatDecimal } from '#ui/format-number.ts';
import { studyText } from '#ui/text/study.ts';

interface PlanSectionProps {
  readonly opened: StudyOpened;
  readonly plan: StudyPlan | null;
  readonly count: number;
  readonly isProving: boolean;
  readonly readOnly: boolean;
  readonly onRetain: () => void;
  readonly onProve: (isProving: boolean) => void;
}

/** How far the plan may be from the best there is, and what to do with it. */
export function PlanSection({
  opened,
  plan,
  count,
  isProving,
  readOnly,
  onRetain,
  onProve,
}: PlanSectionProps) {
  const cameras = plan?.sites.length ?? 0;
  return (
    <>
      <p className="plan-proof" role="status">
        {proofWords(opened, plan, count)}
      </p>
      <div className="plan-actions">
        {!readOnly && (
          <button
            type="button"
            className="button primary"
            disabled={cameras === 0 || plan?.isPinnedTooMuch}
            onClick={onRetain}
          >
            {studyText.retain(studyText.theseCameras(cameras || count))}
          </button>
        )}
        {plan && !plan.isProven && (
          <button type="button" className="button" onClick={() => onProve(!isProving)}>
            {isProving ? studyText.stopProving : studyText.prove}
          </button>
        )}
      </div>
      {isProving && <progress className="plan-proving" aria-label={studyText.proving} />}
    </>
  );
}

function proofWords({ places }: StudyOpened, plan: StudyPlan | null, count: number): string {
  if (!plan) return studyText.searching;
  if (plan.isPinnedTooMuch) return studyText.pinnedTooMuch;
  const cameras = formatCount(count, 'caméra');
  const tried = formatCount(places.length, 'emplacement');
  if (plan.isProven) return studyText.best(cameras, tried);
  const gap = plan.covered > 0 ? (plan.bound / plan.covered - 1) * 100 : 100;
  // Rounded up: « at most » stays true.
  return studyText.better(`${formatDecimal(Math.ceil(gap * 10) / 10)} %`, cameras, tried);
}
