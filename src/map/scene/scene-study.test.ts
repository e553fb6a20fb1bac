import { expect, test } from 'vitest';
import { emptyDossier } from '#domain/dossier.ts';
import type { Perimeter } from '#domain/records/perimeter.ts';
import type { PriorityPlace } from '#domain/records/priority-place.ts';
import { studyFeatures } from '../layers/study-layers.ts';
import { sceneStudy } from './scene-study.ts';

const base = { sourceId: 's', note: '', communeCode: null };
const perimeter: Perimeter = {
  ...base,
  kind: 'perimeter',
  id: 'perimeter-a',
  name: 'Centre',
  use: 'study',
  polygons: [
    [
      [
        [6, 44],
        [6.1, 44],
        [6.1, 44.1],
        [6, 44],
      ],
    ],
  ],
};
const place: PriorityPlace = {
  ...base,
  kind: 'priority-place',
  id: 'priority-place-a',
  name: 'Gare',
  place: [6.2, 44.1],
  weight: 9,
  radiusMetres: null,
  purposes: [],
  hours: null,
  words: '',
};
const empty = emptyDossier({
  id: 'd',
  title: '',
  departement: '04',
  confidentiality: 'restricted',
  createdAt: '2026-01-01T00:00:00.000Z',
});
const dossier = {
  ...empty,
  tables: {
    ...empty.tables,
    perimeter: { [perimeter.id]: perimeter },
    'priority-place': { [place.id]: place },
  },
};

test('perimeters go to the map with their use, places with their weight, and no word of theirs', () => {
  const features = studyFeatures(sceneStudy(dossier, {}));
  expect(features.features.map(({ geometry, properties }) => [geometry.type, properties])).toEqual([
    ['MultiPolygon', { use: 'study' }],
    ['Point', { weight: 9 }],
  ]);
});

test('a layer that is switched off draws nothing', () => {
  const off = { visible: false, opacity: 1 };
  expect(sceneStudy(dossier, { perimeters: off, places: off })).toMatchObject({ perimeters: [], places: [] });
});
