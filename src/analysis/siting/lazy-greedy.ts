import type { CoverProblem } from './cover-problem.ts';

/**
 * Takes, as long as the budget allows, the candidate that adds most weight for its cost; what a candidate adds only
 * falls while others are taken, so an old figure is an upper bound and most are never reckoned anew (Minoux 1978).
 * @param taken candidates already chosen, 1 each: completed in place; @param budget what is left for more
 * @param enough covered weight at which it stops
 */
export function completeGreedily(
  problem: CoverProblem,
  taken: Uint8Array,
  budget: number,
  enough = Infinity,
): void {
  const { candidateCount, weights, costs, candidateStarts, candidateGroups } = problem;
  const covered = new Uint8Array(problem.groupCount);
  let weight = 0;
  const cover = (c: number): void => {
    for (let at = candidateStarts[c]!; at < candidateStarts[c + 1]!; at++) {
      const group = candidateGroups[at]!;
      if (covered[group] === 0) weight += weights[group]!;
      covered[group] = 1;
    }
  };
  for (let c = 0; c < candidateCount; c++) {
    if (taken[c] === 1) cover(c);
  }
  const gains = new Float64Array(candidateCount);
  const fresh = new Uint32Array(candidateCount);
  let left = budget;
  for (let round = 1; weight < enough; round++) {
    let best = -1;
    let bestRate = 0;
    for (let c = 0; c < candidateCount; c++) {
      if (taken[c] === 1 || costs[c]! > left) continue;
      if (fresh[c]! > 0 && gains[c]! <= bestRate * costs[c]!) continue;
      if (fresh[c]! < round) {
        let gain = 0;
        for (let at = candidateStarts[c]!; at < candidateStarts[c + 1]!; at++) {
          if (covered[candidateGroups[at]!] === 0) gain += weights[candidateGroups[at]!]!;
        }
        gains[c] = gain;
        fresh[c] = round;
      }
      if (gains[c]! > bestRate * costs[c]!) [best, bestRate] = [c, gains[c]! / costs[c]!];
    }
    if (best === -1) return;
    taken[best] = 1;
    left -= costs[best]!;
    cover(best);
  }
}
