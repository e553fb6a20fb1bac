import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { type Dossier, recordsOf } from '#domain/dossier.ts';
import type { StudyPlan } from '#domain/study/siting-study.ts';
import type { LngLat } from '#geo/units.ts';
import { allCameras } from '#state/selectors/sight-subjects.ts';
import { studySubject } from '#state/selectors/study-view.ts';
import { MOST_COUNT, type StudyChoice } from '#state/study-store.ts';
import { backdropPlaces } from './backdrop-places.ts';
import { follow } from './follow.ts';
import type { Services } from './services.ts';
import { scaleOf } from './use-sight.ts';

/** Milliseconds of one search: a better figure comes some five times a second. */
const SLICE_MILLISECONDS = 200;
/** Searches after which a plan is left as it is, unless its proof is asked for. */
const MOST_SLICES = 15;
/** « At most 0.1 % better exists » is enough unless a proof is asked for. */
const ENOUGH = 0.001;
/** Around a priority place that says no radius, metres. */
const USUAL_RADIUS_METRES = 15;
let lastId = 0;

type Tables = Dossier['tables'];

/** Keeps in the store what the open study or cordon finds: asked again when the choice, the cameras or the buildings change. */
export function useStudy(services: Services): void {
  useOpened(services);
  usePlan(services);
  useCurve(services);
}

function useOpened(services: Services): void {
  const { dossier, sight, study } = services;
  const view = useStore(study, (state) => state.view);
  const opened = useRef<OpenedBuildings>({ records: null, id: '' });
  useEffect(() => {
    if (!view) return;
    let control = new AbortController();
    const ask = () => {
      control.abort();
      control = new AbortController();
      const { signal } = control;
      const { status, answerStatus } = study.getState();
      if (status === 'cancelled') return;
      answerStatus('computing', { share: null, doing: '' });
      const work = view.type === 'cordon' ? askCordon : askSiting;
      work(services, opened.current, signal).then(
        () => signal.aborted || answerStatus('ready'),
        (error: unknown) => {
          if (signal.aborted) return;
          console.error(error);
          answerStatus('failed');
        },
      );
    };
    const stop = follow(
      [dossier, sight, study],
      () => {
        const { tables } = dossier.getState().dossier;
        const { scaleCode, targetHeightMetres, twoD } = sight.getState();
        const kinds = [
          tables.camera,
          tables.site,
          tables.perimeter,
          tables['priority-place'],
          tables.buildings,
          tables.roads,
        ];
        return [...kinds, scaleCode, targetHeightMetres, twoD, study.getState().turn];
      },
      ask,
    );
    return () => {
      stop();
      control.abort();
    };
  }, [services, dossier, sight, study, view]);
}

interface OpenedBuildings {
  records: Tables['buildings'] | null;
  id: string;
}

/** Bytes of each block; one that is gone is left out, as the map leaves it out. */
async function blocksOf({ session }: Services, records: Tables['buildings'] | Tables['roads']) {
  const taken = await Promise.all(
    Object.values(records).map(({ columnsId }) => session.columns.take(columnsId)),
  );
  const blocks = taken.flatMap((bytes) => bytes ?? []);
  return { blocks, transfer: blocks.map(({ buffer }) => buffer) };
}

async function openBuildings(
  services: Services,
  opened: OpenedBuildings,
  signal: AbortSignal,
): Promise<string> {
  const { buildings } = services.dossier.getState().dossier.tables;
  if (opened.records === buildings) return opened.id;
  const { blocks, transfer } = await blocksOf(services, buildings);
  signal.throwIfAborted();
  const id = `study-${++lastId}`;
  await services.studyWorker.request('open-buildings', { buildingsId: id, blocks }, { transfer, signal });
  opened.records = buildings;
  opened.id = id;
  return id;
}

async function askSiting(services: Services, buildings: OpenedBuildings, signal: AbortSignal): Promise<void> {
  const { study, studyWorker } = services;
  const { dossier } = services.dossier.getState();
  const sight = services.sight.getState();
  const { view, choice, answerStatus, answerOpened } = study.getState();
  const perimeter = view && dossier.tables.perimeter[view.perimeterId];
  const first = perimeter?.polygons[0]?.[0]?.[0];
  if (!perimeter || !first) return answerOpened(null);
  const buildingsId = await openBuildings(services, buildings, signal);
  const { blocks: roads, transfer } = await blocksOf(services, dossier.tables.roads);
  const scale = scaleOf(sight);
  const request = {
    studyId: String(++lastId),
    buildingsId,
    roads,
    area: perimeter.polygons,
    subjects: allCameras(dossier),
    level: studyLevel(choice, scale.levels),
    view: studySubject(choice, first).view,
    kinds: choice.kinds,
    places: await pointsOf(services, choice),
    priorities: recordsOf(dossier, 'priority-place').map(({ place, weight, radiusMetres }) => ({
      place,
      weight,
      radiusMetres: radiusMetres ?? USUAL_RADIUS_METRES,
    })),
    scaleCode: scale.code,
    levels: scale.levels,
    targetHeightMetres: sight.targetHeightMetres,
    twoD: sight.twoD,
  };
  signal.throwIfAborted();
  const onProgress = (progress: { readonly share: number | null; readonly doing: string }) =>
    signal.aborted || answerStatus('computing', progress);
  const opened = await studyWorker.request('open-siting', request, { signal, transfer, onProgress });
  if (!signal.aborted) answerOpened(opened);
}

