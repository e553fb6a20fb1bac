import { type Dossier, recordsOf } from '../dossier.ts';
import { indexLinks } from '../image-chain.ts';
import type { PlateSite } from '../records/plate-site.ts';
import { PLATE_RULES } from '../rules/plate-rules.ts';
import type { Finding, FindingCode } from './finding.ts';

const SAYS_LAPI = /\blapi\b/i;

/** Plate sites typed LAPI that are not the State's, or typed VPI and called LAPI. */
export function plateFindings(dossier: Dossier): readonly Finding[] {
  const findings: Finding[] = [];
  const index = indexLinks(recordsOf(dossier, 'video-link'));
  const { article, caseLaw, readOn, operators } = PLATE_RULES.lapi;
  const tell = (plate: PlateSite, code: FindingCode, severity: Finding['severity'], detail: string): void => {
    findings.push({
      code,
      recordId: plate.id,
      article: caseLaw === null ? article : `${article} ; ${caseLaw}`,
      readOn,
      severity,
      detail,
    });
  };
  for (const plate of recordsOf(dossier, 'plate-site')) {
    if (plate.reading === 'vpi') {
      const words = [plate.name, plate.note].find((text) => SAYS_LAPI.test(text));
      if (words !== undefined) tell(plate, 'vpi-named-lapi', 'warn', words);
      continue;
    }
    if (plate.operator === null) tell(plate, 'lapi-operator-unknown', 'warn', '');
    else if (!operators.includes(plate.operator)) tell(plate, 'lapi-not-state', 'bad', plate.operator);
    const csus = (index.leaving.get(plate.id) ?? []).filter((link) =>
      Object.hasOwn(dossier.tables.csu, link.to),
    );
    if (csus[0]) tell(plate, 'lapi-to-csu', 'warn', dossier.tables.csu[csus[0].to]?.name ?? csus[0].to);
  }
  return findings;
}
