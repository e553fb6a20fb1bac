import type { PositionColumns } from '#formats/positions-block.ts';
import type { LngLat } from '#geo/units.ts';
import { mercatorX, mercatorY } from '#geo/web-mercator.ts';
import { offset } from './gazetteer.ts';
import { addDays, unixOfLocal, weekday } from './local-time.ts';
import { type AskedPlaces, type PatrolUnit, patrolShift, type ShiftWorld } from './patrol-shift.ts';
import type { Random } from './random.ts';

export const PING_SECONDS = 60;
/** About 3 m: finer than a receiver is right, and the file is half the size. */
const PLACE_STEP = 512;
const NOWHERE: AskedPlaces = new Map();

/**
 * Positions of every unit over the days, sorted by unit then time, with what real tracks have: a metre or three of
 * noise, silences of some minutes, now and then a place that is plainly wrong.
 * @param firstDay `YYYY-MM-DD`, local.
 * @param askedOn places gone to more often by a shift that begins on a day
 */
export function patrolPositions(
  units: readonly PatrolUnit[],
  firstDay: string,
  days: number,
  timeZone: string,
  world: ShiftWorld,
  askedOn: (date: string, night: boolean) => AskedPlaces = () => NOWHERE,
): PositionColumns {
  const times: number[] = [];
  const xs: number[] = [];
  const ys: number[] = [];
  const owners: number[] = [];
  const { random } = world;
  for (const [index, unit] of units.entries()) {
    let free = 0;
    for (let day = 0; day < days; day++) {
      const date = addDays(firstDay, day);
      const shift = drawShift(unit, date, day === days - 1, random);
      if (!shift) continue;
      const start = Math.max(unixOfLocal(date, shift.startMinute * 60, timeZone), free);
      const fixes = patrolShift(unit, shift.minutes, shift.night, world, askedOn(date, shift.night));
      let silentUntil = 0;
      for (const [minute, fix] of fixes.entries()) {
        if (minute < silentUntil) continue;
        if (random.chance(0.0012)) silentUntil = minute + random.integer(3, 16);
        const seen = noisy(fix, random);
        times.push(start + minute * PING_SECONDS);
        xs.push(coarse(mercatorX(seen[0])));
        ys.push(coarse(mercatorY(seen[1])));
        owners.push(index);
      }
      free = start + (fixes.length + 30) * PING_SECONDS;
    }
  }
  return {
    times: Uint32Array.from(times),
    xs: Uint32Array.from(xs),
    ys: Uint32Array.from(ys),
    units: Uint16Array.from(owners),
  };
}

/** Morning, afternoon or night, some days off; the week-end is lived at night. */
function drawShift(
  unit: PatrolUnit,
  date: string,
  last: boolean,
  random: Random,
): { readonly startMinute: number; readonly minutes: number; readonly night: boolean } | null {
  if (random.chance(0.1)) return null;
  const day = weekday(date);
  const evening = day === 5 || day === 6;
  const nights = (unit.unitType === 'PSIG' ? 3 : 1) * (evening ? 2.2 : 1);
  // The last day ends at midnight: nobody is out after the period.
  const kind = random.weighted([2, 2.4, last ? 0 : nights]);
  const jitter = random.integer(-20, 40);
  if (kind === 0) return { startMinute: 7 * 60 + jitter, minutes: random.integer(420, 540), night: false };
  if (kind === 1) return { startMinute: 13 * 60 + jitter, minutes: random.integer(420, 520), night: false };
  return { startMinute: 20 * 60 + jitter, minutes: random.integer(360, evening ? 600 : 480), night: true };
}

function noisy(place: LngLat, random: Random): LngLat {
  const metres = random.chance(0.00008) ? 6000 : 2;
  return offset(place, random.normal() * metres, random.normal() * metres);
}

const coarse = (value: number): number => Math.floor(value / PLACE_STEP) * PLACE_STEP;
