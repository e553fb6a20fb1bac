import { type CellOwners, FIELD_ZOOM, OUTSIDE } from './cell-owners.ts';
import { cut, grown } from './growing-column.ts';
import { type HourSlots, slotAt, slotEnd } from './hour-slots.ts';
import { orderSegments, type UnorderedSegments } from './order-segments.ts';
import { orderWords } from './order-words.ts';
import {
  MOST_OCCUPIED,
  MOST_SECONDS,
  type PresenceCube,
  type PresenceGroup,
  SECONDS_BITS,
} from './presence-cube.ts';
import type { LostReason, StepSink } from './step-sink.ts';

/** Presence seen in a commune after this long without any is another visit. */
const VISIT_BREAK_SECONDS = 15 * 60;
const NEVER = Number.NEGATIVE_INFINITY;

/** Collects steps into a cube. Steps come by unit, then time (`StepWalker` on sorted positions). */
export class CubeBuilder implements StepSink {
  readonly #owners: CellOwners;
  readonly #slots: HourSlots;
  readonly #zoom: number;
  readonly #shift: number;
  readonly #left: number;
  readonly #top: number;
  readonly #width: number;
  readonly #height: number;
  /** Number of a cell of the rectangle plus one; 0 while nobody was there. */
  readonly #cellNumber: Uint32Array<ArrayBuffer>;
  #cells = 0;
  #words: Uint32Array<ArrayBuffer>;
  #wordCount = 0;
  /** Word of each cell in the segment at hand, by number of the cell: valid from the segment's first word on. */
  readonly #wordOf: Int32Array<ArrayBuffer>;
  #firstWord = 0;
  /** The cell of FIELD_ZOOM that seconds fall in. */
  #column = -1;
  #row = -1;
  #owner = OUTSIDE;
  #cell = -1;
  #segments: UnorderedSegments = emptySegments();
  #segment = -1;
  #slot = -1;
  #hourEnd = NEVER;
  #shown = 0;
  #firstEntry = 0;
  readonly #groups: PresenceGroup[] = [];
  readonly #groupOf = new Map<number, number>();
  #unit = -1;
  #activity = -1;
  #time = 0;
  #end = 0;
  #entryCommune = new Uint16Array(1024);
  #entrySeconds = new Uint32Array(1024);
  #entryVisits = new Uint16Array(1024);
  #entryCount = 0;
  /** Entry of each commune in the segment at hand: valid from `entryStart` of the segment on. */
  readonly #entryOf: Int32Array<ArrayBuffer>;
  /** When the unit at hand was last seen in each commune. */
  readonly #lastSeen: Float64Array<ArrayBuffer>;

  /**
   * @param zoom of the cells, 0 … 18
   * @param expected about how many positions will come: room is made at once
   */
  constructor(owners: CellOwners, slots: HourSlots, communes: number, zoom: number, expected: number) {
    this.#owners = owners;
    this.#slots = slots;
    this.#zoom = zoom;
    this.#shift = FIELD_ZOOM - zoom;
    this.#left = owners.left >> this.#shift;
    this.#top = owners.top >> this.#shift;
    this.#width = ((owners.left + owners.width - 1) >> this.#shift) - this.#left + 1;
    this.#height = ((owners.top + owners.height - 1) >> this.#shift) - this.#top + 1;
    this.#cellNumber = new Uint32Array(this.#width * this.#height);
    this.#wordOf = new Int32Array(this.#width * this.#height).fill(-1);
    this.#words = new Uint32Array(Math.max(1024, expected));
    this.#entryOf = new Int32Array(communes).fill(-1);
    this.#lastSeen = new Float64Array(communes).fill(NEVER);
  }

