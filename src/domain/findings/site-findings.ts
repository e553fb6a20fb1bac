import { type Dossier, recordsOf } from '../dossier.ts';
import { indexLinks, reachOf } from '../image-chain.ts';
import type { PartialDate } from '../partial-date.ts';
import type { Authorisation } from '../records/authorisation.ts';
import { LIMITS } from '../rules/limits.ts';
import type { Finding } from './finding.ts';
import { authorisationTerm, isPast, isWithinMonths } from './terms.ts';

/** Terms of authorisations of sites and plate sites, days of retention, and sites whose images nobody sees. */
export function siteFindings(dossier: Dossier, today: PartialDate, months: number): readonly Finding[] {
  const findings: Finding[] = [];
  const sites = recordsOf(dossier, 'site');
  for (const record of [...sites, ...recordsOf(dossier, 'plate-site')]) {
    if (record.state === 'planned') continue;
    const finding = authorisationFinding(record.id, record.authorisation, today, months);
    if (finding) findings.push(finding);
  }
  const retention = LIMITS['retention-days'];
  const index = indexLinks(recordsOf(dossier, 'video-link'));
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
    const reach = reachOf(dossier.tables, index, site.id);
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
  months: number,
): Finding | null {
  const term = authorisationTerm(authorisation);
  if (term === null) return null;
  const { article, readOn } = LIMITS['authorisation-years'];
  if (isPast(term, today))
    return { code: 'authorisation-expired', recordId, article, readOn, severity: 'bad', detail: term };
  if (isWithinMonths(term, today, months))
    return { code: 'authorisation-expiring', recordId, article, readOn, severity: 'warn', detail: term };
  return null;
}
