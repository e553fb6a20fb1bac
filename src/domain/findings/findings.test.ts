import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Dossier, emptyDossier } from '../dossier.ts';
import type { Participation } from '../records/participation.ts';
import type { PlateSite } from '../records/plate-site.ts';
import { type Site, UNKNOWN_SITE } from '../records/site.ts';
import type { VideoLink } from '../records/video-link.ts';
import { findFindings, findingsByRecord } from './find-findings.ts';
import { FINDING_CODES, type Finding } from './finding.ts';
import { findingSentence } from './finding-sentences.ts';
import { addMonths, authorisationTerm, isNear, isPast, nextTacitTerm, participationTerm } from './terms.ts';

const TODAY = '2026-11-22';
const base = { sourceId: 'source-1', note: '' };
const place = [6, 44] as const;

const site = (id: string, change: Partial<Site> = {}): Site => ({
  ...UNKNOWN_SITE,
  id,
  ...base,
  name: id,
  communeCode: '04070',
  place,
  ...change,
});

const plate = (id: string, change: Partial<PlateSite> = {}): PlateSite => ({
  kind: 'plate-site',
  id,
  ...base,
  name: id,
  number: null,
  communeCode: '04070',
  place,
  reading: 'lapi',
  operator: 'state',
  state: 'in-service',
  road: null,
  trafficAzimuthDegrees: null,
  direction: null,
  lanes: null,
  authorisation: null,
  ...change,
});

const protocol = (id: string, change: Partial<Participation> = {}): Participation => ({
  kind: 'participation',
  id,
  ...base,
  communeCode: '04013',
  state: 'active',
  signed: null,
  renewed: null,
  ends: null,
  referents: null,
  referentsWords: null,
  unitName: null,
  ...change,
});

const watched = (from: string): VideoLink => ({
  kind: 'video-link',
  id: `video-link-${from}`,
  ...base,
  from,
  to: 'csu-1',
  state: 'in-service',
  medium: null,
  legalBasis: null,
  since: null,
});

function dossierOf(tables: {
  sites?: Site[];
  plates?: PlateSite[];
  protocols?: Participation[];
  links?: VideoLink[];
}): Dossier {
  const empty = emptyDossier({
    id: 'd',
    title: '',
    departement: '04',
    confidentiality: 'restricted',
    createdAt: '2026-01-01T00:00:00Z',
  });
  const byId = <T extends { readonly id: string }>(records: readonly T[] = []): Record<string, T> =>
    Object.fromEntries(records.map((record) => [record.id, record]));
  const csu = {
    kind: 'csu' as const,
    id: 'csu-1',
    ...base,
    name: 'CSU de Digne',
    communeCode: '04070',
    place,
    state: 'in-service' as const,
    hours: null,
    operators: null,
  };
  return {
    ...empty,
    tables: {
      ...empty.tables,
      csu: byId([csu]),
      site: byId(tables.sites),
      'plate-site': byId(tables.plates),
      participation: byId(tables.protocols),
      'video-link': byId(tables.links),
    },
  };
}

const codesOf = (findings: readonly Finding[]): readonly (readonly [string, string])[] =>
  findings
    .filter(({ severity }) => severity !== 'gap')
    .map(({ recordId, code }) => [recordId, code] as const);
const authorised = (date: string | null, expires: string | null = null): Site['authorisation'] => ({
  number: '1',
  date,
  expires,
});

describe('terms', () => {
  test('an authorisation runs five years unless its order says otherwise', () => {
    expect(authorisationTerm(authorised('2021-11-21'))).toBe('2026-11-21');
    expect(authorisationTerm(authorised('2021', '2024-05'))).toBe('2024-05');
    expect(authorisationTerm(authorised(null))).toBeNull();
    expect(authorisationTerm(null)).toBeNull();
  });

  test('a protocol runs three years from its last signature', () => {
    expect(participationTerm(protocol('p', { signed: '2018-06', renewed: '2021-06' }))).toBe('2024-06');
    expect(participationTerm(protocol('p', { signed: '2018-06', ends: '2020-01-01' }))).toBe('2020-01-01');
    expect(participationTerm(protocol('p'))).toBeNull();
  });

  test('a month or a year is past when its last day is', () => {
    expect(
      ['2026-11-21', '2026-11-22', '2026-11', '2026-10', '2026', '2025'].map((date) => isPast(date, TODAY)),
    ).toEqual([true, false, false, true, false, true]);
  });

  test('near is counted in months, whatever their length', () => {
    expect(isNear('2027-05-22', TODAY, addMonths(TODAY, 6))).toBe(true);
    expect(isNear('2027-05-23', TODAY, addMonths(TODAY, 6))).toBe(false);
    expect(isNear('2027-02-28', '2026-08-31', addMonths('2026-08-31', 6))).toBe(true);
    expect(isNear('2027-03-01', '2026-08-31', addMonths('2026-08-31', 6))).toBe(false);
    expect(isNear('2026-11-21', TODAY, addMonths(TODAY, 6))).toBe(false);
  });

  test('tacit renewals come to a term that is not past, a number of threes away', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2040 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const term = `${year}-${String(month).padStart(2, '0')}`;
        const next = nextTacitTerm(term, TODAY);
        expect(isPast(next, TODAY)).toBe(false);
        expect((Number(next.slice(0, 4)) - year) % 3).toBe(0);
        if (!isPast(term, TODAY)) expect(next).toBe(term);
      }),
      { seed: 2 },
    );
  });
});

