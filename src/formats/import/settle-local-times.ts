import type { InstantsOf } from './zone-instants.ts';

/** In place of an instant: the clock jumped over that hour, or it came twice and nothing tells which. */
export const NONEXISTENT = -1;
export const AMBIGUOUS = -2;

export interface SettledTimes {
  /** Unix seconds, NONEXISTENT or AMBIGUOUS. */
  readonly times: Float64Array<ArrayBuffer>;
  /** Indices where the hour that comes twice begins its second pass, to be told. */
  readonly secondPasses: readonly number[];
}

/** A step back shorter than this is a line out of order, not the clock. */
const MIN_STEP_BACK = 300;
/** A fix this near its neighbour outside the doubtful hour belongs with it. */
const NEAR = 900;

/**
 * Local times of one vehicle, in the order of the file, to instants. The hour that comes twice is told apart by that order: before the
 * clock steps back it is the first, after it the second. Without a step back, the run goes with the neighbour it continues;
 * when neither side is near, it stays ambiguous.
 */
export function settleLocalTimes(locals: Float64Array<ArrayBuffer>, instantsOf: InstantsOf): SettledTimes {
  if (isDescending(locals)) {
    const { times, secondPasses } = settleLocalTimes(locals.slice().reverse(), instantsOf);
    return {
      times: times.reverse(),
      secondPasses: secondPasses.map((index) => locals.length - 1 - index),
    };
  }
  const candidatesOf = (index: number) => instantsOf(locals[index]!);
  const times = locals.map((local) => {
    const found = instantsOf(local);
    return found.length === 1 ? found[0]! : found.length === 0 ? NONEXISTENT : AMBIGUOUS;
  });
  const secondPasses: number[] = [];
  let start = 0;
  while (start < locals.length) {
    if (times[start] !== AMBIGUOUS) {
      start++;
      continue;
    }
    let end = start + 1;
    while (end < locals.length && times[end] === AMBIGUOUS && Math.abs(locals[end]! - locals[start]!) < 7200)
      end++;
    settleRun(start, end);
    start = end;
  }
  return { times, secondPasses };

  function settleRun(from: number, to: number): void {
    const steps: number[] = [];
    for (let i = from + 1; i < to; i++) if (locals[i - 1]! - locals[i]! >= MIN_STEP_BACK) steps.push(i);
    if (steps.length > 1) {
      fill(from, to, null);
      return;
    }
    if (steps.length === 1) {
      fill(from, steps[0]!, 0);
      fill(steps[0]!, to, 1);
      secondPasses.push(steps[0]!);
      return;
    }
    const before = times[from - 1];
    const after = to < locals.length ? candidatesOf(to)[0] : undefined;
    const gapBefore = before !== undefined && before >= 0 ? candidatesOf(from)[0]! - before : Infinity;
    const gapAfter = after === undefined ? Infinity : after - candidatesOf(to - 1)[1]!;
    if (Math.min(Math.abs(gapBefore), Math.abs(gapAfter)) > NEAR) {
      fill(from, to, null);
      return;
    }
    const second = Math.abs(gapAfter) < Math.abs(gapBefore);
    if (second) secondPasses.push(from);
    fill(from, to, second ? 1 : 0);
  }

  function fill(from: number, to: number, pass: 0 | 1 | null): void {
    for (let i = from; i < to; i++) times[i] = pass === null ? AMBIGUOUS : candidatesOf(i)[pass]!;
  }
}

/** Newest first, as some systems export. */
function isDescending(locals: Float64Array): boolean {
  let [up, down] = [0, 0];
  for (let i = 1; i < locals.length; i++) {
    if (locals[i]! > locals[i - 1]!) up++;
    else if (locals[i]! < locals[i - 1]!) down++;
  }
  return down > up * 3;
}
