import type { Dossier } from '../dossier.ts';
import type { PartialDate } from '../partial-date.ts';
import { cameraFindings, cameraGaps } from './camera-findings.ts';
import type { Finding } from './finding.ts';
import { participationFindings } from './participation-findings.ts';
import { plateFindings } from './plate-findings.ts';
import { siteFindings } from './site-findings.ts';
import { noticeFindings, siteGaps } from './site-gaps.ts';
import { addMonths } from './terms.ts';

/** Terms nearer than this many months are said, unless told otherwise. */
const NEAR_MONTHS = 6;

/**
 * Everything in a dossier that asks to be looked at, in a fixed order.
 * @param today full date, passed in: what is past depends on it.
 */
export function findFindings(dossier: Dossier, today: PartialDate, months = NEAR_MONTHS): readonly Finding[] {
  const near = addMonths(today, months);
  return [
    ...plateFindings(dossier),
    ...siteFindings(dossier, today, near),
    ...cameraFindings(dossier),
    ...noticeFindings(dossier),
    ...participationFindings(dossier, today, near),
    ...cameraGaps(dossier),
    ...siteGaps(dossier),
  ];
}

/** Findings by the record they are said of; a record without any is not in it. */
export function findingsByRecord(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const byRecord = new Map<string, Finding[]>();
  for (const finding of findings) {
    const list = byRecord.get(finding.recordId);
    if (list) list.push(finding);
    else byRecord.set(finding.recordId, [finding]);
  }
  return byRecord;
}
