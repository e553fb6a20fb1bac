const SECONDS_BETWEEN = 5;

/** Runs paced work, saying on stderr every few seconds how far it is; short work says nothing. */
export function runWithProgress<Step, Result>(
  work: Generator<Step, Result, void>,
  label: string,
  shareOf: (step: Step) => number | null,
): Result {
  let last = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    const now = performance.now();
    if (now - last < SECONDS_BETWEEN * 1000) continue;
    last = now;
    const share = shareOf(step.value);
    console.error(share === null ? `${label}…` : `${label} : ${Math.floor(100 * share)} %`);
  }
}
