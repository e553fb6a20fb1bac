import type { SummaryRules } from '#domain/records/presence-summary.ts';

/** Minutes per week: at least `from`, less than `to`. */
export interface MinuteRange {
  readonly from: number;
  /** Infinity for no limit. */
  readonly to: number;
}

/** Index of the class of a number of minutes per week; a value on a limit is in the class above it. */
export function classOf(minutes: number, limits: readonly number[]): number {
  let index = 0;
  while (index < limits.length && minutes >= limits[index]!) index++;
  return index;
}

export function classRange(index: number, limits: readonly number[]): MinuteRange {
  return { from: limits[index - 1] ?? 0, to: limits[index] ?? Number.POSITIVE_INFINITY };
}

/** After any subtraction a square keeps this share of its class; the open class counts as wide as its lower limit. */
const KEPT_SHARE = 0.5;

/**
 * The range in which a commune's figure is told: a step of rounding, or a class when small, widened until taking the other
 * squares away from it leaves each square at least half of its class. Ranges follow from the classes of its squares alone,
 * which are told too: that a range is wide says nothing more.
 * @param minutes per week, of the squares shown and of those merged
 * @param shown classes of the squares shown
 */
export function communeRange(minutes: number, shown: readonly number[], rules: SummaryRules): MinuteRange {
  const squares = shown.map((index) => classRange(index, rules.classLimits));
  const lows = squares.reduce((sum, { from }) => sum + from, 0);
  const finite = squares.reduce((sum, { to }) => sum + (Number.isFinite(to) ? to : 0), 0);
  const open = squares.filter(({ to }) => !Number.isFinite(to)).length;
  // Squares of one class are in one position.
  const kinds = [...new Set(shown)].map((index) => {
    const { from, to } = classRange(index, rules.classLimits);
    const isOpen = !Number.isFinite(to);
    const othersMost = open > (isOpen ? 1 : 0) ? Number.POSITIVE_INFINITY : finite - (isOpen ? 0 : to);
    return { from, to, width: isOpen ? from : to - from, othersLeast: lows - from, othersMost };
  });
  /** Whether each square is left with enough when the sum is in `from … to` and nothing was merged into it. */
  const isWide = (from: number, to: number): boolean =>
    kinds.every((square) => {
      const most = Math.min(square.to, to - square.othersLeast);
      const least = Math.max(square.from, from - square.othersMost);
      return most - least >= KEPT_SHARE * square.width;
    });
  const isLast = (from: number): boolean => !isWide(from, Number.POSITIVE_INFINITY);
  let from = 0;
  let edge = 0;
  for (;;) {
    const next = nextEdge(edge, rules);
    // Beyond, the squares would be near the upper ends of their classes: all of that is one range.
    if (isLast(next)) return { from: Math.max(from, lows), to: Number.POSITIVE_INFINITY };
    edge = next;
    if (!isWide(from, edge)) continue;
    if (minutes < edge) return { from: Math.max(from, lows), to: edge };
    from = edge;
  }
}

/** Where a range may end: the limits of classes, then multiples of the step. */
function nextEdge(edge: number, { classLimits, rounding }: SummaryRules): number {
  const first = rounding[0]?.from ?? Number.POSITIVE_INFINITY;
  const limit = classLimits.find((candidate) => candidate > edge && candidate <= first);
  if (edge < first) return limit ?? first;
  const at = rounding.findLastIndex(({ from }) => from <= edge);
  const { step } = rounding[at]!;
  const following = rounding[at + 1]?.from ?? Number.POSITIVE_INFINITY;
  return Math.min(following, (Math.floor(edge / step) + 1) * step);
}
