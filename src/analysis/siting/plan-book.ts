import type { CoverProblem } from './cover-problem.ts';
import { completeGreedily } from './lazy-greedy.ts';
import type { Relaxation } from './relaxation.ts';
import { swapSites } from './swap-sites.ts';

export interface SearchGoal {
  readonly budget: number;
  /** Weight to reach at the least cost, `budget` at most; null: as much weight as the budget pays for. */
  readonly target: number | null;
  /** All weights are multiples of it; 0 when no such number is known. The same of costs. */
  readonly weightStep: number;
  readonly costStep: number;
}

/** Where no step is known, an optimum is proven to this part of all weight, or of the cost. */
const TOLERANCE = 1e-9;

/** The best plan so far, what a better one would have to be, and the ways to make one of a choice. */
export class PlanBook {
  readonly goal: SearchGoal;
  readonly allWeight: number;
  /** Candidates of the problem. With a target that no plan reached yet, the plan that covers most. */
  chosen: readonly number[] = [];
  value = 0;
  cost = 0;
  /** What a better plan may cost: with a target, less than the best one. */
  budget: number;
  /** Whether the target, if there is one, is reached. */
  isReached: boolean;

  readonly #problem: CoverProblem;
  readonly #tolerance: number;

  constructor(problem: CoverProblem, goal: SearchGoal) {
    this.#problem = problem;
    this.goal = goal;
    this.budget = goal.budget;
    this.allWeight = sumOf(problem.weights);
    this.#tolerance = this.allWeight * TOLERANCE;
    this.isReached = goal.target === null || goal.target <= this.#tolerance;
    if (goal.target !== null && this.isReached) this.budget = -1;
  }

