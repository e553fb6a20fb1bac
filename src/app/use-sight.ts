import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Dossier } from '#domain/dossier.ts';
import { recordsOf } from '#domain/dossier.ts';
import { DENSITY_SCALES, type DensityScale } from '#domain/rules/density-scales.ts';
import type { SightMeasure } from '#domain/sight/sight-measure.ts';
import type { LngLatBounds } from '#geo/units.ts';
import { allCameras, camerasWithin, chosenCamera } from '#state/selectors/sight-subjects.ts';
import type { SightState } from '#state/sight-store.ts';
import { follow } from './follow.ts';
import { latestOnly } from './latest-only.ts';
import type { Services } from './services.ts';

/** The ground in view, and the zoom it is looked at with. */
export interface Ground {
  readonly bounds: LngLatBounds;
  readonly zoom: number;
}

/** Zones of all cameras in view are asked for from here; `map/layers/sight-layers.ts` draws them from the same zoom. */
export const ZONES_FROM_ZOOM = 15;
let lastId = 0;

/** The scale in force; the first when a link or an older page named one that is gone. */
export function scaleOf({ scaleCode }: Pick<SightState, 'scaleCode'>): DensityScale {
  const scale = DENSITY_SCALES.find(({ code }) => code === scaleCode) ?? DENSITY_SCALES[0];
  if (!scale) throw new Error('The table of density scales is empty.');
  return scale;
}

function measureOf(state: SightState): SightMeasure {
  const { code, levels } = scaleOf(state);
  return { scaleCode: code, levels, targetHeightMetres: state.targetHeightMetres, twoD: state.twoD };
}

/** Keeps in the store what cameras see: the chosen one at each step of a drag, those around it, and the perimeter while video is at work. */
export function useSight(services: Services, ground: Ground | null): void {
  const record = useStore(services.view, ({ settings }) => settings.selection.type === 'record');
  const atWork = useStore(services.view, ({ panel }) => panel === 'video');
  const near = ground !== null && ground.zoom >= ZONES_FROM_ZOOM;
  const buildingsId = useOpenBuildings(services, record || atWork || near);
  useChosenSight(services, buildingsId);
  useOtherSights(services, buildingsId, ground);
  useCoverage(services, buildingsId);
}

/** Buildings are opened when cameras are first looked at, and again when their files change. Null until they are. */
function useOpenBuildings(
  { dossier, session, sight, sightWorker }: Services,
  wanted: boolean,
): string | null {
  const [buildingsId, setBuildingsId] = useState<string | null>(null);
  const [begun, setBegun] = useState(false);
  useEffect(() => {
    if (wanted) setBegun(true);
  }, [wanted]);
  useEffect(() => {
    if (!begun) return;
    let opened: Dossier['tables']['buildings'] | null = null;
    let stale = false;
    const open = async () => {
      const records = dossier.getState().dossier.tables.buildings;
      if (records === opened) return;
      opened = records;
      const { setStatus } = sight.getState();
      setBuildingsId(null);
      setStatus('opening');
      const id = String(++lastId);
      const taken = await Promise.all(
        Object.values(records).map(({ columnsId }) => session.columns.take(columnsId)),
      );
      const blocks = taken.flatMap((bytes) => bytes ?? []);
      const transfer = blocks.map(({ buffer }) => buffer);
      await sightWorker.request('open-buildings', { buildingsId: id, blocks }, { transfer });
      if (stale) return;
      setStatus(taken.includes(null) ? 'failed' : 'ready');
      setBuildingsId(id);
    };
    const ask = latestOnly(() =>
      open().catch((error: unknown) => {
        console.error(error);
        sight.getState().setStatus('failed');
      }),
    );
    ask();
    const stop = dossier.subscribe(ask);
    return () => {
      stale = true;
      stop();
    };
  }, [begun, dossier, session, sight, sightWorker]);
  return buildingsId;
}

