/** Runs paced work without pause: a terminal has nobody to answer meanwhile. */
export function runToEnd<Step, Result>(work: Generator<Step, Result, void>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
