import { type CoverProblem, KEPT, TAKEN } from './cover-problem.ts';
import { transposeRows } from './cover-sets.ts';
import { findDominated } from './find-dominated.ts';

export interface Restriction {
  readonly problem: CoverProblem;
  /** For each group of the new problem, the sum of the multipliers of those merged into it. */
  readonly multipliers: Float64Array;
  /** Weight that the taken candidates cover. */
  readonly coveredWeight: number;
  /** New group of each old one; −1 for those that are gone. */
  readonly groupOf: Int32Array;
}

/**
 * The problem that is left when some candidates are taken and others dropped: demand that is covered or out of reach
 * leaves it, groups whose sets have become equal are merged, and a candidate goes when another covers all that it
 * covers and costs no more. Aggregating customers of equal sets and dropping dominated facilities is what Lv et al.
 * (2024, arXiv 2409.09834) call isomorphic aggregation and dominance reduction.
 */
export function restrictProblem(
  problem: CoverProblem,
  fates: Uint8Array,
  multipliers: Float64Array,
): Restriction {
  const merged = mergeGroups(problem, fates, multipliers);
  const dominated = findDominated(merged.problem);
  if (dominated === null) return merged;
  const again = restrictProblem(merged.problem, dominated, merged.multipliers);
  const groupOf = merged.groupOf.map((group) => (group === -1 ? -1 : again.groupOf[group]!));
  return { ...again, coveredWeight: merged.coveredWeight, groupOf };
}

function mergeGroups(problem: CoverProblem, fates: Uint8Array, multipliers: Float64Array): Restriction {
  const { candidateCount, groupCount, candidateStarts, candidateGroups, groupStarts, groupCandidates } =
    problem;
  const covered = new Uint8Array(groupCount);
  let coveredWeight = 0;
  let kept = 0;
  const rank = new Uint32Array(candidateCount);
  for (let c = 0; c < candidateCount; c++) {
    rank[c] = kept;
    if (fates[c] === KEPT) kept++;
    if (fates[c] !== TAKEN) continue;
    for (let at = candidateStarts[c]!; at < candidateStarts[c + 1]!; at++) {
      const group = candidateGroups[at]!;
      if (covered[group] === 1) continue;
      covered[group] = 1;
      coveredWeight += problem.weights[group]!;
    }
  }

  // Groups are appended to the new columns; one that turns out to repeat an earlier one is taken off again.
  const starts = new Uint32Array(groupCount + 1);
  const members = new Uint32Array(groupCandidates.length);
  const weights = new Float64Array(groupCount);
  const sums = new Float64Array(groupCount);
  let slots = 16;
  while (slots < 2 * groupCount) slots *= 2;
  const table = new Int32Array(slots).fill(-1);
  const groupOf = new Int32Array(groupCount).fill(-1);
  let groups = 0;
  for (let group = 0; group < groupCount; group++) {
    if (covered[group] === 1 || problem.weights[group] === 0) continue;
    const start = starts[groups]!;
    let end = start;
    let hash = 0x811c9dc5;
    for (let at = groupStarts[group]!; at < groupStarts[group + 1]!; at++) {
      const c = groupCandidates[at]!;
      if (fates[c] !== KEPT) continue;
      members[end++] = rank[c]!;
      hash = Math.imul(hash ^ rank[c]!, 0x01000193);
      hash ^= hash >>> 15;
    }
    if (end === start) continue;
    let slot = (Math.imul(hash, 0x9e3779b1) >>> 7) & (slots - 1);
    while (table[slot] !== -1 && !isSameSet(members, starts, table[slot]!, start, end))
      slot = (slot + 1) & (slots - 1);
    if (table[slot] === -1) {
      table[slot] = groups;
      groups++;
      starts[groups] = end;
    }
    groupOf[group] = table[slot]!;
    weights[table[slot]!]! += problem.weights[group]!;
    sums[table[slot]!]! += multipliers[group]!;
  }

  const newStarts = starts.slice(0, groups + 1);
  const newMembers = members.slice(0, newStarts[groups]!);
  const byCandidate = transposeRows(newStarts, newMembers, kept);
  const costs = new Float64Array(kept);
  const origins = new Uint32Array(kept);
  for (let c = 0; c < candidateCount; c++) {
    if (fates[c] !== KEPT) continue;
    costs[rank[c]!] = problem.costs[c]!;
    origins[rank[c]!] = problem.origins[c]!;
  }
  return {
    problem: {
      candidateCount: kept,
      groupCount: groups,
      weights: weights.slice(0, groups),
      costs,
      candidateStarts: byCandidate.starts,
      candidateGroups: byCandidate.members,
      groupStarts: newStarts,
      groupCandidates: newMembers,
      origins,
    },
    multipliers: sums.slice(0, groups),
    coveredWeight,
    groupOf,
  };
}

/** Whether group `group` has the members that stand from `start` to `end`. */
function isSameSet(
  members: Uint32Array,
  starts: Uint32Array,
  group: number,
  start: number,
  end: number,
): boolean {
  const from = starts[group]!;
  const size = starts[group + 1]! - from;
  if (size !== end - start) return false;
  for (let at = 0; at < size; at++) if (members[from + at] !== members[start + at]) return false;
  return true;
}
