import { sitingCurve } from '#analysis/siting/siting-curve.ts';
import type { StudyCurvePoint } from '#domain/study/siting-study.ts';
import type { Progress, RequestOf } from '../protocol.ts';
import { openedStudy } from './opened-study.ts';

/** A count is left when its plan is so near to the best possible, as a part of what it covers. */
const GAP = 0.005;

/** Where more cameras stop helping. */
export function* curveSiting({
  studyId,
  most,
}: RequestOf<'curve-siting'>): Generator<Progress, readonly StudyCurvePoint[] | null, void> {
  const opened = openedStudy(studyId);
  if (!opened) return null;
  const { problem } = opened.study;
  const all = problem.weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const work = sitingCurve(problem, most, GAP);
  let count = 0;
  let step = work.next();
  while (!step.done) {
    count = step.value?.count ?? count;
    yield { share: count / most, doing: `courbe, ${count} sur ${most}` };
    step = work.next();
  }
  return step.value.map((point) => ({
    count: point.count,
    covered: point.coveredWeight / all,
    bound: point.bound / all,
  }));
}
