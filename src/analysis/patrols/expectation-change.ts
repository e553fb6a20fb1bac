import { type PermutationTest, permutationTest } from './permutation-test.ts';

/** A commune with less, in the hours looked at and over both periods, changes by too few minutes to be compared with. */
export const FEWEST_MINUTES_A_WEEK = 15;

/** Minutes per week on each side of a request. */
export interface BeforeAfter {
  readonly before: number;
  readonly after: number;
}

export interface ExpectationChange extends BeforeAfter {
  /** Weeks of each period. */
  readonly weeks: number;
  /** Minutes of the commune, those of the weeks before, then after. */
  readonly byWeek: readonly number[];
  /** All communes together. */
  readonly department: BeforeAfter;
  /** Among communes with enough presence; null when this one has not. */
  readonly rank: ExpectationRank | null;
  /** On the commune's share of the department's presence, week by week. */
  readonly test: PermutationTest;
}

export interface ExpectationRank {
  /** Other communes compared with. */
  readonly others: number;
  /** Those whose presence rose as much or more, relative to what it was; that fell as much or more, if this one's fell. */
  readonly asStrong: number;
}

/**
 * Presence in a commune before and after it asked, and how unusual the change is: docs/methods/expectation-change.md.
 * @param seconds of every commune in every week, `commune * 2 weeks + week`, the weeks before first
 * @param weeks of each period
 * @param random asked only with more than eight weeks a side
 */
export function expectationChange(
  seconds: Float64Array,
  commune: number,
  weeks: number,
  random: () => number,
): ExpectationChange {
  const columns = 2 * weeks;
  const communes = seconds.length / columns;
  if (!Number.isInteger(communes) || commune < 0 || commune >= communes)
    throw new Error(`Commune ${commune} of ${seconds.length} sums in ${columns} weeks.`);
  const department = new Float64Array(columns);
  for (const [at, value] of seconds.entries()) department[at % columns]! += value;
  const sides = Array.from({ length: communes }, (_, other) =>
    beforeAfter(seconds.subarray(other * columns, (other + 1) * columns), weeks),
  );
  const own = seconds.subarray(commune * columns, (commune + 1) * columns);
  const shares = Array.from(own, (value, week) => (value === 0 ? 0 : value / department[week]!));
  return {
    ...sides[commune]!,
    weeks,
    byWeek: Array.from(own, (value) => value / 60),
    department: beforeAfter(department, weeks),
    rank: rankOf(sides, commune),
    test: permutationTest(shares, weeks, random),
  };
}

function beforeAfter(seconds: Float64Array, weeks: number): BeforeAfter {
  let [before, after] = [0, 0];
  for (const [week, value] of seconds.entries()) {
    if (week < weeks) before += value;
    else after += value;
  }
  return { before: before / 60 / weeks, after: after / 60 / weeks };
}

/** Ratios after / before are compared by products: a commune where nobody was before has no ratio, and rose more than any other. */
function rankOf(sides: readonly BeforeAfter[], commune: number): ExpectationRank | null {
  const own = sides[commune]!;
  const isComparable = ({ before, after }: BeforeAfter) => (before + after) / 2 >= FEWEST_MINUTES_A_WEEK;
  if (!isComparable(own)) return null;
  const others = sides.filter((side, other) => other !== commune && isComparable(side));
  const rose = own.after >= own.before;
  const asStrong = others.filter(({ before, after }) =>
    rose ? after * own.before >= own.after * before : after * own.before <= own.after * before,
  );
  return { others: others.length, asStrong: asStrong.length };
}
