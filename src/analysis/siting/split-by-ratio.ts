/**
 * Puts first those candidates of the highest scores per cost that a budget pays for whole: what an optimal fractional
 * knapsack takes (Dantzig 1957). `order` is permuted; expected time is linear.
 * @param order candidates to choose among; @returns how many come first. The next one, if any, is the critical one:
 * part of it may be paid with what is left.
 */
export function splitByRatio(
  order: Uint32Array,
  ratios: Float64Array,
  costs: Float64Array,
  budget: number,
): number {
  let low = 0;
  let high = order.length;
  let left = budget;
  // All before `low` fit and all from `high` on do not; what is between is split by a pivot.
  while (low < high) {
    const pivot = ratios[order[(low + high) >>> 1]!]!;
    let above = low;
    let equal = low;
    let below = high;
    let cost = 0;
    while (equal < below) {
      const c = order[equal]!;
      const ratio = ratios[c]!;
      if (ratio > pivot) {
        order[equal] = order[above]!;
        order[above] = c;
        cost += costs[c]!;
        above++;
        equal++;
      } else if (ratio < pivot) {
        below--;
        order[equal] = order[below]!;
        order[below] = c;
      } else equal++;
    }
    if (cost > left) {
      high = above;
      continue;
    }
    left -= cost;
    low = above;
    while (low < below && costs[order[low]!]! <= left) {
      left -= costs[order[low]!]!;
      low++;
    }
    if (low < below) return low;
  }
  return low;
}
