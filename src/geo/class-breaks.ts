import { ckmeans } from 'simple-statistics';

export type BreakMethod = 'quantile' | 'jenks' | 'equal';

/**
 * Limits that cut values into at most `classes` classes: n + 1 numbers for n classes, ascending, from the least value to
 * the greatest. A value equal to a limit belongs to the class below it; the first class holds its lower limit too.
 * Fewer classes come out when there are fewer distinct values. When the least value is shared by many (communes with
 * none), the first class may hold that value alone: its two limits are then equal. No finite value: no limit.
 *
 * Jenks is the exact optimum of Wang and Song (ckmeans, The R Journal 3/2, 2011), not the iterative approximation.
 * @param values null and not-a-number are left out.
 */
export function classBreaks(
  values: Iterable<number | null | undefined>,
  method: BreakMethod,
  classes: number,
): readonly number[] {
  if (!Number.isInteger(classes) || classes < 1) throw new Error(`${classes} classes cannot be cut.`);
  const sorted: number[] = [];
  for (const value of values) if (typeof value === 'number' && Number.isFinite(value)) sorted.push(value);
  sorted.sort((a, b) => a - b);
  const least = sorted[0];
  const greatest = sorted.at(-1);
  if (least === undefined || greatest === undefined) return [];
  if (least === greatest) return [least, least];
  return [least, ...ascending(upperLimits(sorted, method, classes))];
}

/** Upper limit of each class, the last is the greatest value; ties may repeat. */
function upperLimits(sorted: readonly number[], method: BreakMethod, classes: number): readonly number[] {
  const least = sorted[0]!;
  const greatest = sorted.at(-1)!;
  const steps = Array.from({ length: classes }, (_, index) => (index + 1) / classes);
  if (method === 'equal')
    return steps.map((share) => (share === 1 ? greatest : least + (greatest - least) * share));
  if (method === 'quantile')
    return steps.map((share) => sorted[Math.ceil(share * sorted.length - 1e-9) - 1]!);
  const distinct = new Set(sorted).size;
  return ckmeans([...sorted], Math.min(classes, distinct)).map((cluster) => cluster.at(-1)!);
}

function ascending(limits: readonly number[]): readonly number[] {
  return limits.filter((limit, index) => index === 0 || limit > limits[index - 1]!);
}
