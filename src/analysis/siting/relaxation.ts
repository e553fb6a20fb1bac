import { type CoverProblem, DROPPED, KEPT, TAKEN } from './cover-problem.ts';
import { splitByRatio } from './split-by-ratio.ts';

/** Steps without a better bound before the step is halved, from the best multipliers again. */
const PATIENCE = 16;
/** Scores are kept up by differences; they are summed anew after so many steps, so that rounding does not add up. */
const RESUM = 64;
/** Weight of the newest choice in the mean of choices. */
const NEWEST = 0.08;
/** Safety against rounding, as a part of all weight. */
const ROUNDING = 1e-11;

/**
 * Lagrangian relaxation of « a group is covered only if one of its candidates is chosen »: multiplier l of a group, 0 to
 * its weight w, is shared with each of its candidates. Any multipliers give an upper bound
 *
 *     sum of (w − l) over groups + best fractional knapsack of the candidates' scores (sums of their groups' l),
 *
 * which subgradient steps of Polyak's length bring down towards that of the linear relaxation; the method is that of
 * Galvão and ReVelle (1996). With t the ratio of the critical candidate, a candidate with score s and cost c loses
 * t·c − s if it is forced in, s − t·c if it is forced out: when the bound then falls below what is worth having, its fate is sealed.
 */
export class Relaxation {
  readonly problem: CoverProblem;
  /** Fates that the bounds seal: what may be restricted to. */
  readonly fates: Uint8Array;
  /** Best ones so far. */
  readonly multipliers: Float64Array;
  /** Mean of the latest choices, 0 to 1 for each candidate. */
  readonly shares: Float64Array;
  /** Least upper bound so far, of `base` and what can be added to it. */
  bound = Infinity;
  /** What the candidates chosen in the last step cover together with `base`; they are `order[0]` to `order[chosenCount - 1]`. */
  value = 0;
  chosenCount = 0;
  order: Uint32Array;
  sealed = 0;

  readonly #budget: number;
  readonly #base: number;
  readonly #slack: number;
  readonly #current: Float64Array;
  readonly #scores: Float64Array;
  readonly #ratios: Float64Array;
  readonly #counts: Float64Array;
  #rest = 0;
  #length = 1;
  #fruitless = 0;
  #steps = 0;

  /** @param base weight that is covered anyhow; @param multipliers to start from, 0 to the weight of each group: they are improved in place */
  constructor(problem: CoverProblem, budget: number, base: number, multipliers: Float64Array) {
    this.problem = problem;
    this.multipliers = multipliers;
    this.fates = new Uint8Array(problem.candidateCount);
    this.shares = new Float64Array(problem.candidateCount).fill(0.5);
    this.order = Uint32Array.from({ length: problem.candidateCount }, (_, c) => c);
    this.#budget = budget;
    this.#base = base;
    this.#current = multipliers.slice();
    this.#scores = new Float64Array(problem.candidateCount);
    this.#ratios = new Float64Array(problem.candidateCount);
    this.#counts = new Float64Array(problem.groupCount);
    let all = base;
    for (let group = 0; group < problem.groupCount; group++) all += problem.weights[group]!;
    this.#slack = all * ROUNDING;
    this.#resum();
  }

