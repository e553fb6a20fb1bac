import type { PositionColumns } from '#formats/positions-block.ts';

/**
 * The positions whose steps start in `start … end` (Unix seconds, end not in), so that periods side by side add up to the whole: a step
 * over an end belongs to the period it starts in, and takes with it the position it leads to.
 */
export class PeriodCut {
  readonly #start: number;
  readonly #end: number;
  readonly #longestStep: number;
  #unit = -1;
  #time = Number.NEGATIVE_INFINITY;

  /** @param longestStep seconds; a position further than this ends no step */
  constructor(start: number, end: number, longestStep: number) {
    this.#start = start;
    this.#end = end;
    this.#longestStep = longestStep;
  }

  /** @param columns sorted by unit then time, as those before were */
  cut(columns: PositionColumns): PositionColumns {
    if (this.#start === Number.NEGATIVE_INFINITY && this.#end === Number.POSITIVE_INFINITY) return columns;
    const { times, units } = columns;
    const chosen = new Uint8Array(times.length);
    for (let row = 0; row < times.length; row++) {
      const time = times[row]!;
      const [unit, before] = [this.#unit, this.#time];
      [this.#unit, this.#time] = [units[row]!, time];
      if (this.isInside(time)) chosen[row] = 1;
      else if (time >= this.#end && units[row] === unit)
        chosen[row] = this.isInside(before) && time - before <= this.#longestStep ? 1 : 0;
    }
    const isChosen = (_: number, row: number) => chosen[row] === 1;
    return {
      times: times.filter(isChosen),
      xs: columns.xs.filter(isChosen),
      ys: columns.ys.filter(isChosen),
      units: units.filter(isChosen),
    };
  }

  isInside(time: number): boolean {
    return time >= this.#start && time < this.#end;
  }
}