  /** A plan that covers less is not worth having. */
  get threshold(): number {
    const { target, weightStep } = this.goal;
    if (target !== null) return target - this.#tolerance;
    return this.value + (weightStep > 0 ? weightStep * (1 - 1e-6) : this.#tolerance);
  }

  /** The bound to tell, where `open` is that of all that is still open. */
  certified(open: number): number {
    const { target, weightStep } = this.goal;
    if (target !== null) return Math.max(open, this.value);
    if (weightStep === 0) return Math.max(open, this.value + this.#tolerance);
    return this.value + Math.max(0, Math.floor((open - this.value) / weightStep + 1e-6)) * weightStep;
  }

  /** Plans to begin with; with a target, one cheaper after the other as long as swaps find one. */
  offerGreedy(): void {
    for (;;) {
      const before = this.budget;
      const taken = new Uint8Array(this.#problem.candidateCount);
      if (!this.isReached) {
        completeGreedily(this.#problem, taken, this.budget, this.threshold);
        this.#accept(taken.slice());
      }
      this.#offer(taken);
      if (this.goal.target === null || !(this.budget < before && this.budget >= 0)) return;
    }
  }

  /** The choice of a relaxation's last step, on top of what is chosen already. */
  offerChoice({ problem, order, chosenCount }: Relaxation, chosen: readonly number[]): void {
    const taken = this.#takenOf(chosen);
    for (let at = 0; at < chosenCount; at++) taken[problem.origins[order[at]!]!] = 1;
    this.#offer(taken);
  }

  /** Whether what is left is answered at once, or cannot be paid: then it is dealt with. */
  settle(problem: CoverProblem, base: number, spent: number, chosen: readonly number[]): boolean {
    if (spent > this.budget) return true;
    const { target } = this.goal;
    const taken = this.#takenOf(chosen);
    if (target !== null && base >= this.threshold) {
      this.#accept(taken);
      return true;
    }
    if (target !== null && base + sumOf(problem.weights) < this.threshold) return true;
    const room = this.budget - spent;
    const { candidateCount, costs, origins } = problem;
    let all = 0;
    let cheapest = Infinity;
    let second = Infinity;
    for (let c = 0; c < candidateCount; c++) {
      const cost = costs[c]!;
      all += cost;
      if (cost < second) second = cost;
      if (second < cheapest) [cheapest, second] = [second, cheapest];
    }
    if (all <= room && (target === null || candidateCount === 0)) {
      for (let c = 0; c < candidateCount; c++) taken[origins[c]!] = 1;
      this.#accept(taken);
      return true;
    }
    if (cheapest + second <= room) return false;
    const last = this.#bestLast(problem, room, base);
    if (last !== -1) taken[origins[last]!] = 1;
    this.#accept(taken);
    return true;
  }

  /** When only one more can be paid: the one that covers most, or the cheapest that reaches the target. */
  #bestLast(problem: CoverProblem, room: number, base: number): number {
    const { candidateCount, candidateStarts, candidateGroups, weights, costs } = problem;
    let best = -1;
    let bestGain = 0;
    for (let c = 0; c < candidateCount; c++) {
      if (costs[c]! > room) continue;
      let gain = 0;
      for (let at = candidateStarts[c]!; at < candidateStarts[c + 1]!; at++)
        gain += weights[candidateGroups[at]!]!;
      const isBetter =
        this.goal.target === null
          ? gain > bestGain
          : base + gain >= this.threshold && (best === -1 || costs[c]! < costs[best]!);
      if (isBetter) [best, bestGain] = [c, gain];
    }
    return best;
  }

  /** Fills up a choice, swaps until nothing is gained, and keeps it when it is the best. */
  #offer(taken: Uint8Array): void {
    const problem = this.#problem;
    if (costOf(problem, taken) > this.budget) return;
    completeGreedily(problem, taken, this.budget - costOf(problem, taken));
    swapSites(problem, taken, this.budget - costOf(problem, taken));
    completeGreedily(problem, taken, this.budget - costOf(problem, taken));
    this.#accept(taken);
  }

  #accept(taken: Uint8Array): void {
    const { target, costStep } = this.goal;
    if (costOf(this.#problem, taken) > this.budget) return;
    const value = weightOf(this.#problem, taken);
    const reaches = target !== null && value >= this.threshold;
    if (reaches) this.#dropNeedless(taken);
    else if (value <= this.value || (target !== null && this.isReached)) return;
    this.value = reaches ? weightOf(this.#problem, taken) : value;
    this.cost = costOf(this.#problem, taken);
    this.chosen = [...taken.keys()].filter((c) => taken[c] === 1);
    if (!reaches) return;
    this.isReached = true;
    this.budget = this.cost - (costStep > 0 ? costStep * (1 - 1e-6) : this.cost * TOLERANCE);
  }

  /** Takes off, dearest first, what the target does not need. */
  #dropNeedless(taken: Uint8Array): void {
    const { costs } = this.#problem;
    const chosen = [...taken.keys()].filter((c) => taken[c] === 1).sort((a, b) => costs[b]! - costs[a]!);
    for (const c of chosen) {
      taken[c] = 0;
      if (weightOf(this.#problem, taken) < this.threshold) taken[c] = 1;
    }
  }

  #takenOf(chosen: readonly number[]): Uint8Array {
    const taken = new Uint8Array(this.#problem.candidateCount);
    for (const c of chosen) taken[c] = 1;
    return taken;
  }
}

function sumOf(numbers: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < numbers.length; at++) sum += numbers[at]!;
  return sum;
}

function costOf(problem: CoverProblem, taken: Uint8Array): number {
  let cost = 0;
  for (let c = 0; c < taken.length; c++) if (taken[c] === 1) cost += problem.costs[c]!;
  return cost;
}

function weightOf(
  { groupCount, weights, candidateStarts, candidateGroups }: CoverProblem,
  taken: Uint8Array,
) {
  const covered = new Uint8Array(groupCount);
  let value = 0;
  for (let c = 0; c < taken.length; c++) {
    if (taken[c] === 0) continue;
    for (let at = candidateStarts[c]!; at < candidateStarts[c + 1]!; at++) {
      const group = candidateGroups[at]!;
      if (covered[group] === 0) value += weights[group]!;
      covered[group] = 1;
    }
  }
  return value;
}
