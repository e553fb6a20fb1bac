import { expect, test } from 'vitest';
import { type Dossier, emptyDossier } from '#domain/dossier.ts';
import { UNKNOWN_CAMERA } from '#domain/records/camera.ts';
import { UNKNOWN_SITE } from '#domain/records/site.ts';
import { allCameras, camerasWithin, chosenCamera } from './sight-subjects.ts';

const empty = emptyDossier({
  id: 'd',
  title: '',
  departement: '04',
  confidentiality: 'restricted',
  createdAt: '2026-01-01T00:00:00Z',
});
const site = (id: string, lng: number) => ({
  ...UNKNOWN_SITE,
  id,
  sourceId: 's',
  name: id,
  place: [lng, 44] as const,
});
const camera = (id: string, siteId: string, fields: object = {}) => ({
  ...UNKNOWN_CAMERA,
  id,
  sourceId: 's',
  siteId,
  label: id,
  azimuthsDegrees: [90],
  ...fields,
});
const dossier = {
  ...empty,
  tables: {
    ...empty.tables,
    site: { 'site-a': site('site-a', 6), 'site-b': site('site-b', 6.5) },
    camera: {
      a: camera('a', 'site-a'),
      b: camera('b', 'site-b'),
      lost: camera('lost', 'site-gone'),
      blind: camera('blind', 'site-a', { azimuthsDegrees: [] }),
      ptz: camera('ptz', 'site-a', { type: 'ptz', state: 'broken' }),
      turns: camera('turns', 'site-a', { type: 'ptz', azimuthsDegrees: [] }),
    },
  },
} as unknown as Dossier;
const ids = (subjects: readonly { readonly cameraId: string }[]) => subjects.map(({ cameraId }) => cameraId);

test('cameras in a box, of layers in view, of which it is known where they look', () => {
  expect(ids(camerasWithin(dossier, {}, [5.9, 43.9, 6.1, 44.1]))).toEqual(['a', 'ptz']);
  const hidden = { 'cameras-ptz': { visible: false, opacity: 1 } };
  expect(ids(camerasWithin(dossier, hidden, [5.9, 43.9, 6.6, 44.1]))).toEqual(['a', 'b']);
});

test('what is out of order covers nothing', () => {
  expect(ids(allCameras(dossier))).toEqual(['a', 'b']);
});

test('the chosen camera is its draft, where it is dragged; another’s draft does not move it', () => {
  const chosen = { type: 'record', id: 'a' } as const;
  const draft = {
    camera: { ...dossier.tables.camera.a!, azimuthsDegrees: [70] },
    place: [6.01, 44] as const,
  };
  expect(chosenCamera(dossier, chosen, draft)).toMatchObject({
    pose: { azimuthDegrees: 70 },
    subject: { place: [6.01, 44] },
  });
  expect(chosenCamera(dossier, { type: 'record', id: 'b' }, draft)?.pose.azimuthDegrees).toBe(90);
  expect(chosenCamera(dossier, { type: 'record', id: 'site-a' }, null)).toBeNull();
  expect(chosenCamera(dossier, { type: 'record', id: 'lost' }, null)).toBeNull();
});
