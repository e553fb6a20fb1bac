import { type CoverProblem, DROPPED } from './cover-problem.ts';

/**
 * Candidates that another one, no dearer, covers all the groups of; those that cover nothing are among them. Of equal
 * ones the first stays. An optimum without them exists always.
 * @returns their fates, null when there are none
 */
export function findDominated(problem: CoverProblem): Uint8Array | null {
  const { candidateCount, candidateStarts, candidateGroups, groupStarts, groupCandidates, costs } = problem;
  const fates = new Uint8Array(candidateCount);
  let count = 0;
  for (let c = 0; c < candidateCount; c++) {
    const start = candidateStarts[c]!;
    const end = candidateStarts[c + 1]!;
    const size = end - start;
    let rarest = -1;
    let fewest = Infinity;
    for (let at = start; at < end; at++) {
      const group = candidateGroups[at]!;
      const degree = groupStarts[group + 1]! - groupStarts[group]!;
      if (degree < fewest) [fewest, rarest] = [degree, group];
      if (degree === 1) break;
    }
    let isDominated = size === 0;
    // Whoever dominates is in every group of this one, hence in its rarest.
    if (rarest !== -1 && fewest > 1) {
      for (let at = groupStarts[rarest]!; at < groupStarts[rarest + 1]! && !isDominated; at++) {
        const other = groupCandidates[at]!;
        if (other === c || fates[other] === DROPPED || costs[other]! > costs[c]!) continue;
        const otherSize = candidateStarts[other + 1]! - candidateStarts[other]!;
        if (otherSize < size || (otherSize === size && costs[other] === costs[c] && other > c)) continue;
        isDominated = holdsAll(
          candidateGroups,
          start,
          end,
          candidateStarts[other]!,
          candidateStarts[other + 1]!,
        );
      }
    }
    if (!isDominated) continue;
    fates[c] = DROPPED;
    count++;
  }
  return count === 0 ? null : fates;
}

/** Whether the ascending run [start, end) is contained in the ascending run [otherStart, otherEnd). */
function holdsAll(
  groups: Uint32Array,
  start: number,
  end: number,
  otherStart: number,
  otherEnd: number,
): boolean {
  let other = otherStart;
  for (let at = start; at < end; at++) {
    const group = groups[at]!;
    while (other < otherEnd && groups[other]! < group) other++;
    if (other === otherEnd || groups[other] !== group) return false;
    other++;
  }
  return true;
}
