import { type Dossier, recordsOf } from '../dossier.ts';
import type { PartialDate } from '../partial-date.ts';
import { authorisationTerm, isPast, nextTacitTerm, participationTerm } from './terms.ts';

/** A day (or month, or year) by which something must have been signed again. */
export interface Term {
  readonly date: PartialDate;
  readonly what: 'authorisation' | 'participation';
  /** Site, plate site or protocol. */
  readonly recordId: string;
  readonly past: boolean;
}

/**
 * Every term of the dossier, the earliest first; those of one date in the order of the dossier. Planned sites and ended protocols have none;
 * a protocol that runs on by silence shows its next term.
 * @param today full date, passed in.
 */
export function termCalendar(dossier: Dossier, today: PartialDate): readonly Term[] {
  const terms: Term[] = [];
  const add = (what: Term['what'], recordId: string, date: PartialDate | null) => {
    if (date !== null) terms.push({ date, what, recordId, past: isPast(date, today) });
  };
  for (const { id, state, authorisation } of [
    ...recordsOf(dossier, 'site'),
    ...recordsOf(dossier, 'plate-site'),
  ]) {
    if (state !== 'planned') add('authorisation', id, authorisationTerm(authorisation));
  }
  for (const protocol of recordsOf(dossier, 'participation')) {
    const term = participationTerm(protocol);
    if (protocol.state !== 'active' || term === null) continue;
    add('participation', protocol.id, protocol.ends === null ? nextTacitTerm(term, today) : term);
  }
  return terms.sort((a, b) =>
    lastDay(a.date) < lastDay(b.date) ? -1 : lastDay(a.date) > lastDay(b.date) ? 1 : 0,
  );
}

/** A month or a year comes after its days: it is over when they are. */
function lastDay(date: PartialDate): string {
  return `${date}-99-99`.slice(0, 10);
}
