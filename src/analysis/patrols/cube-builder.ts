import { type CellOwners, OUTSIDE } from './cell-owners.ts';
import { finishCube } from './finish-cube.ts';
import { grown } from './growing-column.ts';
import { type HourSlots, slotAt, slotEnd } from './hour-slots.ts';
import { PathParts } from './path-parts.ts';
import { MOST_OCCUPIED, MOST_SECONDS, type PresenceCube, SECONDS_BITS } from './presence-cube.ts';
import { SegmentRows } from './segment-rows.ts';
import type { Step } from './step.ts';
import type { LostReason, StepSink } from './step-sink.ts';
import { VISIT_BREAK_SECONDS } from './visit-break.ts';

/** Room that is always left: a step has less than 2²⁰ seconds, a word 1023. */
const WORDS_OF_A_LONG_STEP = 2048;
const NEVER = Number.NEGATIVE_INFINITY;
const NOWHERE = -1;

/** Collects steps into a cube. Steps come by unit, then time (`StepWalker` on sorted positions). */
export class CubeBuilder implements StepSink {
  readonly #parts: PathParts;
  readonly #slots: HourSlots;
  readonly #zoom: number;
  /**
   * Two values a cell of the rectangle, read together: its number plus one (0 while nobody was there), and its last word, which
   * is of the segment at hand from the segment's first word on.
   */
  readonly #cellState: Int32Array<ArrayBuffer>;
  #cells = 0;
  #words: Uint32Array<ArrayBuffer>;
  #wordCount = 0;
  #firstWord = 0;
  readonly #rows = new SegmentRows();
  #slot = -1;
  #hourEnd = NEVER;
  #shown = 0;
  #outside = 0;
  readonly #lost = { gap: 0, speed: 0, premises: 0 };
  #firstEntry = 0;
  #unit = -1;
  #activity = -1;
  #time = 0;
  #end = 0;
  /** Entry of each commune in the segment at hand: valid from `entryStart` of the segment on. */
  readonly #entryOf: Int32Array<ArrayBuffer>;
  /** The commune that the unit is in, its entry, and what that has yet to be told. */
  #here = NOWHERE;
  #hereEntry = 0;
  #hereSeconds = 0;
  #hereVisits = 0;
  #hereUntil = 0;
  /** When the unit at hand was last seen in each commune but that. */
  readonly #lastSeen: Float64Array<ArrayBuffer>;

