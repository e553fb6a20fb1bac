/** Drives a generator without pausing and gives what it returns. */
export function runToEnd<T>(generator: Generator<unknown, T, void>): T {
  let step = generator.next();
  while (!step.done) step = generator.next();
  return step.value;
}
