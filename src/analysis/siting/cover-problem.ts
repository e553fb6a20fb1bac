/**
 * The problem that is solved: what is still open once pinned and forbidden candidates and covered demand are taken out.
 * Demands of one and the same set of candidates are one group, of the sum of their weights.
 */
export interface CoverProblem {
  readonly candidateCount: number;
  readonly groupCount: number;
  /** Of groups, above zero. */
  readonly weights: Float64Array;
  /** Of candidates, above zero; all 1 when sites are counted. */
  readonly costs: Float64Array;
  /** Groups of candidate c: `candidateGroups[candidateStarts[c]]` …, ascending. */
  readonly candidateStarts: Uint32Array;
  readonly candidateGroups: Uint32Array;
  /** Candidates of group g, ascending. */
  readonly groupStarts: Uint32Array;
  readonly groupCandidates: Uint32Array;
  /** Index of each candidate in the problem first posed. */
  readonly origins: Uint32Array;
}

/** What becomes of a candidate. */
export const KEPT = 0;
export const TAKEN = 1;
export const DROPPED = 2;
