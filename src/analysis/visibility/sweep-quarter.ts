import { NO_EDGE, type QuarterView } from './quarter-view.ts';
import type { ViewCells } from './view-cells.ts';

/** Directions nearer to each other than this are one: 1e-14 of a metre at one metre. */
const SAME_DIRECTION = 1e-14;
/** Lines whose nearness differs by less than this share at the side of a slab meet there, and do not cross. */
const SAME_NEARNESS = 1e-11;
/** No slab of real buildings is cut this often: a guard against rounding that would cut for ever. */
const MOST_CUTS = 10_000;

/** What a quarter sees once walls, shadows and masks are gathered: cells from left to right, near before far. */
export function sweepQuarter(view: QuarterView, cells: ViewCells, hiddenAtStart: number): void {
  if (view.isEmpty) return;
  if (view.shadows.count === 0 && hiddenAtStart === 0 && view.nearLines.length <= 2) sweepWalls(view, cells);
  else new Sweep(view, cells, hiddenAtStart).run();
}

/** Only walls that hide everything, and at most one near limit: each piece of the envelope is one cell. */
function sweepWalls(view: QuarterView, cells: ViewCells): void {
  const { edges, slopes, starts, owners, count } = view.walls;
  const nearSlope = view.nearLines[0] ?? 0;
  const nearStart = view.nearLines[1] ?? Number.POSITIVE_INFINITY;
  const isOpen = nearStart === Number.POSITIVE_INFINITY;
  for (let at = 0; at < count; at += 1) {
    let s0 = edges[at]!;
    let s1 = edges[at + 1]!;
    if (!isOpen) {
      const slope = nearSlope - slopes[at]!;
      const start = nearStart - starts[at]!;
      const room0 = slope * s0 + start;
      const room1 = slope * s1 + start;
      if (room0 <= 0 && room1 <= 0) continue;
      if (room0 < 0) s0 += ((s1 - s0) * room0) / (room0 - room1);
      else if (room1 < 0) s1 -= ((s1 - s0) * room1) / (room1 - room0);
    }
    if (s1 - s0 > SAME_DIRECTION)
      cells.push(view.quarter, s0, s1, nearSlope, nearStart, slopes[at]!, starts[at]!, owners[at]!);
  }
}

/**
 * A sweep of slabs between directions where something begins or ends. In a slab the lines are ordered by nearness at its middle; where
 * two cross, the slab is cut and each part is ordered anew, so that no order is ever wrong for long.
 */
class Sweep {
  readonly #view: QuarterView;
  readonly #cells: ViewCells;
  readonly #hiddenAtStart: number;
  readonly #active: number[] = [];
  /** Cells of the slab before: one with the same lines goes on. */
  #before: number[] = [];
  #beforeEnd = Number.NaN;

  constructor(view: QuarterView, cells: ViewCells, hiddenAtStart: number) {
    this.#view = view;
    this.#cells = cells;
    for (let at = 0; at < view.nearLines.length; at += 2)
      view.shadows.push(view.from, view.to, view.nearLines[at]!, view.nearLines[at + 1]!, -1, NO_EDGE);
    this.#hiddenAtStart = hiddenAtStart + view.nearLines.length / 2;
  }

  run(): void {
    const { walls, shadows } = this.#view;
    const stops = new Float64Array(walls.count + 1 + shadows.count * 2);
    for (let at = 0; at <= walls.count; at += 1) stops[at] = walls.edges[at]!;
    for (let at = 0; at < shadows.count; at += 1) {
      stops[walls.count + 1 + at * 2] = shadows.values[at * 4]!;
      stops[walls.count + 2 + at * 2] = shadows.values[at * 4 + 1]!;
    }
    stops.sort();
    const order = this.#byFirstDirection();
    let next = 0;
    let piece = 0;
    let from = stops[0]!;
    for (let stop = 1; stop < stops.length; stop += 1) {
      const to = stops[stop]!;
      if (to - from <= SAME_DIRECTION) continue;
      const middle = (from + to) / 2;
      while (next < order.length && shadows.values[order[next]! * 4]! <= middle) {
        this.#active.push(order[next]!);
        next += 1;
      }
      this.#retire(middle);
      while (piece < walls.count - 1 && walls.edges[piece + 1]! <= middle) piece += 1;
      this.#cutSlab(from, to, piece);
      from = to;
    }
  }

