import { metresPerStep } from './metres-per-step.ts';
import type { PositionColumns } from './position-columns.ts';
import type { PresenceRules } from './presence-rules.ts';
import { shareAlongPath } from './share-along-path.ts';
import type { LostReason, StepSink } from './step-sink.ts';

/** Where the seconds went: `in = shown + gap + speed + premises + outside`, whole numbers. */
export interface PresenceSeconds {
  in: number;
  shown: number;
  gap: number;
  speed: number;
  premises: number;
  outside: number;
}

/** The caller looks up after this many rows: about a millisecond. */
const ROWS_A_PACE = 16_384;
const UNITS = 65_536;

/**
 * Walks positions step by step and gives each second to a cell or a reason: a step is two consecutive fixes of one unit.
 * Positions may come in parts, each part later than the one before: the last fix of every unit is kept, so that the step
 * over the seam is counted once, and the parts give what the whole gives.
 */
export class StepWalker {
  readonly seconds: PresenceSeconds = { in: 0, shown: 0, gap: 0, speed: 0, premises: 0, outside: 0 };
  /** Times that a unit came on duty. */
  services = 0;
  readonly #sink: StepSink;
  readonly #rules: PresenceRules;
  readonly #capSeconds: number;
  readonly #isPremises: (x: number, y: number) => boolean;
  readonly #lastTime = new Float64Array(UNITS).fill(Number.NEGATIVE_INFINITY);
  readonly #lastX = new Uint32Array(UNITS);
  readonly #lastY = new Uint32Array(UNITS);
  readonly #lastAtPremises = new Uint8Array(UNITS);
  readonly #lastActivity = new Uint8Array(UNITS);

  constructor(sink: StepSink, rules: PresenceRules, isPremises: (x: number, y: number) => boolean) {
    this.#sink = sink;
    this.#rules = rules;
    this.#capSeconds = rules.capIntervals * rules.pingSeconds;
    this.#isPremises = isPremises;
  }

  /**
   * @param columns sorted by unit then time (`sortPositions`). Yields the share of rows done.
   * @throws when a row is earlier than the last known fix of its unit.
   */
  *add(columns: PositionColumns): Generator<number, void, void> {
    const rows = columns.times.length;
    for (let row = 0; row < rows; row += ROWS_A_PACE) {
      if (row > 0) yield row / rows;
      this.#walk(columns, row, Math.min(row + ROWS_A_PACE, rows));
    }
  }

  #walk({ times, xs, ys, units, activities }: PositionColumns, from: number, to: number): void {
    for (let row = from; row < to; row++) {
      const unit = units[row]!;
      const time = times[row]!;
      const x = xs[row]!;
      const y = ys[row]!;
      const atPremises = this.#isPremises(x, y) ? 1 : 0;
      const previous = this.#lastTime[unit]!;
      const elapsed = time - previous;
      if (elapsed < 0)
        throw new Error(`Row ${row} of unit ${unit} is at ${time}, before ${previous}: sort first.`);
      if (elapsed > this.#rules.serviceBreakSeconds) this.services++;
      else if (elapsed > 0) {
        this.#sink.begin(unit, this.#lastActivity[unit]!, previous, elapsed);
        this.seconds.in += elapsed;
        this.#step(
          this.#lastX[unit]!,
          this.#lastY[unit]!,
          x,
          y,
          elapsed,
          this.#lastAtPremises[unit]! & atPremises,
        );
      }
      this.#lastTime[unit] = time;
      this.#lastX[unit] = x;
      this.#lastY[unit] = y;
      this.#lastAtPremises[unit] = atPremises;
      if (activities !== undefined) this.#lastActivity[unit] = activities[row]!;
    }
  }

  #step(x0: number, y0: number, x1: number, y1: number, elapsed: number, premises: number): void {
    if (elapsed > this.#capSeconds) this.#lose('gap', elapsed);
    else if (this.#isTooFast(x0, y0, x1, y1, elapsed)) this.#lose('speed', elapsed);
    else if (premises) this.#lose('premises', elapsed);
    else shareAlongPath(x0, y0, x1, y1, elapsed, this);
  }

  #isTooFast(x0: number, y0: number, x1: number, y1: number, elapsed: number): boolean {
    const steps = Math.sqrt((x1 - x0) * (x1 - x0) + (y1 - y0) * (y1 - y0));
    const metres = elapsed * this.#rules.impossibleMetresPerSecond;
    // A step of the square is longest on the equator: what is possible there needs no cosine.
    if (steps * EQUATOR_METRES_PER_STEP <= metres) return false;
    return steps * metresPerStep((y0 + y1) / 2) > metres;
  }

  #lose(reason: LostReason, seconds: number): void {
    this.seconds[reason] += seconds;
    this.#sink.lose(reason, seconds);
  }

  /** What `shareAlongPath` calls for each cell of a step. */
  give(column: number, row: number, seconds: number): void {
    if (this.#sink.give(column, row, seconds)) this.seconds.shown += seconds;
    else this.seconds.outside += seconds;
  }
}

const EQUATOR_METRES_PER_STEP = metresPerStep(2 ** 31);
