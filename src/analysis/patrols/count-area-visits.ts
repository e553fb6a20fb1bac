import type { LngLat, LngLatBounds } from '#geo/units.ts';
import { CellOwners, OUTSIDE } from './cell-owners.ts';
import { cut, grown } from './growing-column.ts';
import { type HourSlots, slotAt, slotEnd } from './hour-slots.ts';
import { PathParts } from './path-parts.ts';
import type { PositionColumns } from './position-columns.ts';
import { premisesFinder } from './premises-finder.ts';
import type { PresenceRules } from './presence-rules.ts';
import { sortPositions } from './sort-positions.ts';
import type { Step } from './step.ts';
import type { StepSink } from './step-sink.ts';
import { StepWalker } from './step-walker.ts';
import { VISIT_BREAK_SECONDS } from './visit-break.ts';

/** Of the cells that steps are cut into: few hold more than one commune, and few borders are crossed. */
const PARTS_ZOOM = 17;
const NEVER = Number.NEGATIVE_INFINITY;

/**
 * Visits to areas of several communes, one row a visit, in the order of unit and time. A patrol that goes on from one
 * commune of an area to the next is still on the same visit: visits of an area are not the sum of those of its communes.
 */
export interface AreaVisits {
  /** Slot of the hour it began in (`HourSlots`). */
  readonly slot: Uint32Array<ArrayBuffer>;
  readonly unit: Uint16Array<ArrayBuffer>;
  readonly activity: Uint8Array<ArrayBuffer>;
  readonly area: Uint16Array<ArrayBuffer>;
}

export interface AreaVisitsInput {
  readonly positions: PositionColumns;
  readonly rules: PresenceRules;
  readonly premises: readonly LngLat[];
  readonly bounds: LngLatBounds;
  readonly communeAt: (lng: number, lat: number) => number;
  /** Slots of the cube of the same positions. */
  readonly slots: HourSlots;
  /** For each way to put communes together: the area of every commune, −1 for none. Numbers are those of all ways together. */
  readonly areaOf: readonly Int32Array[];
  readonly areas: number;
}

/** Walks all positions again, counting nothing but visits. Yields its share. */
export function* countAreaVisits(input: AreaVisitsInput): Generator<number, AreaVisits, void> {
  const sink = new VisitSink(input);
  const walker = new StepWalker(
    sink,
    input.rules,
    premisesFinder(input.premises, input.rules.premisesMetres),
  );
  yield* walker.add(sortPositions(input.positions));
  return sink.finish();
}

class VisitSink implements StepSink {
  readonly #parts: PathParts;
  readonly #slots: HourSlots;
  readonly #areaOf: readonly Int32Array[];
  readonly #lastSeen: Float64Array<ArrayBuffer>;
  #unit = -1;
  #activity = 0;
  #time = 0;
  #end = 0;
  #hourEnd = NEVER;
  #atSlot = 0;
  #slot = new Uint32Array(1024);
  #units = new Uint16Array(1024);
  #activities = new Uint8Array(1024);
  #area = new Uint16Array(1024);
  #count = 0;

  constructor({ bounds, communeAt, slots, areaOf, areas }: AreaVisitsInput) {
    this.#parts = new PathParts(new CellOwners(bounds, communeAt), PARTS_ZOOM);
    this.#slots = slots;
    this.#areaOf = areaOf;
    this.#lastSeen = new Float64Array(areas).fill(NEVER);
  }

  #begin({ unit, activity, time, seconds }: Step): void {
    if (unit !== this.#unit) {
      this.#unit = unit;
      this.#lastSeen.fill(NEVER);
      this.#hourEnd = NEVER;
    }
    this.#activity = activity;
    this.#time = time;
    this.#end = time + seconds;
    if (time < this.#hourEnd) return;
    this.#hourEnd = slotEnd(this.#slots, time);
    this.#atSlot = slotAt(this.#slots, time);
  }

  lose(): void {}

  share(step: Step): number {
    this.#begin(step);
    const parts = this.#parts.share(step);
    let shown = 0;
    for (let part = 0; part < parts; part++) {
      const commune = this.#parts.communes[part]!;
      if (commune === OUTSIDE) continue;
      shown += this.#parts.seconds[part]!;
      this.#see(commune);
    }
    return shown;
  }

  #see(commune: number): void {
    for (const level of this.#areaOf) {
      const area = level[commune]!;
      if (area < 0) continue;
      if (this.#time - this.#lastSeen[area]! > VISIT_BREAK_SECONDS) this.#note(area);
      this.#lastSeen[area] = this.#end;
    }
  }

  #note(area: number): void {
    const at = this.#count++;
    if (at === this.#slot.length) {
      this.#slot = grown(this.#slot, at + 1);
      this.#units = grown(this.#units, at + 1);
      this.#activities = grown(this.#activities, at + 1);
      this.#area = grown(this.#area, at + 1);
    }
    this.#slot[at] = this.#atSlot;
    this.#units[at] = this.#unit;
    this.#activities[at] = this.#activity;
    this.#area[at] = area;
  }

  finish(): AreaVisits {
    return {
      slot: cut(this.#slot, this.#count),
      unit: cut(this.#units, this.#count),
      activity: cut(this.#activities, this.#count),
      area: cut(this.#area, this.#count),
    };
  }
}