  #byFirstDirection(): Uint32Array {
    const { values, count } = this.#view.shadows;
    return Uint32Array.from({ length: count }, (_, at) => at).sort((a, b) => values[a * 4]! - values[b * 4]!);
  }

  #retire(middle: number): void {
    const { values } = this.#view.shadows;
    const active = this.#active;
    let kept = 0;
    for (let at = 0; at < active.length; at += 1) {
      const shadow = active[at]!;
      if (values[shadow * 4 + 1]! > middle) {
        active[kept] = shadow;
        kept += 1;
      }
    }
    active.length = kept;
  }

  #cutSlab(from: number, to: number, piece: number): void {
    const ends = [to];
    let start = from;
    for (let cuts = 0; ends.length > 0; ) {
      const end = ends.at(-1)!;
      const middle = (start + end) / 2;
      const passed = this.#order(middle, piece);
      const crossing = cuts < MOST_CUTS ? this.#findCrossing(start, end, passed, piece) : Number.NaN;
      if (crossing > start + SAME_DIRECTION && crossing < end - SAME_DIRECTION) {
        ends.push(crossing);
        cuts += 1;
        continue;
      }
      this.#emit(start, end, passed, piece);
      ends.pop();
      start = end;
    }
  }

  /** Sorts by nearness at a direction, nearest first; how many are nearer than the wall. */
  #order(s: number, piece: number): number {
    const { values } = this.#view.shadows;
    const active = this.#active;
    for (let at = 1; at < active.length; at += 1) {
      const shadow = active[at]!;
      const w = values[shadow * 4 + 2]! * s + values[shadow * 4 + 3]!;
      let before = at - 1;
      for (; before >= 0; before -= 1) {
        const other = active[before]! * 4;
        if (values[other + 2]! * s + values[other + 3]! >= w) break;
        active[before + 1] = active[before]!;
      }
      active[before + 1] = shadow;
    }
    const { slopes, starts } = this.#view.walls;
    const wall = slopes[piece]! * s + starts[piece]!;
    let passed = 0;
    while (passed < active.length) {
      const shadow = active[passed]! * 4;
      if (values[shadow + 2]! * s + values[shadow + 3]! <= wall) break;
      passed += 1;
    }
    return passed;
  }

  /** Where two neighbours in the order of the middle change places inside a slab; not a number when none do. */
  #findCrossing(from: number, to: number, passed: number, piece: number): number {
    const { values } = this.#view.shadows;
    const { slopes, starts } = this.#view.walls;
    const active = this.#active;
    for (let at = 0; at < passed + 1 && at < active.length; at += 1) {
      const near = active[at]! * 4;
      const far = at + 1 < passed ? active[at + 1]! * 4 : -1;
      const nearSlope = at < passed ? values[near + 2]! : slopes[piece]!;
      const nearStart = at < passed ? values[near + 3]! : starts[piece]!;
      // The wall stands after the last that is nearer; what is beyond it may come before it at a side of the slab.
      const isLast = at + 1 >= passed;
      const beyond = at === passed ? active[at]! * 4 : far;
      const farSlope = isLast && at < passed ? slopes[piece]! : values[beyond + 2]!;
      const farStart = isLast && at < passed ? starts[piece]! : values[beyond + 3]!;
      if (nearStart === Number.POSITIVE_INFINITY) continue;
      const crossing = crossingOf(nearSlope, nearStart, farSlope, farStart, from, to);
      if (!Number.isNaN(crossing)) return crossing;
    }
    return Number.NaN;
  }

  #emit(from: number, to: number, passed: number, piece: number): void {
    const { values, weights, owners } = this.#view.shadows;
    const { walls } = this.#view;
    const active = this.#active;
    const continued = this.#beforeEnd === from ? this.#before : [];
    const emitted: number[] = [];
    let hidden = this.#hiddenAtStart;
    let nearSlope = 0;
    let nearStart = Number.POSITIVE_INFINITY;
    for (let at = 0; at < passed; at += 1) {
      const shadow = active[at]!;
      const slope = values[shadow * 4 + 2]!;
      const start = values[shadow * 4 + 3]!;
      const wasSeen = hidden === 0;
      hidden += weights[shadow]!;
      if (wasSeen && hidden > 0)
        emitted.push(this.#push(continued, from, to, nearSlope, nearStart, slope, start, owners[shadow]!));
      else if (!wasSeen && hidden === 0) {
        nearSlope = slope;
        nearStart = start;
      }
    }
    if (hidden === 0)
      emitted.push(
        this.#push(
          continued,
          from,
          to,
          nearSlope,
          nearStart,
          walls.slopes[piece]!,
          walls.starts[piece]!,
          walls.owners[piece]!,
        ),
      );
    this.#before = emitted;
    this.#beforeEnd = to;
  }

  #push(
    continued: readonly number[],
    from: number,
    to: number,
    nearSlope: number,
    nearStart: number,
    farSlope: number,
    farStart: number,
    farOwner: number,
  ): number {
    const { values, farOwners } = this.#cells;
    for (const cell of continued) {
      const at = cell * 8;
      if (farOwners[cell] !== farOwner || values[at + 2] !== nearSlope || values[at + 3] !== nearStart)
        continue;
      if (values[at + 4] !== farSlope || values[at + 5] !== farStart) continue;
      values[at + 1] = to;
      return cell;
    }
    this.#cells.push(this.#view.quarter, from, to, nearSlope, nearStart, farSlope, farStart, farOwner);
    return this.#cells.count - 1;
  }
}

/** Where a line that is nearer at the middle is farther at one side of a slab. */
function crossingOf(
  nearSlope: number,
  nearStart: number,
  farSlope: number,
  farStart: number,
  from: number,
  to: number,
): number {
  const slope = nearSlope - farSlope;
  const start = nearStart - farStart;
  const lead0 = slope * from + start;
  const lead1 = slope * to + start;
  const slack = -SAME_NEARNESS * Math.abs(farSlope * from + farStart);
  if (lead0 >= slack && lead1 >= slack) return Number.NaN;
  return from + ((to - from) * lead0) / (lead0 - lead1);
}
