import { chooseSites, type SitingAnswer, type SitingPlan } from './choose-sites.ts';
import type { SitingProblem } from './siting-question.ts';

export interface CurvePoint {
  /** Sites at most, the pinned ones among them. */
  readonly count: number;
  /** Weight that the best known plan covers, and what no plan of so many sites exceeds. */
  readonly coveredWeight: number;
  readonly bound: number;
}

/** Looks at one count that brought neither a better plan nor a better bound, after which the next count is asked. */
const PATIENCE = 3;

/**
 * Where more cameras stop helping: for 1 to `most` sites, how much the best known plan covers. Each count starts from
 * the multipliers of the one before and is left when its gap is small enough or no longer moves.
 * Yields each point as it is known, null to breathe.
 * @param gap part of the weight covered, such as 0.001
 */
export function* sitingCurve(
  siting: SitingProblem,
  most: number,
  gap: number,
): Generator<CurvePoint | null, readonly CurvePoint[], void> {
  const points: CurvePoint[] = [];
  let memory: Float32Array | null = null;
  for (let count = 1; count <= most; count++) {
    const answer: SitingAnswer = yield* answerOf(siting, count, gap, memory);
    const { plan } = answer;
    memory = answer.memory;
    const before = points.at(-1)?.coveredWeight ?? 0;
    // A plan of fewer sites is a plan of so many, too.
    const coveredWeight = plan.failure === null ? Math.max(plan.coveredWeight, before) : before;
    const point = { count, coveredWeight, bound: Math.max(plan.bound, coveredWeight) };
    if (plan.failure !== null) continue;
    points.push(point);
    yield point;
  }
  return points;
}

function* answerOf(
  siting: SitingProblem,
  count: number,
  gap: number,
  memory: Float32Array | null,
): Generator<null, SitingAnswer, void> {
  const work = chooseSites(
    siting,
    { kind: 'count', count },
    memory,
    (plan: SitingPlan | null, fruitless: number) =>
      plan !== null && (plan.gap <= gap || fruitless >= PATIENCE),
  );
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    yield null;
  }
}
