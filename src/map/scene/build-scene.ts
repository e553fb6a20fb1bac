import { type Dossier, hasFictitiousRecords, recordsOf } from '#domain/dossier.ts';
import type { Territory } from '#domain/territory.ts';
import type { Selection, ViewSettings } from '#domain/view-settings.ts';
import { MAP_TEXT } from '#ui/text/map-text.ts';
import { buildLegend } from './build-legend.ts';
import { litChain } from './lit-chain.ts';
import { topMinutes } from './presence-scale.ts';
import type { Scene, SceneBackdrop, SceneTown } from './scene.ts';
import { sceneArcs } from './scene-arcs.ts';
import { sceneClasses } from './scene-classes.ts';
import type { SceneInput } from './scene-input.ts';
import { scenePoints } from './scene-points.ts';
import { sceneSites } from './scene-sites.ts';

/** Everything the map and its legend show, from the dossier and the settings: pure, so it is tested without a browser. */
export function buildScene(input: SceneInput): Scene {
  const { territory, dossier, settings, presence, indicator } = input;
  const { layers, selection } = settings;
  const selectedRecord = selection.type === 'record' ? selection.id : null;
  const scene: Omit<Scene, 'legend'> = {
    communes: layers.communes ?? { visible: true, opacity: 1 },
    choropleth: sceneClasses(territory, indicator, layers.choropleth),
    hatching: hatching(dossier, settings),
    presence:
      presence && layers.presence?.visible
        ? { grid: presence.grid, opacity: layers.presence.opacity, topMinutes: topMinutes(presence.grid) }
        : null,
    backdrops: backdrops(dossier, settings),
    towns: townsOf(territory, settings.theme === 'projector'),
    sites: sceneSites(dossier, settings),
    points: scenePoints(dossier, settings),
    arcs: sceneArcs(dossier, settings),
    selectedCommunes: selectedCommunes(dossier, selection),
    selectedRecord,
    lit: litChain(dossier, selectedRecord),
    order: settings.order,
    marks: [
      ...(territory.manifest.approximate ? [MAP_TEXT.approximate] : []),
      ...(hasFictitiousRecords(dossier) ? [MAP_TEXT.fictitious] : []),
    ],
    attribution: territory.manifest.approximate ? MAP_TEXT.approximate : MAP_TEXT.attribution,
  };
  return { ...scene, legend: buildLegend(scene, indicator, presence) };
}

/** Inhabitants from which a commune is a town one steers by; fewer in a meeting room, where all names are large. */
const TOWN = 3500;
const MEETING_TOWN = 1400;
const towns = new WeakMap<Territory, Map<number, readonly SceneTown[]>>();

/** The same list for the same territory: what did not change must be the same object for the map to draw nothing again. */
function townsOf(territory: Territory, meeting: boolean): readonly SceneTown[] {
  const known = towns.get(territory) ?? new Map<number, readonly SceneTown[]>();
  towns.set(territory, known);
  const least = meeting ? MEETING_TOWN : TOWN;
  const list =
    known.get(least) ??
    territory.communes
      .map(({ properties: { code, name, population, centre } }) => ({
        code,
        name,
        population: population ?? 0,
        place: centre,
      }))
      .filter(({ population }) => population >= least)
      .sort((a, b) => b.population - a.population);
  known.set(least, list);
  return list;
}

function hatching(dossier: Dossier, { layers }: ViewSettings): Scene['hatching'] {
  const setting = layers.participation;
  const states = new Map<string, 'active' | 'planned'>();
  for (const { communeCode, state } of setting?.visible ? recordsOf(dossier, 'participation') : []) {
    if (state !== 'ended' && states.get(communeCode) !== 'active') states.set(communeCode, state);
  }
  return { opacity: setting?.opacity ?? 1, communes: [...states].map(([code, state]) => ({ code, state })) };
}

/** A backdrop without a setting is shown: it was just imported. */
function backdrops(dossier: Dossier, { layers }: ViewSettings): SceneBackdrop[] {
  return recordsOf(dossier, 'backdrop').flatMap((backdrop) => {
    const setting = layers[`backdrop:${backdrop.id}`] ?? { visible: true, opacity: 1 };
    if (!setting.visible) return [];
    const { id, label, geometry } = backdrop;
    return [{ id, label, geometry, opacity: setting.opacity }];
  });
}

/** A participation record is drawn as its commune, so choosing it outlines the commune. */
function selectedCommunes(dossier: Dossier, selection: Selection): readonly string[] {
  if (selection.type === 'communes') return selection.codes;
  if (selection.type !== 'record' || !Object.hasOwn(dossier.tables.participation, selection.id)) return [];
  const record = dossier.tables.participation[selection.id];
  return record ? [record.communeCode] : [];
}
