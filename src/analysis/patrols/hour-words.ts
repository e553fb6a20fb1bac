import { HOURS_A_WEEK, type HourSlots } from './hour-slots.ts';
import type { PresenceCube } from './presence-cube.ts';

/**
 * Where the passages of each hour of the week lie, week after week. An hour's are in one piece, those of following weeks one
 * after the other: an hour over some days is one slice, and how many passages it has is a subtraction.
 */
export class HourWords {
  /** Most times that an hour of the week passes. */
  readonly #most: number;
  /** `hour * (most + 1) + n`: where the words of the n-th pass of an hour begin; one more for the end. */
  readonly #starts: Uint32Array<ArrayBuffer>;
  readonly #slots: HourSlots;

  constructor({ slots, slotStart, segments, words }: PresenceCube) {
    this.#slots = slots;
    this.#most = Math.ceil(slots.count / HOURS_A_WEEK);
    this.#starts = new Uint32Array(HOURS_A_WEEK * (this.#most + 1));
    let next = 0;
    for (let hour = 0; hour < HOURS_A_WEEK; hour++) {
      const row = hour * (this.#most + 1);
      this.#starts[row] = next;
      for (let pass = 0; pass < this.#most; pass++) {
        const slot = this.slotOf(hour, pass);
        const [first, after] = slot < slots.count ? [slotStart[slot]!, slotStart[slot + 1]!] : [0, 0];
        if (first < after) {
          if (segments.wordStart[first] !== next)
            throw new Error(`Passages of slot ${slot} are not in order of the hour of the week.`);
          next = segments.wordEnd[after - 1]!;
        }
        this.#starts[row + pass + 1] = next;
      }
    }
    if (next !== words.length) throw new Error(`${words.length - next} passages lie in no hour.`);
  }

  /** First pass of an hour on a day or after it: 0 … as often as it passes. */
  passFrom(hour: number, day: number): number {
    const pass = Math.ceil((day * 24 - this.slotOf(hour, 0)) / HOURS_A_WEEK);
    return Math.min(Math.max(pass, 0), this.#most);
  }

  slotOf(hour: number, pass: number): number {
    return ((hour - this.#slots.firstWeekday * 24 + HOURS_A_WEEK) % HOURS_A_WEEK) + pass * HOURS_A_WEEK;
  }

  /** Where the words of a pass of an hour begin; those of the pass after the last, where the hour's end. */
  startOf(hour: number, pass: number): number {
    return this.#starts[hour * (this.#most + 1) + pass]!;
  }

  /** The pass after the last. */
  get passes(): number {
    return this.#most;
  }
}
