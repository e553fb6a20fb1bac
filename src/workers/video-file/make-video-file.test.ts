import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { type Dossier, emptyDossier } from '#domain/dossier.ts';
import type { DossierRecord } from '#domain/dossier-record.ts';
import type { BuildingFeature } from '#domain/records/buildings.ts';
import { type Camera, UNKNOWN_CAMERA } from '#domain/records/camera.ts';
import { UNKNOWN_SITE } from '#domain/records/site.ts';
import type { CommuneFeature, Territory } from '#domain/territory.ts';
import { NOBODY } from '#domain/video-file/video-file-request.ts';
import { createLocalFrame } from '#geo/local-frame.ts';
import type { LngLat } from '#geo/units.ts';
import { sampleFonts } from '../../../tests/helpers/video-file-sample.ts';
import type { VideoFileMessage } from '../protocol.ts';
import { makeVideoFile } from './make-video-file.ts';

const PLACE: LngLat = [5.918, 43.917];
const frame = createLocalFrame(PLACE);

/** 20 m wide, its south wall `north` metres north of the camera. */
function house(north: number, west = -10): BuildingFeature {
  const corners = [
    [west, north],
    [west + 20, north],
    [west + 20, north + 10],
    [west, north + 10],
    [west, north],
  ] as const;
  return {
    type: 'Feature',
    geometry: { type: 'Polygon', coordinates: [corners.map((corner) => [...frame.toLngLat(corner)])] },
    properties: { heightMetres: 9, use: 'dwelling', name: null },
  };
}

const camera = (changes: Partial<Camera> = {}): Camera => ({
  ...UNKNOWN_CAMERA,
  id: 'camera-a',
  sourceId: 'source-a',
  siteId: 'site-a',
  label: 'Caméra',
  heightMetres: 6,
  azimuthsDegrees: [0],
  optics: {
    sensorWidthMm: 5.37,
    sensorHeightMm: 3.02,
    focalMm: 4,
    widthPx: 1920,
    heightPx: 1080,
    tiltDegrees: 20,
  },
  ...changes,
});

function dossierWith(cameras: readonly Camera[]): Dossier {
  const empty = emptyDossier({
    id: 'dossier-a',
    title: 'Étude',
    departement: '04',
    confidentiality: 'restricted',
    createdAt: '2026-11-28T00:00:00.000Z',
  });
  const table = (records: readonly DossierRecord[]) =>
    Object.fromEntries(records.map((record) => [record.id, record]));
  const site = {
    ...UNKNOWN_SITE,
    id: 'site-a',
    sourceId: 'source-a',
    name: 'Place du Marché',
    place: PLACE,
    communeCode: '04143',
  };
  const tables = { ...empty.tables, site: table([site]), camera: table(cameras) };
  return { ...empty, tables: tables as Dossier['tables'] };
}

const territory = {
  departement: { code: '04', name: 'Alpes-de-Haute-Provence' },
  communes: [{ properties: { code: '04143', name: 'Oraison' } } as CommuneFeature],
} as Partial<Territory> as Territory;

async function wordsOf(
  cameras: readonly Camera[],
  houses: readonly BuildingFeature[] | null,
): Promise<string> {
  const block = new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features: houses }));
  const message: VideoFileMessage = {
    dossier: dossierWith(cameras),
    request: {
      scope: { type: 'commune', code: '04143' },
      object: 'new',
      applicant: NOBODY,
      contact: NOBODY,
      risks: '',
      lighting: '',
      storage: '',
      access: '',
      paper: 'a4',
      scale: null,
      levels: 'dori',
    },
    territory,
    buildings: houses === null ? [] : [block],
    roads: [],
    today: '2026-11-28',
  };
  const job = makeVideoFile(message, sampleFonts());
  const shares: number[] = [];
  let step = await job.next();
  while (!step.done) {
    shares.push(step.value.share ?? 0);
    step = await job.next();
  }
  expect(step.value.commune).toBe('Oraison');
  expect(shares.every((share, at) => share <= 1 && share >= (shares[at - 1] ?? 0))).toBe(true);
  const task = getDocument({ data: step.value.bytes, verbosity: 0, isEvalSupported: false });
  const pages = await task.promise;
  const words: string[] = [];
  for (let number = 1; number <= pages.numPages; number += 1) {
    const { items } = await (await pages.getPage(number)).getTextContent();
    words.push(...items.flatMap((item) => ('str' in item ? [item.str] : [])));
  }
  await task.destroy();
  return words.join(' ').replace(/\s+/g, ' ');
}

test('the house in view is in the table with its distance, the one behind it is not', async () => {
  const words = await wordsOf([camera()], [house(18), house(40)]);
  expect(words).toMatch(/B1 Habitation 1 18 m 20 m Observer/);
  expect(words).not.toContain('B2 Habitation');
  expect(words).toContain('226 px/m');
});

test('a dwelling so near that people are recognised is a finding until it is masked', async () => {
  const words = await wordsOf([camera()], [house(9)]);
  expect(words).toMatch(/Bâtiment B1 Façade d’habitation où l’on est reconnu \(1\d\d px\/m\), sans masque/);
  const mask = { label: 'Façade', fromDegrees: 300, toDegrees: 60, fromMetres: 7, toMetres: null };
  expect(await wordsOf([camera({ masks: [mask] })], [house(9)])).not.toContain('Façade d’habitation');
});

test('a house that a mask hides is said to be masked', async () => {
  const mask = { label: 'Façade', fromDegrees: 300, toDegrees: 60, fromMetres: 7, toMetres: null };
  const words = await wordsOf([camera({ masks: [mask] })], [house(9)]);
  expect(words).toMatch(/B1 Habitation 1 9 m 1\d m Reconnaître Masqué/);
});

test('a camera inside a house sees nothing and the file says why; one without optics is to be completed', async () => {
  const cameras = [camera(), camera({ id: 'camera-b', optics: null })];
  const words = await wordsOf(cameras, [house(-5)]);
  expect(words).toContain('Ne voit rien d’où elle est placée : 1');
  expect(words).toContain('à l’intérieur d’un bâtiment');
  expect(words).toContain('Champ à compléter pour : 2.');
});

test('without buildings the fields are drawn as on bare ground, and that is said', async () => {
  const words = await wordsOf([camera()], null);
  expect(words).toContain('Champs calculés sans bâtiments');
});
