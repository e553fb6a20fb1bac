import type { PresenceBrush } from '#domain/presence-brush.ts';
import { HOURS_A_DAY, HOURS_A_WEEK, weekHourOf } from './hour-slots.ts';
import type { PresenceCube } from './presence-cube.ts';

/** A brush as the cube reads it: units and activities have become groups. */
export interface CubeBrush {
  /** 1 for each painted hour of the week, Monday 0 h first; 168 long. */
  readonly hours: Uint8Array;
  /** First day, and the day after the last; days of `cube.slots.days`. */
  readonly fromDay: number;
  readonly toDay: number;
  /** 1 for each group of the cube that counts; null for all of them. */
  readonly groups: Uint8Array | null;
}

export function wholeBrush(cube: PresenceCube): CubeBrush {
  return {
    hours: new Uint8Array(HOURS_A_WEEK).fill(1),
    fromDay: 0,
    toDay: cube.slots.days.count,
    groups: null,
  };
}

export function cubeBrush(cube: PresenceCube, brush: PresenceBrush): CubeBrush {
  const { units, activities } = brush;
  const isChosen = (chosen: readonly number[] | null, one: number) => chosen?.includes(one) ?? true;
  const groups =
    units === null && activities === null
      ? null
      : Uint8Array.from(cube.groups, ({ unit, activity }) =>
          isChosen(units, unit) && isChosen(activities, activity) ? 1 : 0,
        );
  return { hours: brush.hours, fromDay: brush.fromDay, toDay: brush.toDay, groups };
}

/** 1 for each slot of the cube that the hours and days of a brush hold. */
export function brushedSlots(cube: PresenceCube, brush: CubeBrush): Uint8Array<ArrayBuffer> {
  const slots = new Uint8Array(cube.slots.count);
  const to = Math.min(brush.toDay, cube.slots.days.count) * HOURS_A_DAY;
  let slot = Math.max(0, brush.fromDay) * HOURS_A_DAY;
  let weekHour = weekHourOf(cube.slots, slot);
  for (; slot < to; slot++) {
    slots[slot] = brush.hours[weekHour]!;
    weekHour = weekHour + 1 === HOURS_A_WEEK ? 0 : weekHour + 1;
  }
  return slots;
}

/** Same choice of groups, whatever array holds it. */
export function isSameGroups(a: Uint8Array | null, b: Uint8Array | null): boolean {
  if (a === b) return true;
  if (a === null || b === null || a.length !== b.length) return false;
  return a.every((value, at) => value === b[at]);
}
