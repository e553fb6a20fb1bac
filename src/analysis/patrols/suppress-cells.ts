import type { SummaryRules } from '#domain/records/presence-summary.ts';
import type { GroupSums } from './summarise-presence-sums.ts';

/** Told in its class; told within its commune's figure only; not told at all. */
export const SHOWN = 1;
export const MERGED = 2;
export const DROPPED = 3;

export interface SquaresToJudge {
  /** Sums by square. */
  readonly sums: GroupSums;
  /** Index of the commune that holds the middle of each square, −1 for none. */
  readonly communeOf: Int32Array;
  /** By commune: squares whose middle it holds, with presence or not. */
  readonly squaresIn: Uint32Array;
  /** Sums by commune over the squares marked 1: the days of several squares are not the sum of their days. */
  readonly sumHidden: (hidden: Uint8Array) => GroupSums;
}

/** A remainder needs two squares with presence (none makes nearly all of it) and a third: so that each may be the empty one. */
const LEAST_UNSHOWN = 3;

/** Enough different days, none of which makes nearly all. */
export function isTellable(sums: GroupSums, group: number, rules: SummaryRules): boolean {
  return (
    sums.days[group]! >= rules.minDays && sums.largestDay[group]! <= rules.largestShare * sums.seconds[group]!
  );
}

/**
 * What becomes of each square. One that may not be told joins the others of its commune; where these together may not be
 * told either, they are in no figure at all: whatever is added or taken away of what is told, they do not come out.
 */
export function suppressCells(squares: SquaresToJudge, rules: SummaryRules): Uint8Array<ArrayBuffer> {
  const { sums, communeOf, squaresIn } = squares;
  const count = sums.seconds.length;
  const fates = new Uint8Array(count).fill(DROPPED);
  const hidden = new Uint8Array(count);
  const communes = squaresIn.length;
  const unshown = Uint32Array.from(squaresIn);
  const largest = new Float64Array(communes);
  for (let square = 0; square < count; square++) {
    if (sums.seconds[square]! === 0) continue;
    const commune = communeOf[square]!;
    if (isTellable(sums, square, rules)) {
      fates[square] = SHOWN;
      if (commune >= 0) unshown[commune] = unshown[commune]! - 1;
    } else if (commune >= 0) {
      hidden[square] = 1;
      largest[commune] = Math.max(largest[commune]!, sums.seconds[square]!);
    }
  }
  const remainders = squares.sumHidden(hidden);
  for (let square = 0; square < count; square++) {
    if (hidden[square] === 0) continue;
    const commune = communeOf[square]!;
    if (
      unshown[commune]! >= LEAST_UNSHOWN &&
      largest[commune]! <= rules.largestShare * remainders.seconds[commune]! &&
      isTellable(remainders, commune, rules)
    )
      fates[square] = MERGED;
  }
  return fates;
}
