import { communeWeeks } from '#analysis/patrols/commune-weeks.ts';
import { expectationChange } from '#analysis/patrols/expectation-change.ts';
import { expectationPeriods } from '#domain/expectation-periods.ts';
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
  const periods = expectationPeriods(firstDay, count, request.date);
  if (periods.is === 'impossible') return periods;
  const { weeks, fromDay } = periods;
  const seconds = communeWeeks(cube, hoursOfWeek(request.hours), fromDay, 2 * weeks, communes);
  return { ...periods, change: expectationChange(seconds, request.commune, weeks, seededRandom(SEED)) };
}
