import type { CoverProblem } from './cover-problem.ts';

/**
 * What must be spent at least to cover `target`: by any multipliers l, the least budget whose bound (see `Relaxation`)
 * reaches it, taking candidates by score per cost and the last one in part.
 * @returns rounded up to a multiple of `costStep` where there is one; Infinity when the target is out of reach
 */
export function leastCost(
  problem: CoverProblem,
  multipliers: Float64Array,
  target: number,
  costStep: number,
): number {
  const { candidateCount, groupCount, weights, costs, candidateStarts, candidateGroups } = problem;
  let missing = target;
  for (let group = 0; group < groupCount; group++) missing -= weights[group]! - multipliers[group]!;
  const scores = new Float64Array(candidateCount);
  for (let c = 0; c < candidateCount; c++) {
    for (let at = candidateStarts[c]!; at < candidateStarts[c + 1]!; at++)
      scores[c]! += multipliers[candidateGroups[at]!]!;
  }
  const order = Array.from(costs.keys()).sort((a, b) => scores[b]! * costs[a]! - scores[a]! * costs[b]!);
  let cost = 0;
  for (const c of order) {
    if (missing <= 0) break;
    cost += costs[c]! * Math.min(1, missing / (scores[c]! || Number.MIN_VALUE));
    missing -= scores[c]!;
  }
  // Rounding of the sums must not make a bound of what the target is reached with.
  if (missing > 1e-9 * target) return Infinity;
  const safe = cost * (1 - 1e-9);
  return costStep > 0 ? Math.ceil(safe / costStep - 1e-6) * costStep : safe;
}
