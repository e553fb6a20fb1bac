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
export function readPlanes(planes: HourPlanes, hours: Int8Array, seconds: Uint32Array): void {
  for (const { from, to, sign } of runsOf(hours)) {
    if (sign > 0) addBetween(planes, from, to, seconds);
    else addBetween(planes, to, from, seconds);
  }
}

/** Adds the plane of hour `to` and takes that of hour `from`. */
function addBetween(planes: HourPlanes, from: number, to: number, seconds: Uint32Array): void {
  const { cells, base, since, carries, step } = planes;
  const [low, high] = [Math.floor(from / HOURS_A_BASE) * cells, Math.floor(to / HOURS_A_BASE) * cells];
  const [lowSince, highSince] = [since[from / step]!, since[to / step]!];
  if (low === high) addSince(seconds, lowSince, highSince);
  else
    addPlanes(
      seconds,
      base.subarray(low, low + cells),
      base.subarray(high, high + cells),
      lowSince,
      highSince,
    );
  const [less, more] = [carries[from / step]!, carries[to / step]!];
  for (const [at, cell] of less.cells.entries()) seconds[cell]! -= less.times[at]! << 16;
  for (const [at, cell] of more.cells.entries()) seconds[cell]! += more.times[at]! << 16;
}

// Both loops are written out for four cells: the loop itself, or a call, would cost as much as what it does. Sums of 32 bits
// wrap around, and come back: what is left is never below zero.

function addSince(seconds: Uint32Array, low: Uint16Array, high: Uint16Array): void {
  const cells = seconds.length;
  let a = 0;
  for (const last = cells - 3; a < last; a += 4) {
    const [b, c, d] = [a + 1, a + 2, a + 3];
    seconds[a] = ((seconds[a]! | 0) + high[a]! - low[a]!) | 0;
    seconds[b] = ((seconds[b]! | 0) + high[b]! - low[b]!) | 0;
    seconds[c] = ((seconds[c]! | 0) + high[c]! - low[c]!) | 0;
    seconds[d] = ((seconds[d]! | 0) + high[d]! - low[d]!) | 0;
  }
  for (; a < cells; a++) seconds[a] = ((seconds[a]! | 0) + high[a]! - low[a]!) | 0;
}

function addPlanes(
  seconds: Uint32Array,
  low: Uint32Array,
  high: Uint32Array,
  lowSince: Uint16Array,
  highSince: Uint16Array,
): void {
  const cells = seconds.length;
  let a = 0;
  for (const last = cells - 3; a < last; a += 4) {
    const [b, c, d] = [a + 1, a + 2, a + 3];
    seconds[a] = ((seconds[a]! | 0) + (high[a]! | 0) - (low[a]! | 0) + highSince[a]! - lowSince[a]!) | 0;
    seconds[b] = ((seconds[b]! | 0) + (high[b]! | 0) - (low[b]! | 0) + highSince[b]! - lowSince[b]!) | 0;
    seconds[c] = ((seconds[c]! | 0) + (high[c]! | 0) - (low[c]! | 0) + highSince[c]! - lowSince[c]!) | 0;
    seconds[d] = ((seconds[d]! | 0) + (high[d]! | 0) - (low[d]! | 0) + highSince[d]! - lowSince[d]!) | 0;
  }
  for (; a < cells; a++)
    seconds[a] = ((seconds[a]! | 0) + (high[a]! | 0) - (low[a]! | 0) + highSince[a]! - lowSince[a]!) | 0;
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
