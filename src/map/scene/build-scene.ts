import { type Dossier, hasFictitiousRecords, recordsOf } from '#domain/dossier.ts';
import type { Territory } from '#domain/territory.ts';
import type { LayerSetting, Selection, ViewSettings } from '#domain/view-settings.ts';
import { MAP_TEXT } from '#ui/text/map-text.ts';
import { buildLegend } from './build-legend.ts';
import { litChain } from './lit-chain.ts';
import { remember } from './remember.ts';
import type { Scene, SceneBackdrop, ScenePoint, SceneTown } from './scene.ts';
import { sceneArcs } from './scene-arcs.ts';
import { sceneClasses } from './scene-classes.ts';
import { sceneExpectations } from './scene-expectations.ts';
import type { IndicatorInput, PresenceInput, SceneInput } from './scene-input.ts';
import { scenePoints } from './scene-points.ts';
import { sceneProposal } from './scene-proposal.ts';
import { sceneSight } from './scene-sight.ts';
import { sceneSites } from './scene-sites.ts';
import { sceneStudy } from './scene-study.ts';

/**
 * Everything the map and its legend show, from the dossier and the settings: pure, so it is tested without a browser.
 * The last scene is remembered: a move of the map gives the same object, a choice on it the same sites, points and links.
 */
export function buildScene({
  territory,
  dossier,
  settings,
  presence,
  indicator,
  sight,
  proposal = null,
}: SceneInput): Scene {
  const { layers, order, selection, theme } = settings;
  const meeting = theme === 'projector';
  const ground = assemble(territory, dossier, layers, order, selection, meeting, presence, indicator);
  return withSight(withProposal(ground, proposalOf(proposal)), sightOf(sight));
}

const sitesOf = remember(sceneSites);
const pointsOf = remember(scenePoints);
const expectationsOf = remember(sceneExpectations);
const allPoints = remember((points: readonly ScenePoint[], expectations: readonly ScenePoint[]) => [
  ...points,
  ...expectations,
]);
const arcsOf = remember(sceneArcs);
const hatchingOf = remember(hatching);
const backdropsOf = remember(backdrops);
const studyOf = remember(sceneStudy);
const classesOf = remember(sceneClasses);
const townsOf = remember(towns);
const presenceOf = remember(scenePresence);
const swipeOf = remember(sceneSwipe);
const sightOf = remember(sceneSight);
const proposalOf = remember(sceneProposal);

/** Apart from the rest, which stays the same objects while a camera is dragged. */
const withSight = remember(
  (scene: Scene, sight: Scene['sight']): Scene =>
    sight ? { ...scene, sight, legend: [...sight.legend, ...scene.legend] } : scene,
);

const withProposal = remember(
  (scene: Scene, proposal: Scene['proposal']): Scene =>
    proposal ? { ...scene, proposal, legend: [...proposal.legend, ...scene.legend] } : scene,
);

const assemble = remember(
  (
    territory: Territory,
    dossier: Dossier,
    layers: ViewSettings['layers'],
    order: ViewSettings['order'],
    selection: Selection,
    meeting: boolean,
    presence: PresenceInput | null,
    indicator: IndicatorInput | null,
  ): Scene => {
    const selectedRecord = siteOfCamera(dossier, selection.type === 'record' ? selection.id : null);
    const { approximate } = territory.manifest;
    const scene: Omit<Scene, 'legend'> = {
      communes: layers.communes ?? { visible: true, opacity: 1 },
      choropleth: classesOf(territory, indicator, layers.choropleth),
      hatching: hatchingOf(dossier, layers),
      presence: presenceOf(presence, layers.presence),
      swipe: swipeOf(presence, layers.presence),
      backdrops: backdropsOf(dossier, layers),
      study: studyOf(dossier, layers),
      towns: townsOf(territory, meeting),
      sites: sitesOf(dossier, layers),
      points: allPoints(pointsOf(dossier, layers), expectationsOf(dossier, territory, layers)),
      arcs: arcsOf(dossier, layers),
      sight: null,
      proposal: null,
      selectedCommunes: selectedCommunes(dossier, selection),
      selectedRecord,
      lit: litChain(dossier, selectedRecord),
      order,
      marks: [
        ...(approximate ? [MAP_TEXT.approximate] : []),
        ...(hasFictitiousRecords(dossier) ? [MAP_TEXT.fictitious] : []),
      ],
      attribution: approximate ? MAP_TEXT.approximate : MAP_TEXT.attribution,
    };
    return { ...scene, legend: buildLegend(scene, indicator, presence) };
  },
);

