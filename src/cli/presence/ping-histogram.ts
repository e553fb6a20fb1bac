const LONGEST = 86_400;

/** Intervals between two fixes counted by length, so that their median is known of any number of them. */
export class PingHistogram {
  readonly #counts = new Float64Array(LONGEST + 1);
  #intervals = 0;

  add(seconds: number, count = 1): void {
    if (seconds <= 0) return;
    const at = Math.min(seconds, LONGEST);
    this.#counts[at] = this.#counts[at]! + count;
    this.#intervals += count;
  }

  /** The lower median of the positive intervals, a day at most; 0 without any. As `pingSecondsOf` finds it in columns. */
  median(): number {
    const middle = Math.floor((this.#intervals - 1) / 2);
    let passed = 0;
    for (let seconds = 1; seconds <= LONGEST; seconds++) {
      passed += this.#counts[seconds]!;
      if (passed > middle) return this.#intervals === 0 ? 0 : seconds;
    }
    return 0;
  }
}