  /**
   * @param zoom of the cells, 0 … 18
   * @param expected about how many positions will come: room is made at once
   */
  constructor(owners: CellOwners, slots: HourSlots, communes: number, zoom: number, expected: number) {
    this.#slots = slots;
    this.#zoom = zoom;
    this.#parts = new PathParts(owners, zoom);
    this.#cellState = new Int32Array(2 * this.#parts.width * this.#parts.height).fill(-1);
    for (let at = 0; at < this.#cellState.length; at += 2) this.#cellState[at] = 0;
    // Nearly two passages a position: room that is not written to takes no memory.
    this.#words = new Uint32Array(Math.max(1024, 2 * expected));
    this.#entryOf = new Int32Array(communes).fill(-1);
    this.#lastSeen = new Float64Array(communes).fill(NEVER);
  }

  #begin({ unit, activity, time, seconds }: Step): void {
    this.#time = time;
    this.#end = time + seconds;
    if (unit === this.#unit && activity === this.#activity && time < this.#hourEnd) return;
    if (unit !== this.#unit) {
      this.#leave();
      this.#unit = unit;
      this.#lastSeen.fill(NEVER);
      this.#slot = -1;
    }
    this.#hourEnd = slotEnd(this.#slots, time);
    const slot = slotAt(this.#slots, time);
    // Both hours of the night when clocks go back are one slot.
    if (slot !== this.#slot || activity !== this.#activity) this.#openSegment(slot, activity);
  }

  lose(step: Step, reason: LostReason): void {
    this.#begin(step);
    this.#lost[reason] += step.seconds;
  }

  share(step: Step): number {
    this.#begin(step);
    const count = this.#parts.share(step);
    const { cells, communes, seconds } = this.#parts;
    const cellState = this.#cellState;
    const firstWord = this.#firstWord;
    let next = this.#wordCount;
    if (next + count > this.#words.length - WORDS_OF_A_LONG_STEP)
      this.#words = grown(this.#words, next + count + WORDS_OF_A_LONG_STEP);
    const words = this.#words;
    let shown = 0;
    let last = OUTSIDE;
    let inLast = 0;
    for (let part = 0; part < count; part++) {
      const commune = communes[part]!;
      const more = seconds[part]!;
      // Cells that follow one another are mostly in one commune: it is told once.
      if (commune !== last) {
        if (last !== OUTSIDE) this.#giveCommune(last, inLast);
        last = commune;
        inLast = 0;
      }
      if (commune === OUTSIDE) continue;
      inLast += more;
      shown += more;
      // A unit that stays in a cell, or comes back to it within the hour, needs one word there.
      const cell = cells[part]!;
      const known = cellState[2 * cell + 1]!;
      const word = known >= firstWord ? words[known]! | 0 : MOST_SECONDS;
      if ((word & MOST_SECONDS) + more <= MOST_SECONDS) {
        words[known] = word + more;
        continue;
      }
      const number = (cellState[2 * cell]! || this.#numberCell(cell)) - 1;
      let left = more;
      for (; left > MOST_SECONDS; left -= MOST_SECONDS)
        words[next++] = (number << SECONDS_BITS) | MOST_SECONDS;
      words[next] = (number << SECONDS_BITS) | left;
      cellState[2 * cell + 1] = next++;
    }
    this.#wordCount = next;
    if (last !== OUTSIDE) this.#giveCommune(last, inLast);
    this.#shown += shown;
    this.#outside += step.seconds - shown;
    return shown;
  }

  /** @returns its number plus one */
  #numberCell(cell: number): number {
    if (this.#cells === MOST_OCCUPIED)
      throw new Error(`More than ${MOST_OCCUPIED} cells hold presence: take a coarser zoom.`);
    this.#cellState[2 * cell] = ++this.#cells;
    return this.#cells;
  }

  /** Most steps go on in the commune of the one before: its entry is at hand, and told what it got when it is left. */
  #giveCommune(commune: number, seconds: number): void {
    if (commune !== this.#here) this.#enter(commune);
    else if (this.#time - this.#hereUntil > VISIT_BREAK_SECONDS) this.#hereVisits++;
    this.#hereSeconds += seconds;
    this.#hereUntil = this.#end;
  }

  #enter(commune: number): void {
    this.#leave();
    let entry = this.#entryOf[commune]!;
    if (entry < this.#firstEntry) {
      entry = this.#rows.addEntry(commune);
      this.#entryOf[commune] = entry;
    }
    this.#here = commune;
    this.#hereEntry = entry;
    if (this.#time - this.#lastSeen[commune]! > VISIT_BREAK_SECONDS) this.#hereVisits = 1;
  }

  #leave(): void {
    if (this.#here === NOWHERE) return;
    this.#rows.addToEntry(this.#hereEntry, this.#hereSeconds, this.#hereVisits);
    this.#lastSeen[this.#here] = this.#hereUntil;
    this.#here = NOWHERE;
    this.#hereSeconds = 0;
    this.#hereVisits = 0;
  }

  #openSegment(slot: number, activity: number): void {
    this.#closeSegment();
    this.#slot = slot;
    this.#activity = activity;
    this.#firstWord = this.#wordCount;
    this.#firstEntry = this.#rows.entryCount;
    this.#rows.start(this.#unit, activity, slot, this.#wordCount);
  }

  #closeSegment(): void {
    this.#leave();
    if (this.#rows.count === 0) return;
    const { gap, speed, premises } = this.#lost;
    this.#rows.end(this.#wordCount, this.#shown, gap, speed, premises, this.#outside);
    this.#shown = 0;
    this.#outside = 0;
    this.#lost.gap = 0;
    this.#lost.speed = 0;
    this.#lost.premises = 0;
  }

  /** The cube of all steps so far. The builder is not used any more: its columns become the cube's. */
  finish(): PresenceCube {
    this.#closeSegment();
    const { left, top, width, height } = this.#parts;
    const cellState = this.#cellState;
    return finishCube({
      zoom: this.#zoom,
      rectangle: { left, top, width, height },
      numbers: this.#cells,
      numberOf: (column, row) => cellState[2 * (row * width + column)]! - 1,
      words: this.#words.subarray(0, this.#wordCount),
      rows: this.#rows,
      slots: this.#slots,
    });
  }
}