/** A camera is marked, and its images leave, where its site is. */
function siteOfCamera({ tables }: Dossier, id: string | null): string | null {
  if (id === null || !Object.hasOwn(tables.camera, id)) return id;
  return tables.camera[id]?.siteId ?? null;
}

function scenePresence(input: PresenceInput | null, setting: LayerSetting | undefined): Scene['presence'] {
  if (!input || !setting?.visible) return null;
  return { image: input.image, before: input.beside?.image ?? null, opacity: setting.opacity };
}

function sceneSwipe(input: PresenceInput | null, setting: LayerSetting | undefined): Scene['swipe'] {
  if (!input?.beside || !setting?.visible) return null;
  const { left, right } = input.beside;
  return { left, right };
}

/** Inhabitants from which a commune is a town one steers by; fewer in a meeting room, where all names are large. */
const TOWN = 3500;
const MEETING_TOWN = 1400;

function towns({ communes }: Territory, meeting: boolean): readonly SceneTown[] {
  const least = meeting ? MEETING_TOWN : TOWN;
  return communes
    .map(({ properties: { code, name, population, centre } }) => ({
      code,
      name,
      population: population ?? 0,
      place: centre,
    }))
    .filter(({ population }) => population >= least)
    .sort((a, b) => b.population - a.population);
}

function hatching(dossier: Dossier, layers: ViewSettings['layers']): Scene['hatching'] {
  const setting = layers.participation;
  const states = new Map<string, 'active' | 'planned'>();
  for (const { communeCode, state } of setting?.visible ? recordsOf(dossier, 'participation') : []) {
    if (state !== 'ended' && states.get(communeCode) !== 'active') states.set(communeCode, state);
  }
  return { opacity: setting?.opacity ?? 1, communes: [...states].map(([code, state]) => ({ code, state })) };
}

/** A backdrop without a setting is shown: it was just imported. Roads lie over buildings, and both over what has no meaning. */
function backdrops(dossier: Dossier, layers: ViewSettings['layers']): SceneBackdrop[] {
  const shown = (backdrop: Omit<SceneBackdrop, 'opacity'>): SceneBackdrop[] => {
    const setting = layers[`backdrop:${backdrop.id}`] ?? { visible: true, opacity: 1 };
    return setting.visible ? [{ ...backdrop, opacity: setting.opacity }] : [];
  };
  return [
    ...recordsOf(dossier, 'roads').flatMap(({ id, label }) =>
      shown({ id, label, geometry: 'line', style: 'roads' }),
    ),
    ...recordsOf(dossier, 'buildings').flatMap(({ id, label }) =>
      shown({ id, label, geometry: 'polygon', style: 'buildings' }),
    ),
    ...recordsOf(dossier, 'backdrop').flatMap(({ id, label, geometry }) =>
      shown({ id, label, geometry, style: 'plain' }),
    ),
  ];
}

/** A participation record is drawn as its commune, and a request concerns all of it: choosing them outlines the commune. */
function selectedCommunes(dossier: Dossier, selection: Selection): readonly string[] {
  if (selection.type === 'communes') return selection.codes;
  if (selection.type !== 'record') return [];
  const { participation, expectation } = dossier.tables;
  return [participation, expectation].flatMap((table) =>
    Object.hasOwn(table, selection.id) ? (table[selection.id]?.communeCode ?? []) : [],
  );
}
