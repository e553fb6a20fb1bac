import { type Dossier, recordsOf } from '../dossier.ts';
import { CAMERA_DUTIES, type Duty } from '../rules/camera-duties.ts';
import type { Finding, FindingCode } from './finding.ts';

/** Sites that say they have no notice. */
export function noticeFindings(dossier: Dossier): readonly Finding[] {
  return recordsOf(dossier, 'site')
    .filter(({ notice, state }) => notice === false && state !== 'planned')
    .map(({ id }) => finding(id, 'notice-missing', 'bad', CAMERA_DUTIES.notice));
}

/** What is not known of sites and links and the law wants to read in the file: authorisation, notice, recipients, legal basis. */
export function siteGaps(dossier: Dossier): readonly Finding[] {
  const gaps: Finding[] = [];
  const tell = (recordId: string, code: FindingCode, duty: Duty) =>
    gaps.push(finding(recordId, code, 'gap', duty));
  for (const { id, state, authorisation } of [
    ...recordsOf(dossier, 'site'),
    ...recordsOf(dossier, 'plate-site'),
  ]) {
    if (state !== 'planned' && authorisation === null)
      tell(id, 'authorisation-missing', CAMERA_DUTIES.authorisation);
  }
  for (const { id, notice, recipients } of recordsOf(dossier, 'site')) {
    if (notice === null) tell(id, 'notice-unknown', CAMERA_DUTIES.notice);
    if (recipients.length === 0) tell(id, 'recipients-missing', CAMERA_DUTIES.recipients);
  }
  for (const { id, to, legalBasis } of recordsOf(dossier, 'video-link')) {
    const goesToForces = Object.hasOwn(dossier.tables['force-unit'], to);
    if (goesToForces && (legalBasis ?? '').trim() === '')
      tell(id, 'link-basis-missing', CAMERA_DUTIES.recipients);
  }
  return gaps;
}

function finding(
  recordId: string,
  code: FindingCode,
  severity: Finding['severity'],
  { article, readOn }: Duty,
): Finding {
  return { code, recordId, article, readOn, severity, detail: '' };
}