/** The level chosen, else one that a usual camera reaches: the fourth of DORI's five. */
export function studyLevel({ level }: StudyChoice, levels: readonly { readonly code: string }[]): string {
  const known = levels.find(({ code }) => code === level);
  const usual = levels[Math.max(0, levels.length - 2)];
  if (!usual) throw new Error('A scale without levels.');
  return (known ?? usual).code;
}

async function pointsOf(
  { dossier, session }: Services,
  { kinds, backdropId }: StudyChoice,
): Promise<readonly LngLat[]> {
  const record = backdropId === null ? undefined : dossier.getState().dossier.tables.backdrop[backdropId];
  if (!record || !kinds.includes('points')) return [];
  const bytes = await session.columns.take(record.columnsId);
  return bytes ? backdropPlaces(bytes) : [];
}

async function askCordon(services: Services, _: OpenedBuildings, signal: AbortSignal): Promise<void> {
  const { study, studyWorker } = services;
  const { dossier } = services.dossier.getState();
  const { view, answerStatus, answerCordon } = study.getState();
  const perimeter = view && dossier.tables.perimeter[view.perimeterId];
  if (!perimeter || recordsOf(dossier, 'roads').length === 0) return answerCordon(null);
  const { blocks: roads, transfer } = await blocksOf(services, dossier.tables.roads);
  signal.throwIfAborted();
  const request = { zoneId: perimeter.id, zone: perimeter.polygons, roads };
  const onProgress = (progress: { readonly share: number | null; readonly doing: string }) =>
    signal.aborted || answerStatus('computing', progress);
  const answer = await studyWorker.request('cut-cordon', request, { signal, transfer, onProgress });
  if (!signal.aborted) answerCordon(answer);
}

/** Searches on in slices while the study is open: the figure on the screen gets better while one looks. */
function usePlan({ study, studyWorker }: Services): void {
  const opened = useStore(study, (state) => state.opened);
  const count = useStore(study, (state) => state.count);
  const pinned = useStore(study, (state) => state.pinned);
  const forbiddenPlaces = useStore(study, (state) => state.forbiddenPlaces);
  const isProving = useStore(study, (state) => state.isProving);
  useEffect(() => {
    if (!opened || opened.candidates.length === 0) return;
    const control = new AbortController();
    const { signal } = control;
    const { studyId } = opened;
    const search = async () => {
      for (let slice = 0; isProving || slice < MOST_SLICES; slice++) {
        const request = { studyId, count, pinned, forbiddenPlaces, milliseconds: SLICE_MILLISECONDS };
        const plan = await studyWorker.request('improve-siting', request, { signal });
        if (signal.aborted || !plan) return;
        study.getState().answerPlan(plan);
        if (!plan.isOpen) return study.getState().prove(false);
        if (!isProving && gapOf(plan) <= ENOUGH) return;
      }
    };
    search().catch((error: unknown) => {
      if (signal.aborted) return;
      console.error(error);
      study.getState().answerStatus('failed');
    });
    return () => control.abort();
  }, [study, studyWorker, opened, count, pinned, forbiddenPlaces, isProving]);
}

function gapOf({ bound, covered }: StudyPlan): number {
  return covered > 0 ? bound / covered - 1 : Infinity;
}

function useCurve({ study, studyWorker }: Services): void {
  const opened = useStore(study, (state) => state.opened);
  useEffect(() => {
    if (!opened || opened.candidates.length === 0) return;
    const control = new AbortController();
    const { signal } = control;
    studyWorker.request('curve-siting', { studyId: opened.studyId, most: MOST_COUNT }, { signal }).then(
      (curve) => !signal.aborted && curve && study.getState().answerCurve(curve),
      (error: unknown) => signal.aborted || console.error(error),
    );
    return () => control.abort();
  }, [study, studyWorker, opened]);
}
