import type { CellLoops, Plane } from './cell-loops.ts';
import { HOURS_A_BASE, type HourPlanes } from './hour-planes.ts';
import { HOURS_A_WEEK } from './hour-slots.ts';

/** Reading one cell of two planes, in passages read one by one: planes are read in order, passages are not. */
const CELL_COST = 1.2;

/**
 * Of hours that come (1) and go (−1), those that planes give at once: whole steps of which half or more is asked.
 * @param change 168 long, one sign an hour
 */
export function hoursOfPlanes({ step }: HourPlanes, change: Int8Array): Int8Array<ArrayBuffer> {
  const given = new Int8Array(HOURS_A_WEEK);
  for (let first = 0; first < HOURS_A_WEEK; first += step) {
    let asked = 0;
    for (let hour = first; hour < first + step; hour++) asked += change[hour]!;
    if (Math.abs(asked) * 2 >= step && asked !== 0) given.fill(Math.sign(asked), first, first + step);
  }
  return given;
}

/** What `readPlanes` costs, in passages. @param hours as `hoursOfPlanes` gives them */
export function costOfPlanes({ cells }: HourPlanes, hours: Int8Array): number {
  return runsOf(hours).length * cells * CELL_COST;
}

/** Adds the seconds of hours that come, takes those of hours that go, all days together. @param hours as `hoursOfPlanes` gives them */
export function readPlanes(
  planes: HourPlanes,
  hours: Int8Array,
  seconds: Uint32Array,
  loops: CellLoops,
): void {
  for (const { from, to, sign } of runsOf(hours)) {
    const [low, high] = sign > 0 ? [from, to] : [to, from];
    loops.addPlanes(seconds, planeAt(planes, low), planeAt(planes, high));
    const { carries, step } = planes;
    const [less, more] = [carries[low / step]!, carries[high / step]!];
    for (const [at, cell] of less.cells.entries()) seconds[cell]! -= less.times[at]! << 16;
    for (const [at, cell] of more.cells.entries()) seconds[cell]! += more.times[at]! << 16;
  }
}

function planeAt({ cells, base, since, step }: HourPlanes, hour: number): Plane {
  const first = Math.floor(hour / HOURS_A_BASE) * cells;
  return { base: base.subarray(first, first + cells), since: since[hour / step]! };
}

/** Runs of hours of one sign. */
function runsOf(
  hours: Int8Array,
): readonly { readonly from: number; readonly to: number; readonly sign: number }[] {
  const runs: { from: number; to: number; sign: number }[] = [];
  for (let from = 0; from < HOURS_A_WEEK; ) {
    const sign = hours[from]!;
    let to = from + 1;
    while (to < HOURS_A_WEEK && hours[to] === sign) to++;
    if (sign !== 0) runs.push({ from, to, sign });
    from = to;
  }
  return runs;
}