function measureInputs({ scaleCode, targetHeightMetres, twoD }: SightState): readonly unknown[] {
  return [scaleCode, targetHeightMetres, twoD];
}

/** One question at a time, of the last draft: nothing is drawn but the answer to where the handle is or just was. */
function useChosenSight({ dossier, view, sight, sightWorker }: Services, buildingsId: string | null): void {
  useEffect(() => {
    if (buildingsId === null) return;
    let stale = false;
    const chosen = () =>
      chosenCamera(dossier.getState().dossier, view.getState().settings.selection, sight.getState().draft);
    const ask = latestOnly(async () => {
      const asked = chosen();
      if (!asked) return sight.getState().answerSight(null);
      const measure = measureOf(sight.getState());
      const request = { buildingsId, subjects: [asked.subject], facades: true, ...measure };
      const answers = await sightWorker.request('see-cameras', request);
      const [answer] = answers ?? [];
      if (!stale && answer?.cameraId === chosen()?.camera.id) sight.getState().answerSight(answer ?? null);
    });
    const stop = follow(
      [dossier, view, sight],
      () => {
        const { camera, site } = dossier.getState().dossier.tables;
        const { selection } = view.getState().settings;
        return [camera, site, selection, sight.getState().draft, ...measureInputs(sight.getState())];
      },
      ask,
    );
    return () => {
      stale = true;
      stop();
    };
  }, [dossier, view, sight, sightWorker, buildingsId]);
}

/** Cameras in view, once the map rests near enough. */
function useOtherSights(
  { dossier, view, sight, sightWorker }: Services,
  buildingsId: string | null,
  ground: Ground | null,
): void {
  useEffect(() => {
    if (buildingsId === null || ground === null || ground.zoom < ZONES_FROM_ZOOM) return;
    let stale = false;
    const ask = latestOnly(async () => {
      const { layers } = view.getState().settings;
      const subjects = camerasWithin(dossier.getState().dossier, layers, ground.bounds);
      const measure = measureOf(sight.getState());
      const answers = await sightWorker.request('see-cameras', {
        buildingsId,
        subjects,
        facades: false,
        ...measure,
      });
      if (!stale && answers) sight.getState().answerOthers(answers);
    });
    const stop = follow(
      [dossier, view, sight],
      () => {
        const { camera, site } = dossier.getState().dossier.tables;
        return [camera, site, view.getState().settings.layers, ...measureInputs(sight.getState())];
      },
      ask,
    );
    return () => {
      stale = true;
      stop();
    };
  }, [dossier, view, sight, sightWorker, buildingsId, ground]);
}

/** The area that coverage is of: what is studied, else what is protected. */
function perimeterOf(dossier: Dossier) {
  const perimeters = recordsOf(dossier, 'perimeter');
  return (
    perimeters.find(({ use }) => use === 'study') ?? perimeters.find(({ use }) => use === 'protected') ?? null
  );
}

function useCoverage({ dossier, view, sight, sightWorker }: Services, buildingsId: string | null): void {
  useEffect(() => {
    if (buildingsId === null) return;
    let stale = false;
    const ask = latestOnly(async () => {
      const now = dossier.getState().dossier;
      const perimeter = view.getState().panel === 'video' ? perimeterOf(now) : null;
      if (!perimeter) return sight.getState().answerCoverage(null);
      const measure = measureOf(sight.getState());
      const { id: perimeterId, polygons } = perimeter;
      const request = { buildingsId, perimeterId, polygons, subjects: allCameras(now), ...measure };
      const answer = await sightWorker.request('cover-perimeter', request);
      if (!stale) sight.getState().answerCoverage(answer);
    });
    const stop = follow(
      [dossier, view, sight],
      () => {
        const { camera, site, perimeter } = dossier.getState().dossier.tables;
        return [camera, site, perimeter, view.getState().panel, ...measureInputs(sight.getState())];
      },
      ask,
    );
    return () => {
      stale = true;
      stop();
    };
  }, [dossier, view, sight, sightWorker, buildingsId]);
}
