import { brushedSlots, type CubeBrush, isSameGroups } from './cube-brush.ts';
import { GroupTables } from './group-tables.ts';
import { HOURS_A_DAY, HOURS_A_WEEK, weekHourOf } from './hour-slots.ts';
import type { PresenceCube } from './presence-cube.ts';

/** What the charts, the ranking and the sheets show under a brush. Whole seconds. */
export interface BrushFigures {
  readonly seconds: {
    readonly in: number;
    readonly shown: number;
    readonly gap: number;
    readonly speed: number;
    readonly premises: number;
    readonly outside: number;
  };
  /** By commune index. */
  readonly communes: CommuneFigures;
  /** Shown seconds by hour of the week, under the brush's days and groups but whatever its hours. */
  readonly byWeekHour: Float64Array<ArrayBuffer>;
  /** Shown seconds by day, under the brush's hours and groups but whatever its days. */
  readonly byDay: Float64Array<ArrayBuffer>;
  /** Days of the brush that hold at least one painted hour. */
  readonly days: number;
  /**
   * How many times the painted week passed in those days: hours brushed by hours painted. What is divided by it is « a week »:
   * two week-ends in ten days are two weeks of week-ends. 0 when nothing is brushed.
   */
  readonly weeks: number;
}

/** Columns by commune index; absences and shares count the days of the brush that hold a painted hour. */
export interface CommuneFigures {
  readonly seconds: Float64Array<ArrayBuffer>;
  readonly nightSeconds: Float64Array<ArrayBuffer>;
  readonly weekendSeconds: Float64Array<ArrayBuffer>;
  /** Counted in the hour a visit begins. */
  readonly visits: Uint32Array<ArrayBuffer>;
  /** Days with presence. */
  readonly days: Uint32Array<ArrayBuffer>;
  /** The longest run of days without presence; all of them for a commune never visited. */
  readonly longestAbsence: Uint32Array<ArrayBuffer>;
}

/** Night is 22 h to 6 h, the week-end Saturday and Sunday, by the clock. */
const NIGHT_FROM = 22;
const NIGHT_TO = 6;
const SATURDAY = 5;

/**
 * Figures under a brush. Painting hours adds up tables of communes by hour of the week; moving the days adds and takes the
 * days that come and go; only another choice of groups reads all segments again.
 */
export class BrushedFigures {
  readonly #cube: PresenceCube;
  readonly #communes: number;
  #groups: Uint8Array | null = null;
  #tables: GroupTables;
  #fromDay = 0;
  #toDay = 0;

  constructor(cube: PresenceCube, communes: number) {
    this.#cube = cube;
    this.#communes = communes;
    this.#tables = new GroupTables(cube, communes, null);
  }

