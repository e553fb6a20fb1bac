import type { CellLoops } from './cell-loops.ts';
import { type CubeBrush, isSameGroups } from './cube-brush.ts';
import type { HeldCube } from './hold-cube.ts';
import type { HourPlanes } from './hour-planes.ts';
import { HOURS_A_WEEK } from './hour-slots.ts';
import type { HourWords } from './hour-words.ts';
import type { PresenceCube } from './presence-cube.ts';
import { costOfPlanes, hoursOfPlanes, readPlanes } from './read-planes.ts';

/** Passes of each hour of the week that are counted: from[hour] … to[hour] − 1. */
interface Passes {
  readonly from: Uint16Array<ArrayBuffer>;
  readonly to: Uint16Array<ArrayBuffer>;
}

/** From where a move starts, and what planes do of it. */
interface Way {
  readonly start: Passes;
  /** 1 for each hour of the week that planes add on all days, −1 for one they take. */
  readonly planeHours: Int8Array;
}

/**
 * Seconds of every cell under a brush. Moving the brush costs what changes: the passages of the hours and days that come and go.
 * It goes from where it is or from nothing, by passages alone or with the hours that change read for all days at once
 * (`HourPlanes`) less the days left out: the shortest of these four exact ways.
 */
export class BrushedCells {
  readonly cube: PresenceCube;
  /** Whole seconds by cell number. */
  readonly seconds: Uint32Array<ArrayBuffer>;
  readonly #loops: CellLoops;
  readonly #words: HourWords;
  readonly #planes: HourPlanes | null;
  #now: Passes = NO_PASSES;
  #groups: Uint8Array | null = null;

  /** Starts with nothing brushed. @param planes null where memory is short: jumps are longer, moves are not. */
  constructor({ cube, loops }: HeldCube, words: HourWords, planes: HourPlanes | null) {
    this.cube = cube;
    this.#loops = loops;
    this.seconds = loops.uint32(cube.cellPixel.length);
    this.#words = words;
    this.#planes = planes;
  }

  moveTo(brush: CubeBrush): void {
    const asked = this.#passesOf(brush);
    // Passages of some groups lie between those of the others: with other groups, all is read again.
    const mayGoOn = isSameGroups(this.#groups, brush.groups);
    this.#groups = brush.groups;
    const { start, planeHours } = this.#shortestWay(asked, mayGoOn ? [this.#now, NO_PASSES] : [NO_PASSES]);
    if (start === NO_PASSES) this.seconds.fill(0);
    if (this.#planes) readPlanes(this.#planes, planeHours, this.seconds, this.#loops);
    for (let hour = 0; hour < HOURS_A_WEEK; hour++) this.#change(hour, start, planeHours[hour]!, asked);
    this.#now = asked;
  }

  #passesOf({ hours, fromDay, toDay }: CubeBrush): Passes {
    const from = new Uint16Array(HOURS_A_WEEK);
    const to = new Uint16Array(HOURS_A_WEEK);
    for (let hour = 0; hour < HOURS_A_WEEK; hour++) {
      if (hours[hour] === 0) continue;
      from[hour] = this.#words.passFrom(hour, fromDay);
      to[hour] = Math.max(from[hour]!, this.#words.passFrom(hour, toDay));
    }
    return { from, to };
  }

  #shortestWay(asked: Passes, starts: readonly Passes[]): Way {
    const planes = this.#groups === null ? this.#planes : null;
    let best: Way = { start: NO_PASSES, planeHours: NO_HOURS };
    let least = Number.POSITIVE_INFINITY;
    for (const start of starts) {
      const costs = this.#costs(start, asked);
      const byPlanes = planes && hoursOfPlanes(planes, nearer(costs));
      for (const planeHours of byPlanes ? [NO_HOURS, byPlanes] : [NO_HOURS]) {
        let cost = planes ? costOfPlanes(planes, planeHours) : 0;
        for (let hour = 0; hour < HOURS_A_WEEK; hour++) cost += costs[3 * hour + planeHours[hour]! + 1]!;
        if (cost >= least) continue;
        least = cost;
        best = { start, planeHours };
      }
    }
    return best;
  }

  /** Passages that `#change` reads for each hour, three values: after planes took it, without them, after they added it. */
  #costs(start: Passes, asked: Passes): Float64Array<ArrayBuffer> {
    const costs = new Float64Array(3 * HOURS_A_WEEK);
    for (let hour = 0; hour < HOURS_A_WEEK; hour++) {
      const [from, to] = [start.from[hour]!, start.to[hour]!];
      const [askedFrom, askedTo] = [asked.from[hour]!, asked.to[hour]!];
      const all = this.#count(hour, 0, this.#words.passes);
      const counted = this.#count(hour, from, to);
      const wanted = this.#count(hour, askedFrom, askedTo);
      const commonFrom = Math.max(from, askedFrom);
      const common = this.#count(hour, commonFrom, Math.max(commonFrom, Math.min(to, askedTo)));
      costs[3 * hour] = all + wanted - counted;
      costs[3 * hour + 1] = counted + wanted - 2 * common;
      costs[3 * hour + 2] = all + counted - wanted;
    }
    return costs;
  }

