import { FIELD_SHIFT } from './cell-owners.ts';
import { CellPath } from './cell-path.ts';
import type { Step } from './step.ts';
import type { StepSink } from './step-sink.ts';

/** A sink of steps that takes them cell by cell of FIELD_ZOOM. */
export abstract class CellSink implements StepSink {
  readonly #path = new CellPath();

  /** A step begins; the cells that are told next are its own. */
  abstract begin(step: Step): void;

  /** Seconds in a cell of FIELD_ZOOM. @returns false when the cell is in no commune: then nothing was added. */
  abstract take(column: number, row: number, seconds: number): boolean;

  lose(): void {
    // Only shown seconds are drawn; the walker keeps the account of the others.
  }

  share(step: Step): number {
    this.begin(step);
    const parts = this.#path.walk(step, FIELD_SHIFT);
    const { columns, rows, seconds } = this.#path;
    let shown = 0;
    for (let part = 0; part < parts; part++)
      if (this.take(columns[part]!, rows[part]!, seconds[part]!)) shown += seconds[part]!;
    return shown;
  }
}
