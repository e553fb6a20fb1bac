import { metresPerStep } from './metres-per-step.ts';
import type { PositionColumns } from './position-columns.ts';
import type { PresenceRules } from './presence-rules.ts';
import { emptyStep, type Step } from './step.ts';
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
  readonly #step = emptyStep();
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
    const step = this.#step;
    const { ends } = step;
    const isPremises = this.#isPremises;
    const breakSeconds = this.#rules.serviceBreakSeconds;
    // The last fix of the unit at hand; those of the others are in the columns.
    let unit = -1;
    let [lastTime, atPremises, activity] = [0, 0, 0];
    for (let row = from; row < to; row++) {
      if (units[row] !== unit) {
        if (unit >= 0) this.#keepLast(unit, lastTime, atPremises, activity);
        unit = units[row]!;
        lastTime = this.#lastTime[unit]!;
        ends[2] = this.#lastX[unit]!;
        ends[3] = this.#lastY[unit]!;
        atPremises = this.#lastAtPremises[unit]!;
        activity = this.#lastActivity[unit]!;
      }
      const time = times[row]!;
      const elapsed = time - lastTime;
      if (elapsed < 0)
        throw new Error(`Row ${row} of unit ${unit} is at ${time}, before ${lastTime}: sort first.`);
      const wasAtPremises = atPremises;
      ends[0] = ends[2]!;
      ends[1] = ends[3]!;
      ends[2] = xs[row]!;
      ends[3] = ys[row]!;
      atPremises = isPremises(xs[row]!, ys[row]!) ? 1 : 0;
      if (elapsed > breakSeconds) this.services++;
      else if (elapsed > 0) {
        step.unit = unit;
        step.activity = activity;
        step.time = lastTime;
        step.seconds = elapsed;
        this.#tell(wasAtPremises & atPremises);
      }
      lastTime = time;
      if (activities !== undefined) activity = activities[row]!;
    }
    if (unit >= 0) this.#keepLast(unit, lastTime, atPremises, activity);
  }

  #keepLast(unit: number, time: number, atPremises: number, activity: number): void {
    this.#lastTime[unit] = time;
    this.#lastX[unit] = this.#step.ends[2]!;
    this.#lastY[unit] = this.#step.ends[3]!;
    this.#lastAtPremises[unit] = atPremises;
    this.#lastActivity[unit] = activity;
  }

  #tell(premises: number): void {
    const step = this.#step;
    this.seconds.in += step.seconds;
    if (step.seconds > this.#capSeconds) this.#lose('gap');
    else if (this.#isTooFast(step)) this.#lose('speed');
    else if (premises) this.#lose('premises');
    else {
      const shown = this.#sink.share(step);
      this.seconds.shown += shown;
      this.seconds.outside += step.seconds - shown;
    }
  }

  #isTooFast({ ends, seconds }: Step): boolean {
    const east = ends[2]! - ends[0]!;
    const south = ends[3]! - ends[1]!;
    const way = Math.sqrt(east * east + south * south);
    const metres = seconds * this.#rules.impossibleMetresPerSecond;
    // A unit of the square is longest on the equator: what is possible there needs no cosine.
    if (way * EQUATOR_METRES_PER_STEP <= metres) return false;
    return way * metresPerStep((ends[1]! + ends[3]!) / 2) > metres;
  }

  #lose(reason: LostReason): void {
    this.seconds[reason] += this.#step.seconds;
    this.#sink.lose(this.#step, reason);
  }
}

const EQUATOR_METRES_PER_STEP = metresPerStep(2 ** 31);