  #count(hour: number, from: number, to: number): number {
    return this.#words.startOf(hour, to) - this.#words.startOf(hour, from);
  }

  /** From the passes of an hour at the start, and all of them when planes gave or took the hour, to those asked. */
  #change(hour: number, start: Passes, planeHour: number, asked: Passes): void {
    const [from, to] = [start.from[hour]!, start.to[hour]!];
    const [askedFrom, askedTo] = [asked.from[hour]!, asked.to[hour]!];
    if (planeHour > 0) {
      this.#read(hour, from, to, this.#loops.takeWords);
      this.#readBeside(hour, askedFrom, askedTo, this.#loops.takeWords);
    } else if (planeHour < 0) {
      this.#readBeside(hour, from, to, this.#loops.addWords);
      this.#read(hour, askedFrom, askedTo, this.#loops.addWords);
    } else {
      this.#readOutside(hour, from, to, askedFrom, askedTo, this.#loops.takeWords);
      this.#readOutside(hour, askedFrom, askedTo, from, to, this.#loops.addWords);
    }
  }

  /** All passes but some. */
  #readBeside(hour: number, from: number, to: number, read: ReadWords): void {
    this.#read(hour, 0, from, read);
    this.#read(hour, to, this.#words.passes, read);
  }

  /** Passes from … to − 1 that are not among others. */
  #readOutside(
    hour: number,
    from: number,
    to: number,
    otherFrom: number,
    otherTo: number,
    read: ReadWords,
  ): void {
    this.#read(hour, from, Math.min(to, otherFrom), read);
    this.#read(hour, Math.max(from, otherFrom, otherTo), to, read);
  }

  #read(hour: number, from: number, to: number, read: ReadWords): void {
    if (from >= to) return;
    const { cube, seconds } = this;
    if (this.#groups === null) {
      read(seconds, cube.words, this.#words.startOf(hour, from), this.#words.startOf(hour, to));
      return;
    }
    const { slotStart, segments } = cube;
    for (let pass = from; pass < to; pass++) {
      const slot = this.#words.slotOf(hour, pass);
      if (slot >= cube.slots.count) return;
      for (let segment = slotStart[slot]!; segment < slotStart[slot + 1]!; segment++) {
        if (this.#groups[segments.group[segment]!] === 1)
          read(seconds, cube.words, segments.wordStart[segment]!, segments.wordEnd[segment]!);
      }
    }
  }
}

type ReadWords = CellLoops['addWords'];

const NO_HOURS = new Int8Array(HOURS_A_WEEK);
const NO_PASSES: Passes = { from: new Uint16Array(HOURS_A_WEEK), to: new Uint16Array(HOURS_A_WEEK) };

/** 1 for each hour that planes bring nearer to what is asked when they add it, −1 when they take it. @param costs three values an hour */
function nearer(costs: Float64Array): Int8Array<ArrayBuffer> {
  const signs = new Int8Array(HOURS_A_WEEK);
  let before = 0;
  for (let hour = 0; hour < HOURS_A_WEEK; hour++) {
    const [less, plain, more] = [costs[3 * hour]!, costs[3 * hour + 1]!, costs[3 * hour + 2]!];
    // An hour in which nobody was costs nothing either way: it goes with the one before, so that a run is not cut in two.
    if (more < plain || (more === plain && before > 0)) before = 1;
    else if (less < plain || (less === plain && before < 0)) before = -1;
    else before = 0;
    signs[hour] = before;
  }
  return signs;
}
