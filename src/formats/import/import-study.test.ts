import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BuildingFeature } from '#domain/records/buildings.ts';
import type { Perimeter } from '#domain/records/perimeter.ts';
import type { PriorityPlace } from '#domain/records/priority-place.ts';
import type { RoadFeature } from '#domain/records/roads.ts';
import { runToEnd } from '../../../tests/helpers/run-to-end.ts';
import { inspectFile } from '../inspect-file.ts';
import type { ImportKind, ImportOutcome } from '../outcome.ts';
import { exportLayer } from '../write/export-layer.ts';
import { writeGeoJson } from '../write/write-geojson.ts';
import { importTable } from './import-table.ts';

const SOURCE = {
  title: 'Essai',
  producer: '',
  licence: '',
  confidentiality: 'restricted' as const,
  date: null,
  importedAt: '2026-11-20T08:00:00.000Z',
};

function imported(name: string, text: string, kind?: ImportKind): ImportOutcome & { kind: ImportKind } {
  const bytes = new TextEncoder().encode(text);
  const { inspection, tables } = runToEnd(inspectFile({ name, bytes }, null));
  const [inspected] = inspection.tables;
  const chosen = kind ?? inspected!.kind!;
  const plan = {
    table: 0,
    kind: chosen,
    mapping: inspected!.mappings[chosen],
    crs: null,
    timeZone: 'Europe/Paris',
    answers: {},
    source: SOURCE,
  };
  const context = { territory: null, fileName: name, fingerprint: null, known: [] };
  return { ...runToEnd(importTable(tables[0]!, plan, context)), kind: chosen };
}

const collection = (features: readonly (readonly [geometry: object | null, properties: object])[]) =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: features.map(([geometry, properties]) => ({ type: 'Feature', geometry, properties })),
  });
const square = (at: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [6 + at, 44],
      [6.001 + at, 44],
      [6.001 + at, 44.001],
      [6 + at, 44],
    ],
  ],
});
const line = {
  type: 'LineString',
  coordinates: [
    [6, 44],
    [6.01, 44.01],
  ],
};
const point = { type: 'Point', coordinates: [6, 44] };

function featuresOf<Feature>(outcome: ImportOutcome): readonly Feature[] {
  const [column] = outcome.columns;
  return column ? JSON.parse(new TextDecoder().decode(column.bytes)).features : [];
}
const codesOf = (fates: ImportOutcome['notes']) => fates.map(({ row, problem }) => [row, problem.code]);

test('heights: as written, by levels, missing, absurd; BD TOPO’s zero and 9999 say nothing', () => {
  const heights = [7.5, '6 m', 0, 9999, -3, 4000, null, null];
  const outcome = imported(
    'batiments.geojson',
    collection(
      heights.map((HAUTEUR, at) => [
        square(at / 100),
        { HAUTEUR, NB_ETAGES: at === 7 ? 2 : null, USAGE1: at === 0 ? 'Résidentiel' : 'Indifférencié' },
      ]),
    ),
  );
  expect(outcome.kind).toBe('buildings');
  const found = featuresOf<BuildingFeature>(outcome).map(({ properties }) => properties);
  expect(found.map(({ heightMetres }) => heightMetres)).toEqual([7.5, 6, null, null, null, null, null, 6]);
  expect(found.map(({ use }) => use)).toEqual(['dwelling', ...Array(7).fill(null)]);
  expect(codesOf(outcome.notes)).toEqual([
    [3, 'height-missing'],
    [4, 'height-missing'],
    [5, 'height-absurd'],
    [6, 'height-absurd'],
    [7, 'height-missing'],
  ]);
});

test('a shape that is no building, no road, is set aside with its name', () => {
  const mixed = collection([
    [square(0), { hauteur: 5 }],
    [line, { hauteur: 5 }],
    [point, { hauteur: 5 }],
    [null, { hauteur: 5 }],
    [
      {
        type: 'Polygon',
        coordinates: [
          [
            [6, 44],
            [6.1, 44],
            [6, 44],
          ],
        ],
      },
      { hauteur: 5 },
    ],
  ]);
  const buildings = imported('batiments.geojson', mixed, 'buildings');
  expect([buildings.read, buildings.kept]).toEqual([5, 1]);
  expect(codesOf(buildings.setAside)).toEqual([
    [2, 'geometry-mismatch'],
    [3, 'geometry-mismatch'],
    [4, 'place-missing'],
    [5, 'geometry-unreadable'],
  ]);
  const roads = imported('routes.geojson', mixed, 'roads');
  expect([roads.read, roads.kept]).toEqual([5, 1]);
});