  at(brush: CubeBrush): BrushFigures {
    if (!isSameGroups(this.#groups, brush.groups)) {
      this.#groups = brush.groups;
      this.#tables = new GroupTables(this.#cube, this.#communes, brush.groups);
      this.#fromDay = 0;
      this.#toDay = 0;
    }
    this.#moveDays(Math.max(0, brush.fromDay), Math.min(brush.toDay, this.#cube.slots.days.count));
    const { seconds, byWeekHour, byDay } = this.#charts(brush);
    return {
      seconds,
      byWeekHour,
      byDay,
      communes: this.#communeFigures(brush),
      days: this.#days(brush),
      weeks: this.#weeks(brush),
    };
  }

  #moveDays(fromDay: number, toDay: number): void {
    const to = Math.max(fromDay, toDay);
    const isIn = (day: number, from: number, end: number) => day >= from && day < end;
    for (let day = Math.min(fromDay, this.#fromDay); day < Math.max(to, this.#toDay); day++) {
      const was = isIn(day, this.#fromDay, this.#toDay);
      const is = isIn(day, fromDay, to);
      if (was !== is) this.#tables.countDay(day, is ? 1 : -1);
    }
    this.#fromDay = fromDay;
    this.#toDay = to;
  }

  #charts({ hours }: CubeBrush) {
    const { slots } = this.#cube;
    const { shown, gap, speed, premises, outside } = this.#tables;
    const sums = { in: 0, shown: 0, gap: 0, speed: 0, premises: 0, outside: 0 };
    const byWeekHour = new Float64Array(HOURS_A_WEEK);
    const byDay = new Float64Array(slots.days.count);
    for (let day = 0; day < slots.days.count; day++) {
      const isIn = day >= this.#fromDay && day < this.#toDay;
      for (let slot = day * HOURS_A_DAY; slot < (day + 1) * HOURS_A_DAY; slot++) {
        const weekHour = weekHourOf(slots, slot);
        if (isIn) byWeekHour[weekHour] = byWeekHour[weekHour]! + shown[slot]!;
        if (hours[weekHour] === 0) continue;
        byDay[day] = byDay[day]! + shown[slot]!;
        if (!isIn) continue;
        sums.shown += shown[slot]!;
        sums.gap += gap[slot]!;
        sums.speed += speed[slot]!;
        sums.premises += premises[slot]!;
        sums.outside += outside[slot]!;
      }
    }
    sums.in = sums.shown + sums.gap + sums.speed + sums.premises + sums.outside;
    return { seconds: sums, byWeekHour, byDay };
  }

  #communeFigures({ hours }: CubeBrush): CommuneFigures {
    const communes = this.#communes;
    const { secondsByWeekHour, visitsByWeekHour } = this.#tables;
    const figures = {
      seconds: new Float64Array(communes),
      nightSeconds: new Float64Array(communes),
      weekendSeconds: new Float64Array(communes),
      visits: new Uint32Array(communes),
      days: new Uint32Array(communes),
      longestAbsence: new Uint32Array(communes),
    };
    for (let weekHour = 0; weekHour < HOURS_A_WEEK; weekHour++) {
      if (hours[weekHour] === 0) continue;
      const hour = weekHour % HOURS_A_DAY;
      const isNight = hour >= NIGHT_FROM || hour < NIGHT_TO;
      const isWeekend = weekHour >= SATURDAY * HOURS_A_DAY;
      for (let commune = 0, at = weekHour * communes; commune < communes; commune++, at++) {
        const seconds = secondsByWeekHour[at]!;
        figures.seconds[commune] = figures.seconds[commune]! + seconds;
        if (isNight) figures.nightSeconds[commune] = figures.nightSeconds[commune]! + seconds;
        if (isWeekend) figures.weekendSeconds[commune] = figures.weekendSeconds[commune]! + seconds;
        figures.visits[commune] = figures.visits[commune]! + visitsByWeekHour[at]!;
      }
    }
    this.#countDays(hours, figures);
    return figures;
  }

  #countDays(hours: Uint8Array, { days, longestAbsence }: CommuneFigures): void {
    const { hoursSeen } = this.#tables;
    const masks = weekdayMasks(hours);
    const { firstWeekday, days: period } = this.#cube.slots;
    for (let commune = 0; commune < this.#communes; commune++) {
      let absent = 0;
      let longest = 0;
      let present = 0;
      for (let day = this.#fromDay; day < this.#toDay; day++) {
        const mask = masks[(firstWeekday + day) % masks.length]!;
        if (mask === 0) continue;
        if ((hoursSeen[commune * period.count + day]! & mask) !== 0) {
          present++;
          absent = 0;
        } else if (++absent > longest) longest = absent;
      }
      days[commune] = present;
      longestAbsence[commune] = longest;
    }
  }

  #weeks(brush: CubeBrush): number {
    const painted = brush.hours.reduce((sum, hour) => sum + hour, 0);
    const brushed = brushedSlots(this.#cube, brush).reduce((sum, slot) => sum + slot, 0);
    return painted === 0 ? 0 : brushed / painted;
  }

  #days({ hours }: CubeBrush): number {
    const masks = weekdayMasks(hours);
    let days = 0;
    for (let day = this.#fromDay; day < this.#toDay; day++)
      if (masks[(this.#cube.slots.firstWeekday + day) % masks.length] !== 0) days++;
    return days;
  }
}

/** Painted hours of each day of the week as bits, Monday first. */
function weekdayMasks(hours: Uint8Array): number[] {
  return Array.from({ length: HOURS_A_WEEK / HOURS_A_DAY }, (_, weekday) => {
    let mask = 0;
    for (let hour = 0; hour < HOURS_A_DAY; hour++)
      if (hours[weekday * HOURS_A_DAY + hour] === 1) mask |= 1 << hour;
    return mask;
  });
}
