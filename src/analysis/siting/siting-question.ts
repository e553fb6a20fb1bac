import type { CoverSets } from './cover-sets.ts';

/** Where cameras might go, what they would cover, and what is settled already. */
export interface SitingProblem {
  readonly sets: CoverSets;
  /** Of demands, 0 or more. */
  readonly weights: Float64Array;
  /** Of candidates, 0 or more, in one unit (euros); null: every site costs 1. */
  readonly costs: Float64Array | null;
  /** 1 for the demand that cameras in place cover; null when there are none. */
  readonly coveredAlready: Uint8Array | null;
  /** Candidates that are in every plan, and candidates that are in none. */
  readonly pinned: readonly number[];
  readonly forbidden: readonly number[];
}

/** `count`: so many sites at most, the pinned ones among them. `budget`: sites that cost so much at most. `share`: that part, 0 to 1, of all weight covered, by the fewest sites or at the least cost. */
export type SitingQuestion =
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'budget'; readonly budget: number }
  | { readonly kind: 'share'; readonly share: number; readonly least: 'sites' | 'cost' };

/** @throws Error for what no file or form may let through: those who read them set such rows aside. */
export function checkSitingProblem({
  sets,
  weights,
  costs,
  coveredAlready,
  pinned,
  forbidden,
}: SitingProblem): void {
  const { candidateCount, demandCount } = sets;
  if (weights.length !== demandCount)
    throw new Error(`${weights.length} weights for ${demandCount} demands.`);
  if (costs !== null && costs.length !== candidateCount)
    throw new Error(`${costs.length} costs for ${candidateCount} candidates.`);
  if (coveredAlready !== null && coveredAlready.length !== demandCount)
    throw new Error(`${coveredAlready.length} marks for ${demandCount} demands.`);
  for (const [name, numbers] of [
    ['weight', weights],
    ['cost', costs],
  ] as const) {
    const bad = numbers?.findIndex((number) => !(number >= 0 && number < Infinity)) ?? -1;
    if (bad !== -1) throw new Error(`The ${name} of ${bad} is ${numbers?.[bad]}: 0 or more is asked.`);
  }
  for (const c of [...pinned, ...forbidden]) {
    if (!(Number.isInteger(c) && c >= 0 && c < candidateCount))
      throw new Error(`No candidate ${c} among ${candidateCount}.`);
  }
}