describe('findFindings', () => {
  test('automatic reading is the State’s: by a commune it is bad, without operator it is asked', () => {
    const plates = [
      plate('plate-state'),
      plate('plate-commune', { operator: 'commune' }),
      plate('plate-unknown', { operator: null }),
      plate('plate-vpi', { reading: 'vpi', operator: 'commune' }),
      plate('plate-named', { reading: 'vpi', operator: 'commune', name: 'Caméra LAPI nord' }),
      plate('plate-linked'),
    ];
    const findings = findFindings(dossierOf({ plates, links: [watched('plate-linked')] }), TODAY);
    expect(codesOf(findings)).toEqual([
      ['plate-commune', 'lapi-not-state'],
      ['plate-unknown', 'lapi-operator-unknown'],
      ['plate-named', 'vpi-named-lapi'],
      ['plate-linked', 'lapi-to-csu'],
    ]);
    expect(findings[0]).toMatchObject({ severity: 'bad', readOn: '2026-11' });
    expect(findings[0]?.article).toContain('385091');
  });

  test('authorisations past and near, retention beyond a month; a planned site is asked nothing', () => {
    const sites = [
      site('site-past', { authorisation: authorised('2021-11-21') }),
      site('site-near', { authorisation: authorised('2022-03') }),
      site('site-far', { authorisation: authorised('2025-03-01'), retentionDays: 30 }),
      site('site-long', { retentionDays: 31 }),
      site('site-planned', { state: 'planned', authorisation: authorised('2010') }),
    ];
    const links = sites.map(({ id }) => watched(id));
    expect(codesOf(findFindings(dossierOf({ sites, links }), TODAY))).toEqual([
      ['site-past', 'authorisation-expired'],
      ['site-near', 'authorisation-expiring'],
      ['site-long', 'retention-too-long'],
    ]);
  });

  test('a site in service whose images reach nobody; a plan is said apart', () => {
    const sites = [site('site-a'), site('site-b'), site('site-c', { state: 'planned' })];
    const links: VideoLink[] = [{ ...watched('site-b'), state: 'planned' }];
    expect(codesOf(findFindings(dossierOf({ sites, links }), TODAY))).toEqual([
      ['site-a', 'site-reaches-nobody'],
      ['site-b', 'site-reach-planned'],
    ]);
  });

  test('protocols: a written end is an end, a term is renewed by silence', () => {
    const protocols = [
      protocol('participation-a', { ends: '2025-01-01' }),
      protocol('participation-b', { signed: '2019-06' }),
      protocol('participation-c', { signed: '2024-03-01' }),
      protocol('participation-d', { signed: '2025-03-01' }),
      protocol('participation-e', { signed: '2015', state: 'ended' }),
    ];
    expect(codesOf(findFindings(dossierOf({ protocols }), TODAY))).toEqual([
      ['participation-a', 'participation-ended'],
      ['participation-b', 'participation-renewed-tacitly'],
      ['participation-c', 'participation-renewal-near'],
    ]);
  });

  test('an empty dossier asks for nothing; findings are found again by record', () => {
    expect(findFindings(dossierOf({}), TODAY)).toEqual([]);
    const findings = findFindings(dossierOf({ sites: [site('site-a', { retentionDays: 90 })] }), TODAY);
    expect(findings.length).toBeGreaterThan(1);
    expect(findingsByRecord(findings).get('site-a')).toEqual(findings);
  });
});

test('each code has its sentence, with the date as it is known', () => {
  const finding = (code: Finding['code'], detail: string): Finding => ({
    code,
    recordId: 'r',
    article: '',
    readOn: '',
    severity: 'warn',
    detail,
  });
  for (const code of FINDING_CODES) expect(findingSentence(finding(code, '2026-11-01'))).toMatch(/[.?]$/);
  expect(findingSentence(finding('authorisation-expired', '2026-11-01'))).toBe(
    'Autorisation échue depuis le 1er novembre 2026.',
  );
  expect(findingSentence(finding('participation-renewal-near', '2027-03'))).toContain('terme en mars 2027.');
});
