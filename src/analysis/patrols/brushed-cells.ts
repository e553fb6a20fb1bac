import { brushedSlots, type CubeBrush, isSameGroups } from './cube-brush.ts';
import { costOfPlanes, type HourPlanes, hoursOfPlanes, readPlanes } from './hour-planes.ts';
import { HOURS_A_WEEK } from './hour-slots.ts';
import { MOST_SECONDS, type PresenceCube, SECONDS_BITS } from './presence-cube.ts';

/**
 * Seconds of every cell under a brush. Moving the brush costs what changes: the passages of the slots that come and go.
 * A jump takes the shortest of three exact ways: from where it is, from nothing, or from the hours of the week over all days
 * (`HourPlanes`) less the days left out.
 */
export class BrushedCells {
  readonly cube: PresenceCube;
  /** Whole seconds by cell number. */
  readonly seconds: Uint32Array<ArrayBuffer>;
  readonly #planes: HourPlanes | null;
  /** Passages before each slot, all groups: what a change costs is known before it is made. */
  readonly #wordsBefore: Float64Array<ArrayBuffer>;
  #slots: Uint8Array<ArrayBuffer>;
  #groups: Uint8Array | null = null;

  /** Starts with nothing brushed. @param planes null where memory is short: jumps are longer, moves are not. */
  constructor(cube: PresenceCube, planes: HourPlanes | null) {
    this.cube = cube;
    this.#planes = planes;
    this.seconds = new Uint32Array(cube.cellPixel.length);
    this.#slots = new Uint8Array(cube.slots.count);
    this.#wordsBefore = wordsBefore(cube);
  }

  moveTo(brush: CubeBrush): void {
    const next = brushedSlots(this.cube, brush);
    if (!isSameGroups(this.#groups, brush.groups)) this.#restart(next, brush.groups);
    else this.#goOn(next, brush);
    this.#slots = next;
    this.#groups = brush.groups;
  }

  /** Other groups: their passages lie between those of the others, so all is read again. */
  #restart(next: Uint8Array, groups: Uint8Array | null): void {
    this.seconds.fill(0);
    this.#groups = groups;
    for (let slot = 0; slot < next.length; slot++) if (next[slot]) this.#addSlot(slot);
  }

  #goOn(next: Uint8Array, brush: CubeBrush): void {
    const now = this.#slots;
    const planes = brush.groups === null ? this.#planes : null;
    const planeHours = planes && hoursOfPlanes(planes, brush.hours);
    const given = planeHours && this.#slotsOf(planeHours);
    const before = this.#wordsBefore;
    let changes = 0;
    let fresh = 0;
    let beside = 0;
    for (let slot = 0; slot < next.length; slot++) {
      const words = before[slot + 1]! - before[slot]!;
      if (next[slot] !== now[slot]) changes += words;
      if (next[slot] === 1) fresh += words;
      if (given && next[slot] !== given[slot]) beside += words;
    }
    const byPlanes =
      planes && planeHours ? beside + costOfPlanes(planes, planeHours) : Number.POSITIVE_INFINITY;
    if (planes && planeHours && given && byPlanes < Math.min(changes, fresh)) {
      readPlanes(planes, planeHours, this.seconds);
      this.#change(given, next);
    } else if (fresh < changes) {
      this.seconds.fill(0);
      this.#change(new Uint8Array(next.length), next);
    } else this.#change(now, next);
  }

  /** Adds the passages of slots that come, takes those that go. */
  #change(from: Uint8Array, to: Uint8Array): void {
    // Hour by hour of the week: passages are read in the order they lie.
    for (let first = 0; first < HOURS_A_WEEK; first++) {
      for (let slot = first; slot < to.length; slot += HOURS_A_WEEK) {
        if (from[slot] === to[slot]) continue;
        if (to[slot] === 1) this.#addSlot(slot);
        else this.#takeSlot(slot);
      }
    }
  }

  /** Slots of hours of the week on all days. */
  #slotsOf(hours: Uint8Array): Uint8Array {
    return brushedSlots(this.cube, { hours, fromDay: 0, toDay: this.cube.slots.days.count, groups: null });
  }

  #addSlot(slot: number): void {
    const { slotStart, segments } = this.cube;
    const [first, after] = [slotStart[slot]!, slotStart[slot + 1]!];
    if (first === after) return;
    if (this.#groups === null) this.#addWords(segments.wordStart[first]!, segments.wordEnd[after - 1]!);
    else
      for (let segment = first; segment < after; segment++) {
        if (this.#groups[segments.group[segment]!] === 1)
          this.#addWords(segments.wordStart[segment]!, segments.wordEnd[segment]!);
      }
  }

  #takeSlot(slot: number): void {
    const { slotStart, segments } = this.cube;
    const [first, after] = [slotStart[slot]!, slotStart[slot + 1]!];
    if (first === after) return;
    if (this.#groups === null) this.#takeWords(segments.wordStart[first]!, segments.wordEnd[after - 1]!);
    else
      for (let segment = first; segment < after; segment++) {
        if (this.#groups[segments.group[segment]!] === 1)
          this.#takeWords(segments.wordStart[segment]!, segments.wordEnd[segment]!);
      }
  }

  #addWords(start: number, end: number): void {
    const { words } = this.cube;
    const { seconds } = this;
    for (let at = start; at < end; at++) {
      const word = words[at]!;
      const cell = word >>> SECONDS_BITS;
      seconds[cell] = seconds[cell]! + (word & MOST_SECONDS);
    }
  }

  #takeWords(start: number, end: number): void {
    const { words } = this.cube;
    const { seconds } = this;
    for (let at = start; at < end; at++) {
      const word = words[at]!;
      const cell = word >>> SECONDS_BITS;
      seconds[cell] = seconds[cell]! - (word & MOST_SECONDS);
    }
  }
}

function wordsBefore({ slots, slotStart, segments }: PresenceCube): Float64Array<ArrayBuffer> {
  const before = new Float64Array(slots.count + 1);
  for (let slot = 0; slot < slots.count; slot++) {
    let words = 0;
    for (let segment = slotStart[slot]!; segment < slotStart[slot + 1]!; segment++)
      words += segments.wordEnd[segment]! - segments.wordStart[segment]!;
    before[slot + 1] = before[slot]! + words;
  }
  return before;
}
