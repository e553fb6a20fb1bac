/** Why seconds between two fixes are not shown; `outside` is told by the cell they fall in. */
export type LostReason = 'gap' | 'speed' | 'premises';

/** What receives the steps of patrols: every second of a step goes to one cell or one reason. */
export interface StepSink {
  /** A step of a unit starts at an instant (Unix seconds) and lasts `elapsed` seconds; what is told next is of this step. */
  begin(unit: number, activity: number, time: number, elapsed: number): void;
  /** The whole step is not shown. */
  lose(reason: LostReason, seconds: number): void;
  /** Seconds in a cell of FIELD_ZOOM. @returns false when the cell is in no commune: then nothing was added. */
  give(column: number, row: number, seconds: number): boolean;
}
