import { type Dossier, recordsOf } from '../dossier.ts';
import type { PartialDate } from '../partial-date.ts';
import type { Participation } from '../records/participation.ts';
import { LIMITS } from '../rules/limits.ts';
import type { Finding, FindingCode } from './finding.ts';
import { isPast, isWithinMonths, nextTacitTerm, participationTerm } from './terms.ts';

/** Protocols whose written end is past, that run on by tacit renewal, or whose next term is near. */
export function participationFindings(
  dossier: Dossier,
  today: PartialDate,
  months: number,
): readonly Finding[] {
  return recordsOf(dossier, 'participation').flatMap((protocol) => findingsOf(protocol, today, months));
}

function findingsOf(protocol: Participation, today: PartialDate, months: number): readonly Finding[] {
  const term = participationTerm(protocol);
  if (protocol.state !== 'active' || term === null) return [];
  const { article, readOn } = LIMITS['participation-years'];
  const finding = (code: FindingCode, detail: string): Finding => ({
    code,
    recordId: protocol.id,
    article,
    readOn,
    severity: 'warn',
    detail,
  });
  // An end that was written down is not renewed by silence.
  if (protocol.ends !== null && isPast(term, today)) return [finding('participation-ended', term)];
  const next = nextTacitTerm(term, today);
  if (isWithinMonths(next, today, months)) return [finding('participation-renewal-near', next)];
  return isPast(term, today) ? [finding('participation-renewed-tacitly', term)] : [];
}