  begin(unit: number, activity: number, time: number, elapsed: number): void {
    this.#time = time;
    this.#end = time + elapsed;
    if (unit === this.#unit && activity === this.#activity && time < this.#hourEnd) return;
    if (unit !== this.#unit) {
      this.#unit = unit;
      this.#lastSeen.fill(NEVER);
      this.#slot = -1;
    }
    this.#hourEnd = slotEnd(this.#slots, time);
    const slot = slotAt(this.#slots, time);
    // Both hours of the night when clocks go back are one slot.
    if (slot !== this.#slot || activity !== this.#activity) this.#openSegment(slot, activity);
  }

  lose(reason: LostReason, seconds: number): void {
    const column = this.#segments[reason];
    column[this.#segment] = column[this.#segment]! + seconds;
  }

  give(column: number, row: number, seconds: number): boolean {
    if (column !== this.#column || row !== this.#row) this.#enter(column, row);
    const owner = this.#owner;
    if (owner === OUTSIDE) {
      const { outside } = this.#segments;
      outside[this.#segment] = outside[this.#segment]! + seconds;
      return false;
    }
    this.#shown += seconds;
    this.#giveCommune(owner, seconds);
    this.#giveCell(this.#cell, seconds);
    return true;
  }

  /** Finds the commune and the number of a cell of FIELD_ZOOM; most seconds fall in the cell of those before. */
  #enter(column: number, row: number): void {
    this.#column = column;
    this.#row = row;
    this.#owner = this.#owners.of(column, row);
    if (this.#owner === OUTSIDE) return;
    const at = ((row >> this.#shift) - this.#top) * this.#width + (column >> this.#shift) - this.#left;
    let number = this.#cellNumber[at]!;
    if (number === 0) {
      number = ++this.#cells;
      if (number > MOST_OCCUPIED)
        throw new Error(`More than ${MOST_OCCUPIED} cells hold presence: take a coarser zoom.`);
      this.#cellNumber[at] = number;
    }
    this.#cell = number - 1;
  }

  /** A unit that stays in a cell, or comes back to it within the hour, needs one word there. */
  #giveCell(number: number, seconds: number): void {
    const known = this.#wordOf[number]!;
    if (known >= this.#firstWord) {
      const word = this.#words[known]!;
      if ((word & MOST_SECONDS) + seconds <= MOST_SECONDS) {
        this.#words[known] = word + seconds;
        return;
      }
    }
    let left = seconds;
    while (left > 0) {
      const part = Math.min(left, MOST_SECONDS);
      if (this.#wordCount === this.#words.length) this.#words = grown(this.#words, this.#wordCount + 1);
      this.#wordOf[number] = this.#wordCount;
      this.#words[this.#wordCount++] = (number << SECONDS_BITS) | part;
      left -= part;
    }
  }

  #giveCommune(owner: number, seconds: number): void {
    let entry = this.#entryOf[owner]!;
    if (entry < this.#firstEntry) {
      entry = this.#entryCount++;
      if (entry === this.#entryCommune.length) this.#growEntries();
      this.#entryOf[owner] = entry;
      this.#entryCommune[entry] = owner;
    }
    this.#entrySeconds[entry] = this.#entrySeconds[entry]! + seconds;
    if (this.#time - this.#lastSeen[owner]! > VISIT_BREAK_SECONDS)
      this.#entryVisits[entry] = this.#entryVisits[entry]! + 1;
    this.#lastSeen[owner] = this.#end;
  }

  #growEntries(): void {
    const length = this.#entryCount + 1;
    this.#entryCommune = grown(this.#entryCommune, length);
    this.#entrySeconds = grown(this.#entrySeconds, length);
    this.#entryVisits = grown(this.#entryVisits, length);
  }

  #openSegment(slot: number, activity: number): void {
    this.#closeSegment();
    this.#slot = slot;
    this.#activity = activity;
    this.#segment++;
    this.#firstWord = this.#wordCount;
    if (this.#segment === this.#segments.slot.length)
      this.#segments = growSegments(this.#segments, this.#segment + 1);
    this.#firstEntry = this.#entryCount;
    this.#segments.slot[this.#segment] = slot;
    this.#segments.group[this.#segment] = this.#groupNumber(activity);
    this.#segments.wordStart[this.#segment] = this.#wordCount;
    this.#segments.entryStart[this.#segment] = this.#entryCount;
  }

  #closeSegment(): void {
    if (this.#segment < 0) return;
    this.#segments.wordEnd[this.#segment] = this.#wordCount;
    this.#segments.entryEnd[this.#segment] = this.#entryCount;
    this.#segments.shown[this.#segment] = this.#shown;
    this.#shown = 0;
  }

  #groupNumber(activity: number): number {
    const key = this.#unit * 256 + activity;
    const known = this.#groupOf.get(key);
    if (known !== undefined) return known;
    const number = this.#groups.push({ unit: this.#unit, activity }) - 1;
    this.#groupOf.set(key, number);
    return number;
  }

  /** The cube of all steps so far. The builder is not used any more: its columns become the cube's. */
  finish(): PresenceCube {
    this.#closeSegment();
    const { rectangle, cellPixel, newNumber } = this.#orderCells();
    const { segments, slotStart } = orderSegments(this.#segments, this.#segment + 1, this.#slots.count);
    const words = orderWords(this.#words, this.#wordCount, newNumber, segments, slotStart, this.#slots);
    return {
      zoom: this.#zoom,
      ...rectangle,
      cellPixel,
      words,
      slots: this.#slots,
      slotStart,
      groups: this.#groups,
      segments,
      entries: {
        commune: cut(this.#entryCommune, this.#entryCount),
        seconds: cut(this.#entrySeconds, this.#entryCount),
        visits: cut(this.#entryVisits, this.#entryCount),
      },
    };
  }

  /** Cells are numbered as patrols came; row by row, an image is written from its first byte to its last. */
  #orderCells() {
    const newNumber = new Uint32Array(this.#cells);
    const cellPixel = new Uint32Array(this.#cells);
    let [left, right, top, bottom] = [this.#width, -1, -1, -1];
    for (let cell = 0; cell < this.#cellNumber.length; cell++) {
      if (this.#cellNumber[cell] === 0) continue;
      const column = cell % this.#width;
      bottom = Math.floor(cell / this.#width);
      if (top < 0) top = bottom;
      if (column < left) left = column;
      if (column > right) right = column;
    }
    const width = Math.max(0, right - left + 1);
    const height = top < 0 ? 0 : bottom - top + 1;
    let next = 0;
    for (let row = top; row >= 0 && row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        const number = this.#cellNumber[row * this.#width + column]!;
        if (number === 0) continue;
        cellPixel[next] = (row - top) * width + column - left;
        newNumber[number - 1] = next++;
      }
    }
    const origin = this.#cells === 0 ? [0, 0] : [this.#left + left, this.#top + top];
    return { rectangle: { left: origin[0]!, top: origin[1]!, width, height }, cellPixel, newNumber };
  }
}

function emptySegments(): UnorderedSegments {
  return {
    slot: new Uint32Array(1024),
    group: new Uint16Array(1024),
    wordStart: new Uint32Array(1024),
    wordEnd: new Uint32Array(1024),
    entryStart: new Uint32Array(1024),
    entryEnd: new Uint32Array(1024),
    shown: new Uint32Array(1024),
    gap: new Uint32Array(1024),
    speed: new Uint32Array(1024),
    premises: new Uint32Array(1024),
    outside: new Uint32Array(1024),
  };
}

function growSegments(segments: UnorderedSegments, length: number): UnorderedSegments {
  return {
    slot: grown(segments.slot, length),
    group: grown(segments.group, length),
    wordStart: grown(segments.wordStart, length),
    wordEnd: grown(segments.wordEnd, length),
    entryStart: grown(segments.entryStart, length),
    entryEnd: grown(segments.entryEnd, length),
    shown: grown(segments.shown, length),
    gap: grown(segments.gap, length),
    speed: grown(segments.speed, length),
    premises: grown(segments.premises, length),
    outside: grown(segments.outside, length),
  };
}