  /**
   * One step. What cannot reach `threshold` is not worth having: candidates are sealed by it, and the step aims at it.
   * @returns whether the bound is below the threshold: there is nothing to be found here
   */
  step(threshold: number): boolean {
    if (this.#steps % RESUM === RESUM - 1) this.#resum();
    this.#steps++;
    const budget = this.#budget;
    const { costs } = this.problem;
    const scores = this.#scores;
    const ratios = this.#ratios;
    const order = this.order;
    for (let at = 0; at < order.length; at++) ratios[order[at]!] = scores[order[at]!]! / costs[order[at]!]!;
    const whole = splitByRatio(order, ratios, costs, budget);
    let left = budget;
    let bound = this.#base + this.#rest + this.#slack;
    let least = Infinity;
    for (let at = 0; at < whole; at++) {
      const c = order[at]!;
      bound += scores[c]!;
      left -= costs[c]!;
      if (ratios[c]! < least) least = ratios[c]!;
    }
    const isCut = whole < order.length;
    const part = isCut ? Math.max(0, left / costs[order[whole]!]!) : 0;
    const critical = isCut ? ratios[order[whole]!]! : 0;
    if (isCut) bound += part * scores[order[whole]!]!;
    this.chosenCount = whole;
    if (bound < this.bound) {
      if (this.bound - bound > 1e-5 * (this.bound - threshold)) this.#fruitless = 0;
      this.bound = bound;
      this.multipliers.set(this.#current);
    } else this.#fruitless++;
    if (bound < threshold) return true;
    this.#seal(threshold - bound, whole, part > 1e-9 || !isCut ? critical : least, critical);
    this.#walk(bound - threshold, whole, part);
    return false;
  }

  /** @param gap threshold − bound, not above 0; @param above, below ends of what the critical ratio may be */
  #seal(gap: number, whole: number, above: number, below: number): void {
    const { costs } = this.problem;
    const order = this.order;
    let kept = whole;
    for (let at = 0; at < whole; at++) {
      const c = order[at]!;
      if (this.fates[c] === KEPT && below * costs[c]! - this.#scores[c]! < gap) {
        this.fates[c] = TAKEN;
        this.sealed++;
      }
    }
    for (let at = whole; at < order.length; at++) {
      const c = order[at]!;
      if (this.fates[c] === KEPT && this.#scores[c]! - above * costs[c]! < gap) {
        this.fates[c] = DROPPED;
        this.sealed++;
      } else order[kept++] = c;
    }
    if (kept < order.length) this.order = order.subarray(0, kept);
  }

  /** Counts how often each group is chosen, and moves the multipliers of those not chosen once. */
  #walk(gap: number, whole: number, part: number): void {
    const { groupCount, weights, candidateStarts, candidateGroups, groupStarts, groupCandidates } =
      this.problem;
    const counts = this.#counts;
    const order = this.order;
    const shares = this.shares;
    counts.fill(0);
    let value = this.#base;
    for (let at = 0; at < order.length; at++) shares[order[at]!]! *= 1 - NEWEST;
    for (let at = 0; at < whole; at++) {
      const c = order[at]!;
      shares[c]! += NEWEST;
      for (let k = candidateStarts[c]!; k < candidateStarts[c + 1]!; k++) {
        const group = candidateGroups[k]!;
        if (counts[group] === 0) value += weights[group]!;
        counts[group]! += 1;
      }
    }
    this.value = value;
    if (part > 0 && whole < order.length) {
      const c = order[whole]!;
      shares[c]! += NEWEST * part;
      for (let k = candidateStarts[c]!; k < candidateStarts[c + 1]!; k++)
        counts[candidateGroups[k]!]! += part;
    }
    const current = this.#current;
    if (this.#fruitless >= PATIENCE) {
      this.#fruitless = 0;
      this.#length /= 2;
    }
    let norm = 0;
    for (let group = 0; group < groupCount; group++) {
      const slope = counts[group]! - 1;
      if (slope === 0) continue;
      const multiplier = current[group]!;
      if (slope > 0 ? multiplier === 0 : multiplier === weights[group]!) continue;
      norm += weights[group]! * slope * slope;
    }
    if (norm === 0) return;
    const length = (this.#length * gap) / norm;
    const scores = this.#scores;
    let rest = this.#rest;
    for (let group = 0; group < groupCount; group++) {
      const slope = counts[group]! - 1;
      if (slope === 0) continue;
      const was = current[group]!;
      const weight = weights[group]!;
      let is = was - length * slope * weight;
      if (is < 0) is = 0;
      else if (is > weight) is = weight;
      if (is === was) continue;
      const change = is - was;
      current[group] = is;
      rest -= change;
      for (let k = groupStarts[group]!; k < groupStarts[group + 1]!; k++)
        scores[groupCandidates[k]!]! += change;
    }
    this.#rest = rest;
  }

  #resum(): void {
    const { groupCount, candidateCount, weights, candidateStarts, candidateGroups } = this.problem;
    const current = this.#current;
    this.#rest = 0;
    for (let group = 0; group < groupCount; group++) this.#rest += weights[group]! - current[group]!;
    for (let c = 0; c < candidateCount; c++) {
      let score = 0;
      for (let at = candidateStarts[c]!; at < candidateStarts[c + 1]!; at++)
        score += current[candidateGroups[at]!]!;
      this.#scores[c] = score;
    }
  }
}
