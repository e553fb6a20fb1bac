import type { PositionColumns } from '#formats/positions-block.ts';

export interface CutPositions {
  /** Positions of the period, and of each unit the one that ends its last step. */
  readonly positions: PositionColumns;
  /** Positions in the period. */
  readonly inside: number;
}

/**
 * The positions whose steps start in `start … end` (Unix seconds, end not in), so that periods side by side add up to the whole: a step
 * over an end belongs to the period it starts in, and takes with it the position it leads to.
 * @param columns sorted by unit then time
 * @param longestStep seconds; a position further than this ends no step
 */
export function cutPeriod(
  columns: PositionColumns,
  start: number,
  end: number,
  longestStep: number,
): CutPositions {
  const { times, units } = columns;
  const chosen = new Uint8Array(times.length);
  let inside = 0;
  for (let row = 0; row < times.length; row++) {
    const time = times[row]!;
    if (time >= start && time < end) {
      chosen[row] = 1;
      inside++;
    } else if (row > 0 && time >= end && units[row] === units[row - 1]) {
      const before = times[row - 1]!;
      if (before >= start && before < end && time - before <= longestStep) chosen[row] = 1;
    }
  }
  const isChosen = (_: number, row: number) => chosen[row] === 1;
  return {
    inside,
    positions: {
      times: times.filter(isChosen),
      xs: columns.xs.filter(isChosen),
      ys: columns.ys.filter(isChosen),
      units: units.filter(isChosen),
    },
  };
}
