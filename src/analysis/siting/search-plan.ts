import FlatQueue from 'flatqueue';
import { branchingCandidate } from './branching-candidate.ts';
import { type CoverProblem, DROPPED, KEPT, TAKEN } from './cover-problem.ts';
import { PlanBook, type SearchGoal } from './plan-book.ts';
import { Relaxation } from './relaxation.ts';
import { restrictProblem } from './restrict-problem.ts';

/** A part of the search: what is left of the problem once `branch` has its fate. */
interface OpenPart {
  readonly problem: CoverProblem;
  readonly multipliers: Float64Array;
  /** −1: nothing is to be decided. */
  readonly branch: number;
  readonly fate: number;
  /** Weight covered and cost spent by `chosen`; `branch` is not in it. */
  readonly base: number;
  readonly spent: number;
  readonly chosen: readonly number[];
  readonly bound: number;
}

const ROOT_STEPS = 400;
const PART_STEPS = 60;
/** Steps between two looks at whether the bound still moves. */
const LOOK = 20;
/** A look at which the bound came less than this part nearer to the threshold is the last. */
const PROGRESS = 0.03;
/** Sealing this part of the candidates is worth a smaller problem at once. */
const WORTH_RESTRICTING = 0.3;

/**
 * Branch and bound: bounds of `Relaxation` prune and seal, what is left is restricted and merged anew, so that parts
 * become small quickly. It dives from the most promising part, taking one candidate after the other, then goes on with
 * the most promising part that is left. The best plan and the certificate are there at any time; nothing is random.
 */
export class PlanSearch {
  readonly book: PlanBook;
  /** Improved while it runs: what a problem that differs little may start from. */
  readonly multipliers: Float64Array;
  /** How many parts were looked at. */
  parts = 0;

  readonly #root: CoverProblem;
  readonly #open = new FlatQueue<OpenPart>();
  /** Upper bound of the part at work; 0 when there is none. */
  #pending: number;

  /** @param multipliers one a group, 0 to its weight */
  constructor(root: CoverProblem, goal: SearchGoal, multipliers: Float64Array) {
    this.#root = { ...root, origins: Uint32Array.from({ length: root.candidateCount }, (_, c) => c) };
    this.book = new PlanBook(this.#root, goal);
    this.multipliers = multipliers;
    this.#pending = this.book.allWeight;
  }

  /** No plan within the budget covers more. With a target: no plan cheaper than the best one does. */
  get bound(): number {
    const open = this.#open.length > 0 ? -this.#open.peekValue()! : 0;
    return this.book.certified(Math.max(open, this.#pending));
  }

  get isDone(): boolean {
    return this.#open.length === 0 && this.#pending === 0;
  }

  /** Yields after every few steps. */
  *run(): Generator<void, void, void> {
    this.book.offerGreedy();
    yield;
    const root = { problem: this.#root, multipliers: this.multipliers, branch: -1, fate: KEPT };
    let part: OpenPart | undefined = { ...root, base: 0, spent: 0, chosen: [], bound: this.#pending };
    while (part !== undefined) {
      while (part !== undefined && part.bound >= this.book.threshold) {
        this.#pending = part.bound;
        part = yield* this.#expand(part);
      }
      this.#pending = 0;
      part = this.#open.pop();
    }
  }

  /** @returns the part to dive into */
  *#expand(part: OpenPart): Generator<void, OpenPart | undefined, void> {
    this.parts++;
    let { problem, multipliers, base, spent } = part;
    const chosen = [...part.chosen];
    const isRoot = part.branch === -1;
    let fates: Uint8Array | null = isRoot ? null : fatesOf(part);
    for (;;) {
      if (fates !== null) {
        for (let c = 0; c < fates.length; c++) {
          if (fates[c] !== TAKEN) continue;
          chosen.push(problem.origins[c]!);
          spent += problem.costs[c]!;
        }
        const restricted = restrictProblem(problem, fates, multipliers);
        problem = restricted.problem;
        multipliers = restricted.multipliers;
        base += restricted.coveredWeight;
      }
      if (this.book.settle(problem, base, spent, chosen)) return undefined;
      const relaxation = new Relaxation(problem, this.book.budget - spent, base, multipliers);
      const isFirst = isRoot && fates === null;
      if (yield* this.#tighten(relaxation, chosen, isFirst)) return undefined;
      if (relaxation.sealed > 0) {
        fates = relaxation.fates;
        continue;
      }
      const branch = branchingCandidate(relaxation);
      const { bound } = relaxation;
      const child = { problem, multipliers, branch, base, spent, chosen, bound };
      this.#open.push({ ...child, fate: DROPPED }, -bound);
      return { ...child, fate: TAKEN };
    }
  }

  /**
   * Steps until the bound no longer moves, or enough is sealed to make a smaller problem.
   * @returns whether nothing worth having is to be found there
   */
  *#tighten(
    relaxation: Relaxation,
    chosen: readonly number[],
    isFirst: boolean,
  ): Generator<void, boolean, void> {
    const book = this.book;
    const worth = WORTH_RESTRICTING * relaxation.problem.candidateCount;
    let before = Infinity;
    let seen = 0;
    for (let step = 1; step <= (isFirst ? ROOT_STEPS : PART_STEPS); step++) {
      const threshold = book.threshold;
      if (relaxation.step(threshold)) return true;
      const isBetter = relaxation.value > Math.max(seen, book.value);
      seen = Math.max(seen, relaxation.value);
      const isLook = step % LOOK === 0;
      // At the root, swaps make plans of raw choices; later, a choice is taken when it is better as it is.
      if (isBetter || (isFirst && isLook)) book.offerChoice(relaxation, chosen);
      if (!isLook) continue;
      this.#pending = Math.min(this.#pending, Math.max(relaxation.bound, book.threshold));
      yield;
      if (relaxation.sealed > worth) return false;
      const distance = relaxation.bound - threshold;
      if (before - distance < PROGRESS * distance) return false;
      before = distance;
    }
    return false;
  }
}

function fatesOf({ problem, branch, fate }: OpenPart): Uint8Array {
  const fates = new Uint8Array(problem.candidateCount);
  fates[branch] = fate;
  return fates;
}
