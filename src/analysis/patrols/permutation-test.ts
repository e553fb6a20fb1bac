export interface PermutationTest {
  /** Splits, the observed one among them, whose difference of means is at least as far from zero as the observed. */
  readonly extreme: number;
  /** Splits looked at; all there are when `exact`. */
  readonly splits: number;
  readonly exact: boolean;
  /** `extreme / splits`, never zero. */
  readonly p: number;
}

/** All splits of eight weeks and eight are 12,870. */
const MOST_EXACT = 20_000;
const DRAWS = 9_999;
/** Sums of the same numbers in another order differ by less. */
const ROUNDING = 1e-9;

/**
 * Are the last values other than the first by more than chance? Two-sided permutation test of the difference of means: labels « before » and
 * « after » are dealt to the values in every possible way, or, when there are too many, in as many random ways with the observed one counted
 * among them (Phipson and Smyth 2010: such a p is never zero). Exact as long as the values are exchangeable.
 * @param values those of the first period, then those of the second
 * @param before how many belong to the first
 * @param random 0 ≤ value < 1; asked only when there are more than 20,000 splits
 */
export function permutationTest(
  values: ArrayLike<number>,
  before: number,
  random: () => number,
): PermutationTest {
  const all = Array.from(values);
  if (before < 1 || before >= all.length)
    throw new Error(`${before} of ${all.length} values are before: each side needs one.`);
  const total = all.reduce((sum, value) => sum + value, 0);
  // With the total fixed, the difference of means grows with the sum after; its distance from zero is that from here.
  const middle = (total * (all.length - before)) / all.length;
  const scale = all.reduce((sum, value) => sum + Math.abs(value), 0);
  const observed = Math.abs(sumOf(all, before, all.length) - middle) - ROUNDING * scale;
  const after = all.length - before;
  const count = choose(all.length, after);
  if (count > MOST_EXACT) return drawn(all, after, middle, observed, random);
  let extreme = 0;
  const walk = (from: number, left: number, sum: number): void => {
    if (left === 0) {
      if (Math.abs(sum - middle) >= observed) extreme++;
      return;
    }
    for (let at = from; at <= all.length - left; at++) walk(at + 1, left - 1, sum + (all[at] ?? 0));
  };
  walk(0, after, 0);
  return { extreme, splits: count, exact: true, p: extreme / count };
}

function drawn(
  all: readonly number[],
  after: number,
  middle: number,
  observed: number,
  random: () => number,
): PermutationTest {
  const deck = all.slice();
  let extreme = 1;
  for (let draw = 0; draw < DRAWS; draw++) {
    let sum = 0;
    for (let at = 0; at < after; at++) {
      const other = at + Math.floor(random() * (deck.length - at));
      const taken = deck[other] ?? 0;
      deck[other] = deck[at] ?? 0;
      deck[at] = taken;
      sum += taken;
    }
    if (Math.abs(sum - middle) >= observed) extreme++;
  }
  return { extreme, splits: DRAWS + 1, exact: false, p: extreme / (DRAWS + 1) };
}

function sumOf(values: readonly number[], from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at++) sum += values[at] ?? 0;
  return sum;
}

/** Binomial coefficient; Infinity once it no longer matters how large. */
function choose(all: number, some: number): number {
  let count = 1;
  for (let at = 1; at <= some; at++) count = (count * (all - some + at)) / at;
  return Math.round(count);
}
