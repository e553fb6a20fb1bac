import type { CubeBrush } from './cube-brush.ts';
import { HOURS_A_DAY, weekHourOf } from './hour-slots.ts';
import type { PresenceCube } from './presence-cube.ts';

const DAYS_A_WEEK = 7;

/** Seconds by commune and week: value `commune * weeks + week`. */
export interface BrushedWeeks {
  /** Whole weeks from the first day of the brush; days left over at its end are in none. */
  readonly weeks: number;
  readonly seconds: Float64Array<ArrayBuffer>;
}

/** The brush week by week, for every commune: what a trend is drawn from. */
export function brushedWeeks(cube: PresenceCube, brush: CubeBrush, communes: number): BrushedWeeks {
  const { slots, slotStart, segments, entries } = cube;
  const from = Math.max(0, brush.fromDay);
  const to = Math.min(brush.toDay, slots.days.count);
  const weeks = Math.max(0, Math.floor((to - from) / DAYS_A_WEEK));
  const seconds = new Float64Array(communes * weeks);
  for (let week = 0; week < weeks; week++) {
    const first = (from + week * DAYS_A_WEEK) * HOURS_A_DAY;
    for (let slot = first; slot < first + DAYS_A_WEEK * HOURS_A_DAY; slot++) {
      if (brush.hours[weekHourOf(slots, slot)] === 0) continue;
      for (let segment = slotStart[slot]!; segment < slotStart[slot + 1]!; segment++) {
        if (brush.groups !== null && brush.groups[segments.group[segment]!] === 0) continue;
        for (let entry = segments.entryStart[segment]!; entry < segments.entryEnd[segment]!; entry++) {
          const at = entries.commune[entry]! * weeks + week;
          seconds[at] = seconds[at]! + entries.seconds[entry]!;
        }
      }
    }
  }
  return { weeks, seconds };
}
