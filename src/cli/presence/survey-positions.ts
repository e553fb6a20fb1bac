import type { PositionColumns } from '#formats/positions-block.ts';
import { PingHistogram } from './ping-histogram.ts';

/** What is to be known of all positions before the first second is given to a cell. */
export interface PositionSurvey {
  /** Positions, each once. */
  readonly positions: number;
  /** Of these, those in the period. */
  readonly inside: number;
  /** First and last instant in the period, Unix seconds; null without a position. */
  readonly extent: readonly [first: number, last: number] | null;
  /** Northernmost and southernmost row of the Web-Mercator square; null without a position. */
  readonly ys: readonly [top: number, bottom: number] | null;
  /** Lower median of the intervals of units, seconds; 0 without any. */
  readonly pingSeconds: number;
}

/** @param pieces of one unit each, in order (`mergeRuns`) @param from Unix seconds @param to not in */
export function* surveyPositions(
  pieces: Iterable<PositionColumns>,
  from: number,
  to: number,
): Generator<number, PositionSurvey, void> {
  const pings = new PingHistogram();
  let [positions, inside, unit, before] = [0, 0, -1, 0];
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let [top, bottom] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { times, ys, units } of pieces) {
    for (let row = 0; row < times.length; row++) {
      const [time, y] = [times[row]!, ys[row]!];
      if (units[row] === unit) pings.add(time - before);
      unit = units[row]!;
      before = time;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
      if (time < from || time >= to) continue;
      inside++;
      if (time < first) first = time;
      if (time > last) last = time;
    }
    positions += times.length;
    yield positions;
  }
  return {
    positions,
    inside,
    extent: inside === 0 ? null : [first, last],
    ys: positions === 0 ? null : [top, bottom],
    pingSeconds: pings.median(),
  };
}
