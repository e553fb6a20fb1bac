/**
 * What every benchmark group gives and how a line is printed. A group is one file `tests/bench/<name>.ts` whose
 * `export const bench: BenchGroup` is listed in `main.ts`:
 *
 *   export const bench: BenchGroup = {
 *     name: 'import',
 *     async run(report) {
 *       const { ours, peer } = await interleave({ ours: () => …, peer: () => …, agree: (a, b) => a.rows === b.rows });
 *       report({ name: 'csv 1 M rows', ours, peer: { ...peer, name: 'papaparse' }, goal: { ratio: 4 } });
 *     },
 *   };
 */
export interface BenchGroup {
  readonly name: string;
  /** Reports each job as soon as it is measured. Throws when ours and the peer disagree: a wrong answer has no speed. */
  run(report: (result: BenchResult) => void): Promise<void>;
}

export interface BenchFigures {
  readonly rounds: number;
  /** Milliseconds, unless the group says another unit. */
  readonly min: number;
  readonly median: number;
}

export interface BenchResult {
  readonly name: string;
  readonly ours: BenchFigures;
  readonly peer: (BenchFigures & { readonly name: string }) | null;
  readonly goal: BenchGoal | null;
  /** `ms` when left out. */
  readonly unit?: 'ms' | 'kB' | 'MB';
  /** One sentence for docs/benchmarks.md: what was measured, on how much, and what was compared. */
  readonly note?: string;
}

/** At least so many times faster than the peer (ratio of medians), or at most so much in the job's own unit (median). */
export type BenchGoal = { readonly ratio: number } | { readonly atMost: number };

export function figuresOf(samples: readonly number[]): BenchFigures {
  if (samples.length === 0) throw new Error('figuresOf: no samples');
  const sorted = [...samples].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const median = sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
  return { rounds: sorted.length, min: sorted[0]!, median };
}

/** How far a goal is met: 1 or more is met, under 0.5 makes the run fail. Null without a goal. */
export function shareOfGoal(result: BenchResult): number | null {
  const { goal, ours, peer } = result;
  if (goal === null) return null;
  if ('atMost' in goal) return goal.atMost / Math.max(ours.median, Number.MIN_VALUE);
  if (peer === null) throw new Error(`${result.name}: a ratio goal needs a peer`);
  return peer.median / ours.median / goal.ratio;
}

/** `name  ours  peer  ratio  goal  ok|short`, columns two spaces apart. */
export function benchLine(result: BenchResult): string {
  return benchCells(result).join('  ');
}

export function benchCells(result: BenchResult): readonly string[] {
  const { name, ours, peer, goal } = result;
  const unit = result.unit ?? 'ms';
  const share = shareOfGoal(result);
  return [
    name,
    quantity(ours.median, unit),
    peer ? `${quantity(peer.median, unit)} (${peer.name})` : '-',
    peer ? `${(peer.median / ours.median).toFixed(1)}×` : '-',
    goal === null ? '-' : 'ratio' in goal ? `≥ ${goal.ratio}×` : `≤ ${quantity(goal.atMost, unit)}`,
    share === null || share >= 1 ? 'ok' : 'short',
  ];
}

function quantity(value: number, unit: string): string {
  return `${value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(1) : value.toPrecision(2)} ${unit}`;
}
