import { brushedSlots, type CubeBrush } from './cube-brush.ts';
import { HOURS_A_WEEK, weekHourOf } from './hour-slots.ts';
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
}

/** Columns by commune index; absences and shares count the days of the brush. */
export interface CommuneFigures {
  readonly seconds: Float64Array<ArrayBuffer>;
  readonly nightSeconds: Float64Array<ArrayBuffer>;
  readonly weekendSeconds: Float64Array<ArrayBuffer>;
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
const HOURS_A_DAY = 24;

/** One pass over the segments: a hundred thousand for a year of fifty units. */
export function brushFigures(cube: PresenceCube, brush: CubeBrush, communes: number): BrushFigures {
  const { slotStart, segments, entries, slots } = cube;
  const sums = { in: 0, shown: 0, gap: 0, speed: 0, premises: 0, outside: 0 };
  const byWeekHour = new Float64Array(HOURS_A_WEEK);
  const byDay = new Float64Array(slots.days.count);
  const figures = emptyFigures(communes);
  const brushed = brushedSlots(cube, brush);
  const absences = new AbsenceCounter(figures);
  for (let slot = 0; slot < slots.count; slot++) {
    const day = Math.floor(slot / HOURS_A_DAY);
    const weekHour = weekHourOf(slots, slot);
    const hour = slot % HOURS_A_DAY;
    const isNight = hour >= NIGHT_FROM || hour < NIGHT_TO;
    const isWeekend = weekHour >= SATURDAY * HOURS_A_DAY;
    const isPainted = brush.hours[weekHour] === 1;
    const isInDays = day >= brush.fromDay && day < brush.toDay;
    if (brushed[slot] === 1) absences.open(day);
    for (let segment = slotStart[slot]!; segment < slotStart[slot + 1]!; segment++) {
      if (brush.groups !== null && brush.groups[segments.group[segment]!] === 0) continue;
      const shown = segments.shown[segment]!;
      if (isInDays) byWeekHour[weekHour] = byWeekHour[weekHour]! + shown;
      if (isPainted) byDay[day] = byDay[day]! + shown;
      if (brushed[slot] === 0) continue;
      sums.shown += shown;
      sums.gap += segments.gap[segment]!;
      sums.speed += segments.speed[segment]!;
      sums.premises += segments.premises[segment]!;
      sums.outside += segments.outside[segment]!;
      for (let entry = segments.entryStart[segment]!; entry < segments.entryEnd[segment]!; entry++) {
        const commune = entries.commune[entry]!;
        const seconds = entries.seconds[entry]!;
        figures.seconds[commune] = figures.seconds[commune]! + seconds;
        if (isNight) figures.nightSeconds[commune] = figures.nightSeconds[commune]! + seconds;
        if (isWeekend) figures.weekendSeconds[commune] = figures.weekendSeconds[commune]! + seconds;
        figures.visits[commune] = figures.visits[commune]! + entries.visits[entry]!;
        absences.see(commune);
      }
    }
  }
  sums.in = sums.shown + sums.gap + sums.speed + sums.premises + sums.outside;
  const days = absences.finish();
  return { seconds: sums, communes: figures, byWeekHour, byDay, days };
}

function emptyFigures(communes: number): CommuneFigures {
  return {
    seconds: new Float64Array(communes),
    nightSeconds: new Float64Array(communes),
    weekendSeconds: new Float64Array(communes),
    visits: new Uint32Array(communes),
    days: new Uint32Array(communes),
    longestAbsence: new Uint32Array(communes),
  };
}

/** Counts days with presence and the longest run without, over the days that hold a painted hour. */
class AbsenceCounter {
  readonly #figures: CommuneFigures;
  /** How many brushed days are open, and the number of the last one with presence of each commune. */
  #opened = 0;
  #day = -1;
  readonly #lastSeen: Int32Array<ArrayBuffer>;

  constructor(figures: CommuneFigures) {
    this.#figures = figures;
    this.#lastSeen = new Int32Array(figures.seconds.length);
  }

  open(day: number): void {
    if (day === this.#day) return;
    this.#day = day;
    this.#opened++;
  }

  see(commune: number): void {
    const last = this.#lastSeen[commune]!;
    if (last === this.#opened) return;
    this.#figures.days[commune] = this.#figures.days[commune]! + 1;
    this.#absent(commune, this.#opened - last - 1);
    this.#lastSeen[commune] = this.#opened;
  }

  #absent(commune: number, days: number): void {
    if (days > this.#figures.longestAbsence[commune]!) this.#figures.longestAbsence[commune] = days;
  }

  /** @returns how many brushed days there were. */
  finish(): number {
    for (let commune = 0; commune < this.#lastSeen.length; commune++)
      this.#absent(commune, this.#opened - this.#lastSeen[commune]!);
    return this.#opened;
  }
}
