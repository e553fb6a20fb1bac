import { type Dossier, emptyDossier } from '#domain/dossier.ts';
import type { DossierRecord, RecordKind } from '#domain/dossier-record.ts';
import type { CommuneFeature, Territory } from '#domain/territory.ts';
import { LAYER_IDS, type Selection, type Theme } from '#domain/view-settings.ts';
import type { IndicatorInput, PresenceInput, SceneInput } from '#map/scene/scene-input.ts';
import type { SightInput } from '#map/scene/scene-sight.ts';

interface Given {
  readonly records?: readonly DossierRecord[];
  readonly hidden?: readonly string[];
  readonly selection?: Selection;
  readonly indicator?: IndicatorInput;
  readonly presence?: PresenceInput;
  readonly sight?: SightInput;
  readonly approximate?: boolean;
  readonly theme?: Theme;
}

/**
 * Three square communes in a row (04001, 04002, 04003; 100, 2,000 and 20,000 inhabitants) and what is given of the rest.
 *
 *     6.0   6.1   6.2   6.3
 *  44.1 ┌─────┬─────┬─────┐
 *       │  1  │  2  │  3  │
 *  44.0 └─────┴─────┴─────┘
 */
export function sceneInput(given: Given = {}): SceneInput {
  const visible = (id: string) => !given.hidden?.includes(id);
  return {
    territory: territory(given.approximate ?? false),
    dossier: dossierOf(given.records ?? []),
    settings: {
      layers: Object.fromEntries(LAYER_IDS.map((id) => [id, { visible: visible(id), opacity: 1 }])),
      order: LAYER_IDS,
      choropleth: null,
      basemap: 'none',
      theme: given.theme ?? 'light',
      selection: given.selection ?? { type: 'none' },
      viewpoint: null,
    },
    presence: given.presence ?? null,
    sight: given.sight ?? null,
    indicator: given.indicator ?? null,
    today: '2026-11-22',
  };
}

/** A record with every field the map reads; `fields` says what the test is about. */
export function record(kind: RecordKind, id: string, fields: object = {}): DossierRecord {
  const common = { id, kind, sourceId: 'source-a', note: '', name: id, number: null, communeCode: '04001' };
  const drawn = {
    place: [6.05, 44.05],
    state: 'in-service',
    force: 'gendarmerie',
    reading: 'vpi',
    operator: null,
  };
  const words = { road: null, direction: null, trafficAzimuthDegrees: null, hours: null, unitType: null };
  const camera = { azimuthsDegrees: [], fieldDegrees: null, type: 'fixed' };
  return { ...common, ...drawn, ...words, ...camera, ...fields } as unknown as DossierRecord;
}

function dossierOf(records: readonly DossierRecord[]): Dossier {
  const dossier = emptyDossier({
    id: 'dossier-a',
    title: 'Essai',
    departement: '04',
    confidentiality: 'restricted',
    createdAt: '2026-11-22T00:00:00.000Z',
  });
  const tables: Record<string, Record<string, DossierRecord>> = {};
  for (const [kind, table] of Object.entries(dossier.tables)) tables[kind] = { ...table };
  for (const one of records) Object.assign(tables[one.kind] ?? {}, { [one.id]: one });
  return { ...dossier, tables: tables as unknown as Dossier['tables'] };
}

function territory(approximate: boolean): Territory {
  const communes = [100, 2_000, 20_000].map((population, index) => square(index, population));
  return {
    departement: { code: '04', name: 'Essai' },
    communes,
    outline: { type: 'Feature', properties: {}, geometry: box(6, 6.3) },
    neighbours: [],
    bounds: [6, 44, 6.3, 44.1],
    manifest: { approximate } as Territory['manifest'],
  };
}

function square(index: number, population: number): CommuneFeature {
  const west = 6 + index / 10;
  return {
    type: 'Feature',
    geometry: box(west, west + 0.1),
    properties: {
      code: `0400${index + 1}`,
      name: `Commune ${index + 1}`,
      population,
      arrondissementCode: null,
      arrondissementName: null,
      epciCode: null,
      epciName: null,
      centre: [west + 0.05, 44.05],
      areaSquareKilometres: 88,
      former: [],
    },
  };
}

function box(west: number, east: number): CommuneFeature['geometry'] & { type: 'Polygon' } {
  const ring = [
    [west, 44],
    [east, 44],
    [east, 44.1],
    [west, 44.1],
    [west, 44],
  ];
  return { type: 'Polygon', coordinates: [ring] };
}
