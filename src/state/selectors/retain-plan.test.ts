import { expect, test } from 'vitest';
import { emptyDossier } from '#domain/dossier.ts';
import { cameraSchema } from '#domain/records/camera.ts';
import { plateSiteSchema } from '#domain/records/plate-site.ts';
import { siteSchema } from '#domain/records/site.ts';
import type { StudyOpened, StudyPlan } from '#domain/study/siting-study.ts';
import type { Territory } from '#domain/territory.ts';
import { applyCommand, commandLabel } from '../commands/apply-command.ts';
import type { StudyChoice } from '../study-store.ts';
import { drawnSource } from './drawn-records.ts';
import { retainCordon, retainPlan } from './retain-plan.ts';
import { allCameras } from './sight-subjects.ts';
import { STUDY_MODELS, studySubject } from './study-view.ts';

const source = drawnSource('Saisie');
const empty = emptyDossier({
  id: 'd',
  title: '',
  departement: '04',
  confidentiality: 'restricted',
  createdAt: '2026-11-28',
});
const territory = { communes: [] } as unknown as Territory;
const words = {
  sourceId: source.id,
  name: (rank: number) => `Projet ${rank}`,
  camera: (number: string) => `Caméra ${number}`,
};
const choice: StudyChoice = {
  level: null,
  model: 'tube-1080p-4',
  heightMetres: 6,
  kinds: [],
  backdropId: null,
};
const opened = {
  places: [
    [5.91, 43.92],
    [5.92, 43.93],
  ],
  candidates: [
    { place: 0, azimuthDegrees: 45 },
    { place: 1, azimuthDegrees: 90 },
    { place: 0, azimuthDegrees: 180 },
  ],
} as unknown as StudyOpened;
const plan = {
  sites: [0, 1, 2].map((candidate) => ({ candidate, gain: 0.1, covered: 0.1 * (candidate + 1) })),
} as unknown as StudyPlan;
const retain = (dossier = empty, phaseSize: number | null = null) =>
  retainPlan(dossier, territory, opened, plan, choice, phaseSize, words);
const run = (dossier = empty, phaseSize: number | null = null) =>
  applyCommand(dossier, {
    type: 'put-records',
    records: retain(dossier, phaseSize),
    source,
    label: 'Retenir',
  });

test('a site a place, a camera a candidate, all planned and as the dossier wants them', () => {
  const { site, camera } = run().tables;
  expect(Object.values(site).map(({ name, state, phase }) => [name, state, phase])).toEqual([
    ['Projet 1', 'planned', 1],
    ['Projet 2', 'planned', 1],
  ]);
  expect(
    Object.values(camera).map(({ number, siteId, azimuthsDegrees }) => [number, siteId, azimuthsDegrees]),
  ).toEqual([
    ['1', 'site-projet-1', [45]],
    ['2', 'site-projet-2', [90]],
    ['3', 'site-projet-1', [180]],
  ]);
  for (const record of Object.values(site)) expect(siteSchema.parse(record)).toEqual(record);
  for (const record of Object.values(camera)) expect(cameraSchema.parse(record)).toEqual(record);
});

test.each(STUDY_MODELS.map(({ code }) => [code]))(
  'what is retained sees what the study reckoned with: %s',
  (model) => {
    const asked = { ...choice, model };
    const [place] = opened.places;
    const { view } = studySubject(asked, place!);
    const candidates = [{ place: 0, azimuthDegrees: view.type === 'pinhole' ? 0 : null }];
    const one = { ...plan, sites: [{ candidate: 0, gain: 1, covered: 1 }] };
    const records = retainPlan(empty, territory, { ...opened, candidates }, one, asked, null, words);
    const dossier = applyCommand(empty, { type: 'put-records', records, source, label: '' });
    const [subject] = allCameras(dossier);
    expect(subject?.place).toEqual(place);
    expect(subject?.view).toEqual(view);
  },
);

test('retained twice, ids and numbers go on; tranches follow the order of the plan', () => {
  const twice = run(run(), 2).tables;
  expect(Object.keys(twice.site)).toHaveLength(4);
  expect(twice.camera['camera-projet-6']?.number).toBe('6');
  expect(twice.site['site-projet-3']?.phase).toBe(1);
  const single = run(empty, 1).tables.site;
  expect(Object.values(single).map(({ phase }) => phase)).toEqual([1, 2]);
});

test('undo names it as the caller does', () => {
  expect(
    commandLabel(empty, { type: 'put-records', records: [], source, label: 'Retenir 5 caméras en projet' }),
  ).toBe('Retenir 5 caméras en projet');
});

test('points of a cordon are VPI of the commune, never LAPI', () => {
  const spot = { place: [5.9, 43.9] as const, road: 'D 4', azimuthDegrees: 359.8, lanes: 2 };
  const [record] = retainCordon(empty, territory, [spot], words);
  expect(record).toMatchObject({
    reading: 'vpi',
    operator: 'commune',
    state: 'planned',
    trafficAzimuthDegrees: 0,
    lanes: 2,
  });
  expect(plateSiteSchema.parse(record)).toEqual(record);
});
