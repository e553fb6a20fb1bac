import { expect, test } from 'vitest';
import { emptyDossier } from '../dossier.ts';
import { type Camera, UNKNOWN_CAMERA } from '../records/camera.ts';
import { type Site, UNKNOWN_SITE } from '../records/site.ts';
import { fileSubject } from './file-subject.ts';
import { missingFromFile } from './missing-from-file.ts';
import { NOBODY, type VideoFileRequest } from './video-file-request.ts';

const request: VideoFileRequest = {
  scope: { type: 'commune', code: '04143' },
  object: 'new',
  applicant: { name: 'Commune', capacity: 'maire', address: 'mairie', phone: '04', email: '' },
  contact: { ...NOBODY, name: 'Police municipale', phone: '04' },
  risks: 'Vols',
  lighting: 'Éclairage public',
  storage: 'Mairie',
  access: 'Deux agents',
  paper: 'a4',
  scale: null,
  levels: 'dori',
};

const site: Site = {
  ...UNKNOWN_SITE,
  id: 'site-a',
  sourceId: 'source-a',
  name: 'Place',
  place: [5.9, 43.9],
  communeCode: '04143',
};
const camera = (id: string, changes: Partial<Camera> = {}): Camera => ({
  ...UNKNOWN_CAMERA,
  id,
  sourceId: 'source-a',
  siteId: 'site-a',
  label: id,
  ...changes,
});

const whole: Partial<Camera> = {
  purposes: ['traffic'],
  objective: 'Voir',
  plan: 'wide',
  role: 'tactical',
  heightMetres: 6,
  azimuthsDegrees: [70],
  optics: {
    sensorWidthMm: 5.4,
    sensorHeightMm: 3,
    focalMm: 4,
    widthPx: 1920,
    heightPx: 1080,
    tiltDegrees: 20,
  },
  framesPerSecond: 12,
};

function dossierWith(sites: readonly Site[], cameras: readonly Camera[]) {
  const empty = emptyDossier({
    id: 'dossier-a',
    title: 'Essai',
    departement: '04',
    confidentiality: 'restricted',
    createdAt: '2026-11-28T00:00:00.000Z',
  });
  const byId = <T extends { readonly id: string }>(records: readonly T[]) =>
    Object.fromEntries(records.map((record) => [record.id, record]));
  return { ...empty, tables: { ...empty.tables, site: byId(sites), camera: byId(cameras) } };
}

test('a whole file misses only what is seen on the spot', () => {
  const known = {
    ...site,
    retentionDays: 15,
    notice: true,
    recipients: [{ name: 'Brigade', recordId: null }],
  };
  const subject = fileSubject(dossierWith([known], [camera('camera-a', whole)]), request.scope);
  const items = missingFromFile({
    request,
    subject,
    hasBuildings: true,
    links: [{ legalBasis: 'Convention' }],
  });
  expect(items.map(({ what }) => what)).toEqual(['Accès et ouvertures des bâtiments de tiers']);
});

test('each missing field is said once, with the cameras that miss it', () => {
  const cameras = [camera('camera-a'), camera('camera-b', whole), camera('camera-c')];
  const subject = fileSubject(dossierWith([site], cameras), request.scope);
  const items = missingFromFile({ request, subject, hasBuildings: false, links: [] });
  expect(items).toContainEqual({
    what: 'Objectif principal',
    about: 'Caméras 1 et 3',
    article: 'Arrêté du 3 août 2007',
  });
  expect(items.find(({ what }) => what === 'Durée de conservation')?.about).toBe('Toutes les caméras');
  expect(new Set(items.map(({ what }) => what)).size).toBe(items.length);
});

test('words that are blank are missing', () => {
  const subject = fileSubject(dossierWith([], []), request.scope);
  const blank = { ...request, risks: '  \n', contact: NOBODY };
  const items = missingFromFile({
    request: blank,
    subject,
    hasBuildings: true,
    links: [{ legalBasis: 'Convention' }],
  });
  expect(items.map(({ what }) => what)).toEqual([
    'Risques présentés par le lieu',
    'Nom ou qualité du responsable du droit d’accès',
    'Téléphone du responsable du droit d’accès',
    'Caméras',
    'Accès et ouvertures des bâtiments de tiers',
  ]);
});

test('own numbers are kept when they name one camera each, else all are numbered anew', () => {
  const numbers = (...own: readonly (string | null)[]) =>
    fileSubject(
      dossierWith(
        [site],
        own.map((number, at) => camera(`camera-${at}`, { number })),
      ),
      request.scope,
    ).cameras.map(({ number }) => number);
  expect(numbers('C1', 'C2')).toEqual(['C1', 'C2']);
  expect(numbers('C1', 'C1')).toEqual(['1', '2']);
  expect(numbers('C1', null)).toEqual(['1', '2']);
  expect(numbers('Caméra du marché')).toEqual(['1']);
});

test('sites of a commune, of a list, of a perimeter; a perimeter that is gone has none', () => {
  const far = { ...site, id: 'site-b', communeCode: '04001', place: [6.9, 44.9] as const };
  const dossier = dossierWith([site, far], []);
  const perimeter = {
    kind: 'perimeter' as const,
    id: 'perimeter-a',
    sourceId: 'source-a',
    note: '',
    name: 'Centre',
    use: 'study' as const,
    communeCode: null,
    polygons: [
      [
        [
          [5.8, 43.8],
          [6, 43.8],
          [6, 44],
          [5.8, 44],
          [5.8, 43.8],
        ] as const,
      ],
    ],
  };
  const study = { ...dossier, tables: { ...dossier.tables, perimeter: { 'perimeter-a': perimeter } } };
  const ids = (scope: VideoFileRequest['scope']) => fileSubject(study, scope).sites.map(({ id }) => id);
  expect(ids({ type: 'commune', code: '04001' })).toEqual(['site-b']);
  expect(ids({ type: 'sites', ids: ['site-a', 'site-gone'] })).toEqual(['site-a']);
  expect(ids({ type: 'perimeter', id: 'perimeter-a' })).toEqual(['site-a']);
  expect(ids({ type: 'perimeter', id: 'constructor' })).toEqual([]);
});
