import type { CoverProblem } from './cover-problem.ts';

/** A swap must add at least this part of all weight: rounding must not make it go round. */
const WORTH = 1e-10;
/** Pairs of a candidate and a chosen one that are kept in memory, 8 bytes each; with more, nothing is swapped. */
const MOST_PAIRS = 16_000_000;

/**
 * Swaps a chosen candidate for another, the best swap first, as long as one adds weight and the budget allows it.
 * Net gain of a pair = gain of the one that comes − loss of the one that goes + what both cover and no other does; these
 * three are kept up for all pairs while swaps are made, as Resende and Werneck (2007) do for the p-median.
 * @param taken 1 for the chosen: changed in place; @param spare budget that the choice leaves
 */
export function swapSites(problem: CoverProblem, taken: Uint8Array, spare: number): void {
  const book = new SwapBook(problem, taken, spare);
  if (book.isTooLarge) return;
  while (book.swapBest()) {}
}

class SwapBook {
  readonly isTooLarge: boolean;
  readonly #problem: CoverProblem;
  readonly #taken: Uint8Array;
  readonly #chosen: number[] = [];
  readonly #counts: Uint32Array;
  /** Sum of the ranks of the chosen candidates of a group, 1-based: where there is one, its rank. */
  readonly #owners: Uint32Array;
  readonly #gains: Float64Array;
  readonly #losses: Float64Array;
  /** For each candidate and rank, weight of its groups that only this rank covers. */
  readonly #shared: Float64Array;
  readonly #worth: number;
  #left: number;

  constructor(problem: CoverProblem, taken: Uint8Array, spare: number) {
    const { candidateCount, groupCount, weights, candidateStarts, candidateGroups } = problem;
    let all = 0;
    for (let group = 0; group < groupCount; group++) all += weights[group]!;
    let chosenCount = 0;
    for (let c = 0; c < candidateCount; c++) chosenCount += taken[c]!;
    this.isTooLarge = candidateCount * chosenCount > MOST_PAIRS;
    this.#problem = problem;
    this.#taken = taken;
    this.#left = spare;
    this.#worth = all * WORTH;
    this.#counts = new Uint32Array(groupCount);
    this.#owners = new Uint32Array(groupCount);
    this.#gains = new Float64Array(candidateCount);
    this.#losses = new Float64Array(chosenCount + 1);
    this.#shared = new Float64Array(this.isTooLarge ? 0 : candidateCount * (chosenCount + 1));
    if (this.isTooLarge) return;
    for (let c = 0; c < candidateCount; c++) {
      let gain = 0;
      for (let at = candidateStarts[c]!; at < candidateStarts[c + 1]!; at++)
        gain += weights[candidateGroups[at]!]!;
      this.#gains[c] = gain;
    }
    for (let c = 0; c < candidateCount; c++) {
      if (taken[c] === 0) continue;
      this.#chosen.push(c);
      this.#put(c, this.#chosen.length);
    }
  }

  /** @returns whether a swap was made */
  swapBest(): boolean {
    const { candidateCount, costs } = this.#problem;
    const [gains, losses, shared, taken, chosen] = [
      this.#gains,
      this.#losses,
      this.#shared,
      this.#taken,
      this.#chosen,
    ];
    const ranks = chosen.length;
    let best = this.#worth;
    let incoming = -1;
    let outgoing = -1;
    for (let c = 0; c < candidateCount; c++) {
      if (taken[c] === 1) continue;
      const gain = gains[c]!;
      const room = this.#left - costs[c]!;
      const row = c * (ranks + 1);
      for (let rank = 1; rank <= ranks; rank++) {
        const net = gain - losses[rank]! + shared[row + rank]!;
        if (net <= best || room + costs[chosen[rank - 1]!]! < 0) continue;
        best = net;
        incoming = c;
        outgoing = rank;
      }
    }
    if (incoming === -1) return false;
    const gone = chosen[outgoing - 1]!;
    this.#take(gone, outgoing);
    this.#put(incoming, outgoing);
    taken[gone] = 0;
    taken[incoming] = 1;
    this.#left += costs[gone]! - costs[incoming]!;
    chosen[outgoing - 1] = incoming;
    return true;
  }

  #put(c: number, rank: number): void {
    const { candidateStarts, candidateGroups } = this.#problem;
    for (let at = candidateStarts[c]!; at < candidateStarts[c + 1]!; at++) {
      const group = candidateGroups[at]!;
      const count = this.#counts[group]!;
      if (count === 0) {
        this.#spread(group, rank, 1);
        this.#spreadGain(group, -1);
      } else if (count === 1) this.#spread(group, this.#owners[group]!, -1);
      this.#counts[group] = count + 1;
      this.#owners[group]! += rank;
    }
  }

  #take(c: number, rank: number): void {
    const { candidateStarts, candidateGroups } = this.#problem;
    for (let at = candidateStarts[c]!; at < candidateStarts[c + 1]!; at++) {
      const group = candidateGroups[at]!;
      const count = this.#counts[group]! - 1;
      this.#counts[group] = count;
      this.#owners[group]! -= rank;
      if (count === 0) {
        this.#spread(group, rank, -1);
        this.#spreadGain(group, 1);
      } else if (count === 1) this.#spread(group, this.#owners[group]!, 1);
    }
  }

  /** Only `rank` covers the group now (sign 1), or no longer (−1). */
  #spread(group: number, rank: number, sign: number): void {
    const { weights, groupStarts, groupCandidates } = this.#problem;
    const weight = sign * weights[group]!;
    const width = this.#losses.length;
    const shared = this.#shared;
    this.#losses[rank]! += weight;
    for (let at = groupStarts[group]!; at < groupStarts[group + 1]!; at++)
      shared[groupCandidates[at]! * width + rank]! += weight;
  }

  #spreadGain(group: number, sign: number): void {
    const { weights, groupStarts, groupCandidates } = this.#problem;
    const weight = sign * weights[group]!;
    for (let at = groupStarts[group]!; at < groupStarts[group + 1]!; at++)
      this.#gains[groupCandidates[at]!]! += weight;
  }
}
