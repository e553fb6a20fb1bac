import { commonStep } from './common-step.ts';
import { type CoverProblem, DROPPED, TAKEN } from './cover-problem.ts';
import { checkCoverSets, transposeRows } from './cover-sets.ts';
import type { SearchGoal } from './plan-book.ts';
import { restrictProblem } from './restrict-problem.ts';
import { checkSitingProblem, type SitingProblem, type SitingQuestion } from './siting-question.ts';

/** A question made ready for the search. */
export interface OpenSiting {
  /** What is still open; `origins` are candidates of the question. */
  readonly problem: CoverProblem;
  readonly goal: SearchGoal;
  readonly multipliers: Float64Array;
  /** For each demand, its group in `problem`; −1 when there is nothing to decide about it. */
  readonly groupOf: Int32Array;
  /** In every plan: the pinned candidates, and those that cost nothing when costs count. */
  readonly taken: readonly number[];
  readonly totalWeight: number;
  /** Covered by cameras in place. */
  readonly existingWeight: number;
  /** Covered by them and by `taken`. */
  readonly base: number;
  /** What the taken ones cost is more than the question allows. */
  readonly isPinnedTooMuch: boolean;
}

/** Sums of costs may be a rounding above a budget that they are meant to meet. */
const ROUNDING = 1e-12;

/**
 * @param memory multipliers of an earlier answer, 0 to 1 a demand: its bound is nearly as good for a problem that
 * differs little, and the search goes on from there; null for a fresh start
 */
export function openSiting(
  siting: SitingProblem,
  question: SitingQuestion,
  memory: Float32Array | null,
): OpenSiting {
  checkCoverSets(siting.sets);
  checkSitingProblem(siting);
  const { sets, weights, coveredAlready } = siting;
  const { candidateCount, demandCount } = sets;
  const byDemand = transposeRows(sets.starts, sets.demands, demandCount);
  const sorted = transposeRows(byDemand.starts, byDemand.members, candidateCount);
  const open = weights.slice();
  let totalWeight = 0;
  let existingWeight = 0;
  for (let demand = 0; demand < demandCount; demand++) {
    totalWeight += weights[demand]!;
    if (coveredAlready?.[demand] !== 1) continue;
    existingWeight += weights[demand]!;
    open[demand] = 0;
  }
  const costs =
    countsCost(question) && siting.costs !== null ? siting.costs : new Float64Array(candidateCount).fill(1);
  const fates = new Uint8Array(candidateCount);
  for (let c = 0; c < candidateCount; c++) if (costs[c] === 0) fates[c] = TAKEN;
  for (const c of siting.forbidden) fates[c] = DROPPED;
  for (const c of siting.pinned) fates[c] = TAKEN;
  const taken = [...fates.keys()].filter((c) => fates[c] === TAKEN);
  let spent = 0;
  for (const c of taken) spent += costs[c]!;
  const start = open.map((weight, demand) => {
    const degree = byDemand.starts[demand + 1]! - byDemand.starts[demand]!;
    return weight * (memory?.[demand] ?? 1 / Math.max(1, degree));
  });
  const raw: CoverProblem = {
    candidateCount,
    groupCount: demandCount,
    weights: open,
    costs,
    candidateStarts: sorted.starts,
    candidateGroups: sorted.members,
    groupStarts: byDemand.starts,
    groupCandidates: byDemand.members,
    origins: Uint32Array.from({ length: candidateCount }, (_, c) => c),
  };
  const { problem, multipliers, coveredWeight, groupOf } = restrictProblem(raw, fates, start);
  const base = existingWeight + coveredWeight;
  const limit = limitOf(question);
  return {
    problem,
    goal: {
      budget: Math.max(0, limit * (1 + ROUNDING) - spent),
      target: question.kind === 'share' ? question.share * totalWeight - base : null,
      weightStep: commonStep(problem.weights),
      costStep: commonStep(problem.costs),
    },
    multipliers,
    groupOf,
    taken,
    totalWeight,
    existingWeight,
    base,
    isPinnedTooMuch: spent > limit * (1 + ROUNDING),
  };
}

export function countsCost(question: SitingQuestion): boolean {
  return question.kind === 'budget' || (question.kind === 'share' && question.least === 'cost');
}

function limitOf(question: SitingQuestion): number {
  if (question.kind === 'share') return Number.MAX_VALUE;
  const limit = question.kind === 'count' ? Math.floor(question.count) : question.budget;
  if (!(limit >= 0)) throw new Error(`${limit} sites or euros cannot be spent.`);
  return limit;
}
