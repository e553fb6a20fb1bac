import { type Dossier, recordsOf } from '../dossier.ts';
import type { PartialDate } from '../partial-date.ts';
import type { Participation } from '../records/participation.ts';
import { LIMITS } from '../rules/limits.ts';
import type { Finding, FindingCode } from './finding.ts';
import { isNear, isPast, nextTacitTerm, participationTerm } from './terms.ts';

/** Protocols whose written end is past, that run on by tacit renewal, or whose next term is not after `near`. */
export function participationFindings(
  dossier: Dossier,
  today: PartialDate,
  near: PartialDate,
): readonly Finding[] {
  return recordsOf(dossier, 'participation').flatMap((protocol) => findingsOf(protocol, today, near));
}

function findingsOf(protocol: Participation, today: PartialDate, near: PartialDate): readonly Finding[] {
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
  if (isNear(next, today, near)) return [finding('participation-renewal-near', next)];
  return isPast(term, today) ? [finding('participation-renewed-tacitly', term)] : [];
}
