import type { CellsAsked, CellsFrame, ComputedCells } from './compute-cells.ts';
import type { ReadPositions } from './read-parts.ts';
import type { PositionSurvey } from './survey-positions.ts';

/** Who does the sums over positions that were read: this program, or an engine. Both give the same numbers. */
export interface Reckoner {
  /** @param folder where it may keep what it needs; it is removed at the end */
  survey(read: ReadPositions, asked: CellsAsked, folder: string): Promise<PositionSurvey>;
  compute(
    read: ReadPositions,
    asked: CellsAsked,
    survey: PositionSurvey,
    frame: CellsFrame,
  ): Promise<ComputedCells>;
  close(): Promise<void>;
}
