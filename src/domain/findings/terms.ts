import { addYears, daysInMonth, type PartialDate } from '../partial-date.ts';
import type { Authorisation } from '../records/authorisation.ts';
import type { Participation } from '../records/participation.ts';
import { LIMITS } from '../rules/limits.ts';

/** Term of an authorisation: as written, else five years after its date; null when neither is known. */
export function authorisationTerm(authorisation: Authorisation | null): PartialDate | null {
  if (authorisation === null) return null;
  if (authorisation.expires !== null) return authorisation.expires;
  return authorisation.date === null
    ? null
    : addYears(authorisation.date, LIMITS['authorisation-years'].value);
}

/** Term of a protocol: as written, else three years after the last signature; null when neither is known. */
export function participationTerm(protocol: Participation): PartialDate | null {
  if (protocol.ends !== null) return protocol.ends;
  const signed = protocol.renewed ?? protocol.signed;
  return signed === null ? null : addYears(signed, LIMITS['participation-years'].value);
}

/** The first term of tacit renewals, three years each, that is not past. */
export function nextTacitTerm(term: PartialDate, today: PartialDate): PartialDate {
  let next = term;
  while (isPast(next, today)) next = addYears(next, LIMITS['participation-years'].value);
  return next;
}

/** True when the whole day, month or year is before today (a full date). */
export function isPast(date: PartialDate, today: PartialDate): boolean {
  return `${date}-99-99`.slice(0, 10) < today;
}

/** True when the date is not past and begins on `near` (a full date) at the latest. */
export function isNear(date: PartialDate, today: PartialDate, near: PartialDate): boolean {
  return date <= near && !isPast(date, today);
}

/** The same day `months` later, or the last day of a shorter month. */
export function addMonths(day: PartialDate, months: number): PartialDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const count = year * 12 + (month - 1) + months;
  const newYear = Math.floor(count / 12);
  const newMonth = (count % 12) + 1;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(newYear).padStart(4, '0')}-${two(newMonth)}-${two(Math.min(date, daysInMonth(newYear, newMonth)))}`;
}
