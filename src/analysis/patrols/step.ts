/** Two consecutive fixes of one unit. One object serves for all steps, one after the other. */
export interface Step {
  unit: number;
  activity: number;
  /** Unix seconds of the first fix. */
  time: number;
  /** Whole seconds to the second fix, above zero and below 2²⁰. */
  seconds: number;
  /**
   * x and y of the first fix, then of the second: Web-Mercator square, 32 bits. In a column, because numbers beyond 2³⁰ handed
   * from call to call would each be put on the heap, and cost more than what is done with them.
   */
  readonly ends: Uint32Array<ArrayBuffer>;
}

export function emptyStep(): Step {
  return { unit: 0, activity: 0, time: 0, seconds: 0, ends: new Uint32Array(4) };
}