test.each([
  [{ SENS: 'Sens direct' }, 'forward'],
  [{ SENS: 'Sens inverse' }, 'backward'],
  [{ SENS: 'Double sens' }, 'both'],
  [{ SENS: 'Sans objet' }, 'both'],
  [{ highway: 'primary', oneway: '-1' }, 'backward'],
  [{ highway: 'primary', oneway: 'yes' }, 'forward'],
  [{ highway: 'primary', oneway: 'no' }, 'both'],
  [{ highway: 'motorway_link', oneway: null }, 'forward'],
  [{ highway: 'tertiary', junction: 'roundabout' }, 'forward'],
])('%j goes %s', (properties, way) => {
  const outcome = imported('routes.geojson', collection([[line, properties]]), 'roads');
  expect(featuresOf<RoadFeature>(outcome)[0]?.properties.oneway).toBe(way);
  expect(outcome.notes).toEqual([]);
});

test('every row of any file has one fate, whatever stands in its cells', () => {
  const geometry = fc.constantFrom<object | null>(square(0), line, point, null);
  const words = fc.oneof(fc.string({ maxLength: 12 }), fc.double(), fc.constant(null));
  const properties = fc.record({
    hauteur: words,
    building: words,
    highway: words,
    sens: words,
    nb_voies: words,
    pos_sol: words,
    nature: words,
    poids: words,
    nom: words,
  });
  const rows = fc.array(fc.tuple(geometry, properties), { minLength: 1, maxLength: 6 });
  const kinds = fc.constantFrom<ImportKind>('buildings', 'roads', 'perimeters', 'places');
  fc.assert(
    fc.property(rows, kinds, (features, kind) => {
      const outcome = imported('a.geojson', collection(features), kind);
      expect(outcome.read).toBe(features.length);
      expect(outcome.kept + outcome.setAside.length).toBe(outcome.read);
    }),
    { numRuns: 200, seed: 51 },
  );
});

test('perimeters: the use by its column, by the name, else a zone of study; exported, they come back', () => {
  const outcome = imported(
    'perimetres.geojson',
    collection([
      [square(0), { nom: 'Centre', usage: 'Périmètre vidéoprotégé' }],
      [square(0.1), { nom: 'Zone plaques nord', usage: null }],
      [square(0.2), { nom: 'Gare', usage: null }],
    ]),
  );
  expect(outcome.kind).toBe('perimeters');
  const found = outcome.records.filter((record): record is Perimeter => record.kind === 'perimeter');
  expect(found.map(({ name, use }) => [name, use])).toEqual([
    ['Centre', 'protected'],
    ['Zone plaques nord', 'plates'],
    ['Gare', 'study'],
  ]);
  const file = new TextDecoder().decode(
    writeGeoJson(exportLayer('perimeters', outcome.records, () => undefined)),
  );
  const again = imported('perimetres.geojson', file, 'perimeters');
  expect(again.records.slice(1)).toEqual(outcome.records.slice(1));
});

test('priority places: weight, radius, hours; exported, they come back', () => {
  const outcome = imported(
    'lieux-prioritaires.csv',
    'Nom du lieu;Longitude;Latitude;Poids;Rayon;Heures;Pourquoi\nGare;6,2;44,1;9;50 m;ven-sam 20h-4h;Rixes\nPlace;6,3;44,2;;;;\n',
  );
  expect(outcome.kind).toBe('places');
  const found = outcome.records.filter((record): record is PriorityPlace => record.kind === 'priority-place');
  expect(found[0]).toMatchObject({ name: 'Gare', weight: 9, radiusMetres: 50, words: 'Rixes' });
  expect(found[0]?.hours?.includes('1')).toBe(true);
  expect(found[1]).toMatchObject({ name: 'Place', weight: 5, radiusMetres: null, hours: null });
  const file = new TextDecoder().decode(
    writeGeoJson(exportLayer('places', outcome.records, () => undefined)),
  );
  const again = imported('lieux.geojson', file, 'places');
  expect(again.records.slice(1)).toEqual(outcome.records.slice(1));
});

test('buildings and roads, exported, come back as the same bytes', () => {
  const houses = imported(
    'batiments.geojson',
    collection([[square(0), { hauteur: 7.5, nature: 'Église', nom: 'Saint-Jérôme' }]]),
  );
  const streets = imported(
    'routes.geojson',
    collection([
      [line, { nature: 'Route à 1 chaussée', importance: '3', sens: 'Inverse', nb_voies: 2, pos_sol: -1 }],
    ]),
  );
  expect([houses.kind, streets.kind]).toEqual(['buildings', 'roads']);
  for (const outcome of [houses, streets]) {
    const table = exportLayer(
      outcome.kind as 'buildings' | 'roads',
      outcome.records,
      (id) => outcome.columns.find((column) => column.id === id)?.bytes,
    );
    const again = imported('export.geojson', new TextDecoder().decode(writeGeoJson(table)));
    expect(again.kind).toBe(outcome.kind);
    expect(again.columns.map(({ id }) => id)).toEqual(outcome.columns.map(({ id }) => id));
  }
});
