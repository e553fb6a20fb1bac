import { dayOf } from './local-days.ts';
import { metresPerStep } from './metres-per-step.ts';
import type { PositionColumns } from './position-columns.ts';
import type { PresenceField } from './presence-field.ts';
import type { PresenceRules } from './presence-rules.ts';
import { shareAlongPath } from './share-along-path.ts';

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
const ROWS_A_PACE = 8192;
const UNITS = 65_536;

/**
 * Adds positions to a field, step by step: a step is two consecutive fixes of one unit.
 * Positions may come in parts, each part later than the one before: the last fix of every unit is kept, so that the step
 * over the seam is counted once, and the parts give what the whole gives.
 */
export class PresenceTally {
  readonly field: PresenceField;
  readonly seconds: PresenceSeconds = { in: 0, shown: 0, gap: 0, speed: 0, premises: 0, outside: 0 };
  /** Times that a unit came on duty. */
  services = 0;
  readonly #rules: PresenceRules;
  readonly #isPremises: (x: number, y: number) => boolean;
  readonly #lastTime = new Float64Array(UNITS).fill(Number.NEGATIVE_INFINITY);
  readonly #lastX = new Uint32Array(UNITS);
  readonly #lastY = new Uint32Array(UNITS);
  readonly #lastAtPremises = new Uint8Array(UNITS);

  constructor(field: PresenceField, rules: PresenceRules, isPremises: (x: number, y: number) => boolean) {
    this.field = field;
    this.#rules = rules;
    this.#isPremises = isPremises;
  }

  /**
   * @param columns sorted by unit then time (`sortPositions`). Yields the share of rows done.
   * @throws when a row is earlier than the last known fix of its unit.
   */
  *add(columns: PositionColumns): Generator<number, void, void> {
    const { times, xs, ys, units } = columns;
    const rows = times.length;
    let day = 0;
    for (let row = 0; row < rows; row++) {
      if (row % ROWS_A_PACE === ROWS_A_PACE - 1) yield row / rows;
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
        day = dayOf(this.field.days, previous, day);
        this.#step(
          this.#lastX[unit]!,
          this.#lastY[unit]!,
          x,
          y,
          elapsed,
          this.#lastAtPremises[unit]! & atPremises,
          day,
        );
      }
      this.#lastTime[unit] = time;
      this.#lastX[unit] = x;
      this.#lastY[unit] = y;
      this.#lastAtPremises[unit] = atPremises;
    }
  }

  #step(
    x0: number,
    y0: number,
    x1: number,
    y1: number,
    elapsed: number,
    premises: number,
    day: number,
  ): void {
    const { seconds, field } = this;
    seconds.in += elapsed;
    if (elapsed > this.#rules.capIntervals * this.#rules.pingSeconds) {
      seconds.gap += elapsed;
      return;
    }
    const metres = Math.hypot(x1 - x0, y1 - y0) * metresPerStep((y0 + y1) / 2);
    if (metres > elapsed * this.#rules.impossibleMetresPerSecond) {
      seconds.speed += elapsed;
      return;
    }
    if (premises) {
      seconds.premises += elapsed;
      return;
    }
    shareAlongPath(x0, y0, x1, y1, elapsed, (column, row, part) => {
      if (field.add(column, row, part, day)) seconds.shown += part;
      else seconds.outside += part;
    });
  }
}
