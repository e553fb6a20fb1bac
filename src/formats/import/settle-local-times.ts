import type { InstantsOf } from './zone-instants.ts';

type SettledTime = number | 'time-nonexistent' | 'time-ambiguous';

export interface SettledTimes {
  readonly times: readonly SettledTime[];
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
export function settleLocalTimes(locals: readonly number[], instantsOf: InstantsOf): SettledTimes {
  if (isDescending(locals)) {
    const { times, secondPasses } = settleLocalTimes([...locals].reverse(), instantsOf);
    return {
      times: [...times].reverse(),
      secondPasses: secondPasses.map((index) => locals.length - 1 - index),
    };
  }
  const candidates = locals.map(instantsOf);
  const times: SettledTime[] = candidates.map((found) =>
    found.length === 1 ? found[0]! : 'time-nonexistent',
  );
  const secondPasses: number[] = [];
  let start = 0;
  while (start < locals.length) {
    if (candidates[start]!.length < 2) {
      start++;
      continue;
    }
    let end = start + 1;
    while (
      end < locals.length &&
      candidates[end]!.length === 2 &&
      Math.abs(locals[end]! - locals[start]!) < 7200
    )
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
    const after = candidates[to]?.[0];
    const gapBefore = typeof before === 'number' ? candidates[from]![0]! - before : Infinity;
    const gapAfter = after === undefined ? Infinity : after - candidates[to - 1]![1]!;
    if (Math.min(Math.abs(gapBefore), Math.abs(gapAfter)) > NEAR) {
      fill(from, to, null);
      return;
    }
    const second = Math.abs(gapAfter) < Math.abs(gapBefore);
    if (second) secondPasses.push(from);
    fill(from, to, second ? 1 : 0);
  }

  function fill(from: number, to: number, pass: 0 | 1 | null): void {
    for (let i = from; i < to; i++) times[i] = pass === null ? 'time-ambiguous' : candidates[i]![pass]!;
  }
}

/** Newest first, as some systems export. */
function isDescending(locals: readonly number[]): boolean {
  let [up, down] = [0, 0];
  for (let i = 1; i < locals.length; i++) {
    if (locals[i]! > locals[i - 1]!) up++;
    else if (locals[i]! < locals[i - 1]!) down++;
  }
  return down > up * 3;
}
