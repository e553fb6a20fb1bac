import type { CellsAsked, CellsFrame } from './compute-cells.ts';
import type { PresenceOptions } from './parse-presence-options.ts';
import type { ReadPositions } from './read-parts.ts';
import type { PositionSurvey } from './survey-positions.ts';

/** What is known of a run once its positions are read and looked over. */
export interface PresenceRun {
  readonly options: PresenceOptions;
  readonly read: ReadPositions;
  readonly survey: PositionSurvey;
  readonly asked: CellsAsked;
  readonly frame: CellsFrame;
  /** ISO 8601. */
  readonly startedAt: string;
}
