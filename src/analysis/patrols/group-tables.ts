import { HOURS_A_DAY, HOURS_A_WEEK, weekHourOf } from './hour-slots.ts';
import type { PresenceCube } from './presence-cube.ts';

/** Sums of a cube for one choice of groups, from which figures under any hours and days are read. */
export class GroupTables {
  /** Seconds by slot. */
  readonly shown: Float64Array<ArrayBuffer>;
  readonly gap: Float64Array<ArrayBuffer>;
  readonly speed: Float64Array<ArrayBuffer>;
  readonly premises: Float64Array<ArrayBuffer>;
  readonly outside: Float64Array<ArrayBuffer>;
  /** `commune * days + day`: bit h is set when the commune had presence in hour h of that day. */
  readonly hoursSeen: Uint32Array<ArrayBuffer>;
  /** `hour of the week * communes + commune`, over the days counted so far. */
  readonly secondsByWeekHour: Float64Array<ArrayBuffer>;
  readonly visitsByWeekHour: Int32Array<ArrayBuffer>;
  readonly #cube: PresenceCube;
  readonly #communes: number;
  readonly #groups: Uint8Array | null;

  /** @param groups 1 for each group that counts; null for all */
  constructor(cube: PresenceCube, communes: number, groups: Uint8Array | null) {
    const { slots } = cube;
    this.#cube = cube;
    this.#communes = communes;
    this.#groups = groups;
    this.shown = new Float64Array(slots.count);
    this.gap = new Float64Array(slots.count);
    this.speed = new Float64Array(slots.count);
    this.premises = new Float64Array(slots.count);
    this.outside = new Float64Array(slots.count);
    this.hoursSeen = new Uint32Array(communes * slots.days.count);
    this.secondsByWeekHour = new Float64Array(HOURS_A_WEEK * communes);
    this.visitsByWeekHour = new Int32Array(HOURS_A_WEEK * communes);
    for (let slot = 0; slot < slots.count; slot++) this.#readSlot(slot);
  }

  #readSlot(slot: number): void {
    const { slots, slotStart, segments, entries } = this.#cube;
    const day = Math.floor(slot / HOURS_A_DAY);
    const bit = 1 << (slot % HOURS_A_DAY);
    for (let segment = slotStart[slot]!; segment < slotStart[slot + 1]!; segment++) {
      if (this.#groups !== null && this.#groups[segments.group[segment]!] === 0) continue;
      this.shown[slot] = this.shown[slot]! + segments.shown[segment]!;
      this.gap[slot] = this.gap[slot]! + segments.gap[segment]!;
      this.speed[slot] = this.speed[slot]! + segments.speed[segment]!;
      this.premises[slot] = this.premises[slot]! + segments.premises[segment]!;
      this.outside[slot] = this.outside[slot]! + segments.outside[segment]!;
      for (let entry = segments.entryStart[segment]!; entry < segments.entryEnd[segment]!; entry++) {
        const at = entries.commune[entry]! * slots.days.count + day;
        this.hoursSeen[at] = this.hoursSeen[at]! | bit;
      }
    }
  }

  /** Adds a day to the tables by hour of the week (`sign` 1), or takes it away (−1). */
  countDay(day: number, sign: 1 | -1): void {
    const { slots, slotStart, segments, entries } = this.#cube;
    for (let slot = day * HOURS_A_DAY; slot < (day + 1) * HOURS_A_DAY; slot++) {
      const row = weekHourOf(slots, slot) * this.#communes;
      for (let segment = slotStart[slot]!; segment < slotStart[slot + 1]!; segment++) {
        if (this.#groups !== null && this.#groups[segments.group[segment]!] === 0) continue;
        for (let entry = segments.entryStart[segment]!; entry < segments.entryEnd[segment]!; entry++) {
          const at = row + entries.commune[entry]!;
          this.secondsByWeekHour[at] = this.secondsByWeekHour[at]! + sign * entries.seconds[entry]!;
          this.visitsByWeekHour[at] = this.visitsByWeekHour[at]! + sign * entries.visits[entry]!;
        }
      }
    }
  }
}
