import { expect, test } from 'vitest';
import { type Dossier, emptyDossier } from '../dossier.ts';
import { type Camera, type Optics, UNKNOWN_CAMERA } from '../records/camera.ts';
import type { Csu } from '../records/csu.ts';
import type { ForceUnit } from '../records/force-unit.ts';
import { type Site, UNKNOWN_SITE } from '../records/site.ts';
import type { VideoLink } from '../records/video-link.ts';
import { findFindings } from './find-findings.ts';
import { termCalendar } from './term-calendar.ts';

const TODAY = '2026-11-22';
const base = { sourceId: 'source-1', note: '' };
const place = [6, 44] as const;
const state = 'in-service' as const;
const optics = (widthPx: number, heightPx: number): Optics => ({
  sensorWidthMm: 5.37,
  sensorHeightMm: 3.02,
  focalMm: 4,
  widthPx,
  heightPx,
  tiltDegrees: 20,
});
/** Nothing to say of it but what a test changes. */
const camera = (id: string, change: Partial<Camera> = {}): Camera => ({
  ...UNKNOWN_CAMERA,
  ...base,
  id,
  siteId: 'site-1',
  label: id,
  purposes: ['traffic'],
  objective: 'Voir la place',
  ...change,
});
const site = (id: string, change: Partial<Site> = {}): Site => ({
  ...UNKNOWN_SITE,
  ...base,
  id,
  name: id,
  place,
  notice: true,
  recipients: [{ name: 'Police municipale', recordId: null }],
  authorisation: { number: '1', date: '2025-01-01', expires: null },
  ...change,
});
const link = (from: string, to: string, change: Partial<VideoLink> = {}): VideoLink => ({
  ...base,
  kind: 'video-link',
  id: `video-link-${from}-${to}`,
  from,
  to,
  state,
  medium: null,
  legalBasis: 'CSI L252-3',
  since: null,
  ...change,
});
const csu: Csu = {
  ...base,
  kind: 'csu',
  id: 'csu-1',
  name: 'CSU',
  communeCode: null,
  place,
  state,
  hours: null,
  operators: null,
};
const brigade: ForceUnit = {
  ...base,
  kind: 'force-unit',
  id: 'force-unit-1',
  name: 'Brigade',
  force: 'gendarmerie',
  unitType: null,
  publicId: null,
  communeCode: null,
  address: null,
  place,
  phone: null,
  hours: null,
};

function dossierOf(
  cameras: readonly Camera[],
  links: readonly VideoLink[] = [link('site-1', 'csu-1')],
  sites: readonly Site[] = [site('site-1')],
): Dossier {
  const empty = emptyDossier({
    id: 'd',
    title: '',
    departement: '04',
    confidentiality: 'restricted',
    createdAt: '2026-01-01T00:00:00Z',
  });
  const byId = <T extends { readonly id: string }>(records: readonly T[]): Record<string, T> =>
    Object.fromEntries(records.map((record) => [record.id, record]));
  return {
    ...empty,
    tables: {
      ...empty.tables,
      camera: byId(cameras),
      site: byId(sites),
      csu: byId([csu]),
      'force-unit': byId([brigade]),
      'video-link': byId(links),
    },
  };
}

const said = (dossier: Dossier) =>
  findFindings(dossier, TODAY).map(({ recordId, code, severity }) => `${recordId} ${code} ${severity}`);

test('a camera, a site and a link of which all is known and right ask for nothing', () => {
  expect(said(dossierOf([camera('c')]))).toEqual([]);
});

test('purposes are those of the closed list; objective and purposes are asked for', () => {
  const cameras = [
    camera('c-none', { purposes: [], objective: null }),
    camera('c-other', { purposes: ['traffic', 'verbalisation-des-pietons'] }),
  ];
  expect(said(dossierOf(cameras))).toEqual([
    'c-other purpose-unknown bad',
    'c-none purpose-missing gap',
    'c-none objective-missing gap',
  ]);
});

test('a plan étroit has 704 × 576 pixels, upright or not, and 12 frames where one walks fast, else 6', () => {
  const narrow = (id: string, change: Partial<Camera>) => camera(id, { plan: 'narrow', ...change });
  const cameras = [
    narrow('c-cif', { optics: optics(352, 288) }),
    narrow('c-4cif', { optics: optics(704, 576), framesPerSecond: 12 }),
    narrow('c-upright', { optics: optics(576, 704) }),
    narrow('c-low', { optics: optics(1920, 540) }),
    narrow('c-5', { framesPerSecond: 5.5 }),
    narrow('c-6', { framesPerSecond: 6 }),
    camera('c-wide', { plan: 'wide', optics: optics(352, 288), framesPerSecond: 5 }),
  ];
  expect(said(dossierOf(cameras))).toEqual([
    'c-cif narrow-plan-pixels bad',
    'c-low narrow-plan-pixels bad',
    'c-5 narrow-plan-frames bad',
    'c-6 narrow-plan-frames-walking warn',
  ]);
});

test('a piloted camera wants a CSU that works: a brigade steers none', () => {
  const cameras = [
    camera('c-ptz', { type: 'ptz' }),
    camera('c-fixed-use', { type: 'ptz', role: 'strategic' }),
    camera('c-planned', { type: 'ptz', state: 'planned' }),
  ];
  expect(said(dossierOf(cameras))).toEqual([]);
  expect(said(dossierOf(cameras, [link('site-1', 'force-unit-1')]))).toEqual(['c-ptz ptz-without-csu warn']);
});

test('what a site lacks is said once each, what it says wrong is bad', () => {
  const sites = [
    site('site-1', { notice: false }),
    site('site-2', { notice: null, recipients: [], authorisation: null }),
    site('site-3', { state: 'planned', authorisation: null, notice: false }),
  ];
  const links = [
    link('site-1', 'csu-1', { legalBasis: null }),
    link('site-2', 'force-unit-1', { legalBasis: ' ' }),
  ];
  expect(said(dossierOf([], links, sites))).toEqual([
    'site-1 notice-missing bad',
    'site-2 authorisation-missing gap',
    'site-2 notice-unknown gap',
    'site-2 recipients-missing gap',
    'video-link-site-2-force-unit-1 link-basis-missing gap',
  ]);
});

test('every finding names its article and when it was read', () => {
  const dossier = dossierOf(
    [camera('c', { purposes: [], plan: 'narrow', framesPerSecond: 1 })],
    [],
    [site('site-1', { state: 'planned', notice: null })],
  );
  const findings = findFindings(dossier, TODAY);
  expect(findings.length).toBeGreaterThan(2);
  for (const { article, readOn } of findings) {
    expect(article).not.toBe('');
    expect(readOn).toMatch(/^20\d\d-\d\d/);
  }
});

test('terms stand in order of date, a year after its days; what is past is said', () => {
  const until = (id: string, expires: string) =>
    site(id, { authorisation: { number: '', date: null, expires } });
  const sites = [
    until('s-27', '2027'),
    until('s-jan', '2027-01-05'),
    until('s-old', '2026-11-21'),
    until('s-dec', '2027-12-31'),
    site('s-planned', { state: 'planned' }),
  ];
  const terms = termCalendar(dossierOf([], [], sites), TODAY);
  expect(terms.map(({ recordId, past }) => [recordId, past])).toEqual([
    ['s-old', true],
    ['s-jan', false],
    ['s-dec', false],
    ['s-27', false],
  ]);
});
