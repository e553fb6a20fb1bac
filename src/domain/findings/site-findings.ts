import { type Dossier, recordsOf } from '../dossier.ts';
import { indexLinks } from '../image-chain.ts';
import type { PartialDate } from '../partial-date.ts';
import { findReach } from '../reach.ts';
import type { Authorisation } from '../records/authorisation.ts';
import { LIMITS } from '../rules/limits.ts';
import type { Finding } from './finding.ts';
import { authorisationTerm, isNear, isPast } from './terms.ts';

/**
 * Terms of authorisations of sites and plate sites, days of retention, and sites whose images nobody sees.
 * @param near last day of the terms that are said to be near.
 */
export function siteFindings(dossier: Dossier, today: PartialDate, near: PartialDate): readonly Finding[] {
  const findings: Finding[] = [];
  const sites = recordsOf(dossier, 'site');
  for (const record of [...sites, ...recordsOf(dossier, 'plate-site')]) {
    if (record.state === 'planned') continue;
    const finding = authorisationFinding(record.id, record.authorisation, today, near);
    if (finding) findings.push(finding);
  }
  const retention = LIMITS['retention-days'];
  const reachOf = findReach(dossier.tables, indexLinks(recordsOf(dossier, 'video-link')));
  for (const site of sites) {
    if (site.retentionDays !== null && site.retentionDays > retention.value) {
      const { article, readOn } = retention;
      findings.push({
        code: 'retention-too-long',
        recordId: site.id,
        article,
        readOn,
        severity: 'bad',
        detail: String(site.retentionDays),
      });
    }
    if (site.state !== 'in-service') continue;
    const reach = reachOf(site.id);
    if (reach === 'watched') continue;
    const code = reach === 'planned' ? 'site-reach-planned' : 'site-reaches-nobody';
    findings.push({ code, recordId: site.id, article: '', readOn: '', severity: 'warn', detail: '' });
  }
  return findings;
}

function authorisationFinding(
  recordId: string,
  authorisation: Authorisation | null,
  today: PartialDate,
  near: PartialDate,
): Finding | null {
  const term = authorisationTerm(authorisation);
  if (term === null) return null;
  const { article, readOn } = LIMITS['authorisation-years'];
  if (isPast(term, today))
    return { code: 'authorisation-expired', recordId, article, readOn, severity: 'bad', detail: term };
  if (isNear(term, today, near))
    return { code: 'authorisation-expiring', recordId, article, readOn, severity: 'warn', detail: term };
  return null;
}
