import type { SitingProblem } from './siting-question.ts';

export interface PlannedSite {
  /** Index of the candidate. */
  readonly candidate: number;
  /** Weight that it adds to the cameras in place and the sites before it. */
  readonly gain: number;
  /** Weight covered once it is there. */
  readonly coveredWeight: number;
  readonly cost: number;
}

/** Chosen candidates, at each place the one that adds most; of equal ones the first in the list. What adds nothing is left out, unless it is pinned. */
export function orderByGain(
  { sets, weights, costs, coveredAlready, pinned }: SitingProblem,
  chosen: readonly number[],
  existingWeight: number,
): readonly PlannedSite[] {
  const { starts, demands } = sets;
  const covered = coveredAlready === null ? new Uint8Array(sets.demandCount) : coveredAlready.slice();
  const isPinned = new Set(pinned);
  const left = new Set([...chosen].sort((a, b) => a - b));
  // An old gain is an upper bound of the new one: most are not reckoned anew.
  const stale = new Map<number, number>();
  const sites: PlannedSite[] = [];
  let coveredWeight = existingWeight;
  while (left.size > 0) {
    let best = -1;
    let gain = -1;
    for (const c of left) {
      if ((stale.get(c) ?? Infinity) <= gain) continue;
      const fresh = gainOf(c);
      stale.set(c, fresh);
      if (fresh > gain) [best, gain] = [c, fresh];
    }
    left.delete(best);
    if (gain === 0 && !isPinned.has(best)) continue;
    for (let at = starts[best]!; at < starts[best + 1]!; at++) covered[demands[at]!] = 1;
    coveredWeight += gain;
    sites.push({ candidate: best, gain, coveredWeight, cost: costs?.[best] ?? 1 });
  }
  return sites;

  function gainOf(c: number): number {
    let sum = 0;
    for (let at = starts[c]!; at < starts[c + 1]!; at++) {
      const demand = demands[at]!;
      if (covered[demand] === 0) sum += weights[demand]!;
    }
    return sum;
  }
}
