import { communeDays } from '#analysis/patrols/commune-days.ts';
import { communeWeeks } from '#analysis/patrols/commune-weeks.ts';
import { expectationChange } from '#analysis/patrols/expectation-change.ts';
import { isTellable } from '#analysis/patrols/suppress-cells.ts';
import { expectationPeriods } from '#domain/expectation-periods.ts';
import { PRESENCE_COPIES } from '#domain/rules/presence-copies.ts';
import { hoursOfWeek } from '#domain/week-hours.ts';
import { seededRandom } from '#geo/seeded-random.ts';
import type { ExpectationMeasured, ExpectationRequest } from '../protocol.ts';
import { openedPresence } from './opened-presence.ts';

/** The same request always has the same answer. */
const SEED = 2026;

/** Presence in a commune before and after it asked; null when the presence is not open any more. */
export async function measureExpectation(request: ExpectationRequest): Promise<ExpectationMeasured | null> {
  const presence = openedPresence(request.presenceId);
  if (presence === null) return null;
  const { cube, communes } = presence;
  const { firstDay, count } = cube.slots.days;
  const { page } = request;
  const days = Math.min(count, page?.days ?? count);
  const periods = expectationPeriods(firstDay, days, request.date, page?.fewestWeeks);
  if (periods.is === 'impossible') return periods;
  const { weeks, fromDay } = periods;
  const { askedDay, toDay } = periods;
  const hours = hoursOfWeek(request.hours);
  const seconds = communeWeeks(cube, hours, fromDay, 2 * weeks, communes);
  const byDay = communeDays(cube, { hours, fromDay, toDay, groups: null }, request.commune);
  return {
    ...periods,
    change: expectationChange(seconds, request.commune, weeks, seededRandom(SEED)),
    tellable: {
      before: isTellableFigure(byDay.subarray(fromDay, askedDay)),
      after: isTellableFigure(byDay.subarray(askedDay, toDay)),
    },
  };
}

/** @param byDay seconds of each day of a period */
function isTellableFigure(byDay: Float64Array): boolean {
  const one = (value: number) => Float64Array.of(value);
  const sums = {
    seconds: one(byDay.reduce((sum, value) => sum + value, 0)),
    days: Uint32Array.of(byDay.filter((value) => value > 0).length),
    largestDay: one(byDay.reduce((most, value) => Math.max(most, value), 0)),
  };
  return isTellable(sums, 0, PRESENCE_COPIES.elus.rules);
}
