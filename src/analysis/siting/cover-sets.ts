/**
 * Which demand each candidate covers, as flat columns: candidate c covers `demands[starts[c]]` up to, not including,
 * `demands[starts[c + 1]]`. Whatever says what is covered (a radius, visibility) gives this.
 */
export interface CoverSets {
  readonly candidateCount: number;
  readonly demandCount: number;
  /** `candidateCount + 1` offsets into `demands`. */
  readonly starts: Uint32Array;
  /** Indices of demands, 0-based. */
  readonly demands: Uint32Array;
}

/**
 * The same sets seen from the demand: demand d is covered by `members[starts[d]]` … Members come in ascending order,
 * whatever the order of the rows given.
 * @param rowStarts offsets of rows into `columns`; @param columnCount how many different values `columns` may hold
 */
export function transposeRows(
  rowStarts: Uint32Array,
  columns: Uint32Array,
  columnCount: number,
): { readonly starts: Uint32Array<ArrayBuffer>; readonly members: Uint32Array<ArrayBuffer> } {
  const rows = rowStarts.length - 1;
  const end = rowStarts[rows]!;
  const starts = new Uint32Array(columnCount + 1);
  for (let at = 0; at < end; at++) starts[columns[at]! + 1]! += 1;
  for (let column = 0; column < columnCount; column++) starts[column + 1]! += starts[column]!;
  const members = new Uint32Array(end);
  const next = starts.slice(0, columnCount);
  for (let row = 0; row < rows; row++) {
    for (let at = rowStarts[row]!; at < rowStarts[row + 1]!; at++) {
      const column = columns[at]!;
      members[next[column]!++] = row;
    }
  }
  return { starts, members };
}

/** @throws Error when offsets or indices do not hold together: they come from our own code. */
export function checkCoverSets({ candidateCount, demandCount, starts, demands }: CoverSets): void {
  if (starts.length !== candidateCount + 1)
    throw new Error(`Cover sets of ${candidateCount} candidates have ${starts.length} offsets.`);
  if (starts[0] !== 0 || starts[candidateCount]! > demands.length)
    throw new Error(
      `Offsets of cover sets go from ${starts[0]} to ${starts[candidateCount]} of ${demands.length}.`,
    );
  for (let candidate = 0; candidate < candidateCount; candidate++) {
    if (starts[candidate + 1]! < starts[candidate]!)
      throw new Error(`The cover set of candidate ${candidate} ends before it starts.`);
  }
  const seenBy = new Uint32Array(demandCount);
  for (let candidate = 0; candidate < candidateCount; candidate++) {
    for (let at = starts[candidate]!; at < starts[candidate + 1]!; at++) {
      const demand = demands[at]!;
      if (demand >= demandCount) throw new Error(`A cover set names demand ${demand} of ${demandCount}.`);
      if (seenBy[demand] === candidate + 1)
        throw new Error(`The cover set of candidate ${candidate} names demand ${demand} twice.`);
      seenBy[demand] = candidate + 1;
    }
  }
}
