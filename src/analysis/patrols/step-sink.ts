import type { Step } from './step.ts';

/** Why seconds between two fixes are not shown; `outside` is told by the cell they fall in. */
export type LostReason = 'gap' | 'speed' | 'premises';

/** What receives the steps of patrols, by unit then time: every second of a step goes to one cell or one reason. */
export interface StepSink {
  /** The whole step is not shown. */
  lose(step: Step, reason: LostReason): void;
  /** The whole step was on the way. @returns whole seconds of it that fell in a commune; the others are outside. */
  share(step: Step): number;
}
