import type { Scene } from './scene.ts';
import type { SceneInput } from './scene-input.ts';

/** Everything the map and its legend show, from the dossier and the settings: pure, so it is tested without a browser. */
export function buildScene({ territory, settings }: SceneInput): Scene {
  const { selection } = settings;
  return {
    communes: settings.layers.communes ?? { visible: true, opacity: 1 },
    choropleth: null,
    hatching: { opacity: 1, communes: [] },
    presence: null,
    backdrops: [],
    sites: [],
    points: [],
    arcs: [],
    selectedCommunes: selection.type === 'communes' ? selection.codes : [],
    selectedRecord: selection.type === 'record' ? selection.id : null,
    lit: null,
    order: settings.order,
    legend: [],
    marks: territory.manifest.approximate ? ['Contours approchés'] : [],
    attribution: territory.manifest.approximate ? 'Contours approchés' : 'Limites © IGN · Licence Ouverte',
  };
}
