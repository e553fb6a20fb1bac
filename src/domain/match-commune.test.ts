import type { Polygon } from 'geojson';
import { expect, test } from 'vitest';
import { communeMatcher } from './match-commune.ts';
import { normaliseName } from './normalise-name.ts';
import type { Commune, CommuneFeature } from './territory.ts';

const square: Polygon = {
  type: 'Polygon',
  coordinates: [
    [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 0],
    ],
  ],
};

function commune(code: string, name: string, former: Commune['former'] = []): CommuneFeature {
  const properties: Commune = {
    code,
    name,
    former,
    population: null,
    arrondissementCode: null,
    arrondissementName: null,
    epciCode: null,
    epciName: null,
    centre: [0, 0],
    areaSquareKilometres: 1,
  };
  return { type: 'Feature', geometry: square, properties };
}

const match = communeMatcher({
  departement: { code: '04', name: '' },
  communes: [
    commune('04070', 'Digne-les-Bains'),
    commune('04079', 'L’Escale'),
    commune('04139', 'Noyers-sur-Jabron'),
    commune('04182', "Saint-Julien-d'Asse"),
    commune('04183', 'Saint-Julien-du-Verdon'),
    commune('04219', 'Thorame-Haute'),
    commune('04033', 'Ubaye-Serre-Ponçon', [
      { code: '04033', name: 'La Bréole' },
      { code: '04198', name: 'Saint-Vincent-les-Forts' },
    ]),
  ],
  neighbours: [
    { type: 'Feature', geometry: square, properties: { code: '83113', name: 'Saint-Julien-le-Montagnier' } },
  ],
});

test.each([
  ['DIGNE LES BAINS', '04070', 'name'],
  ['L Escale', '04079', 'name'],
  ['Escale', '04079', 'name'],
  ['Noyers s/ Jabron', '04139', 'name'],
  ['Thorame Hte', '04219', 'name'],
  ['St Vincent les Forts', '04033', 'former'],
  ['la breole', '04033', 'former'],
  ['04198', '04033', 'former'],
  ['04070', '04070', 'code'],
  ['Digne-les-Bains (centre)', '04070', 'bracket'],
])('%s is %s by %s', (text, code, how) => {
  expect(match(text)).toMatchObject({ type: 'found', how, commune: { code } });
});

test('doubt is an answer', () => {
  expect(match('Saint Julien')).toMatchObject({
    type: 'ambiguous',
    options: [{ code: '04182' }, { code: '04183' }],
  });
  expect(match('Dignes les Bains')).toMatchObject({ type: 'unknown', options: [{ code: '04070' }] });
  expect(match('13099')).toMatchObject({ type: 'other-department' });
  expect(match('St-Julien-le-Montagnier')).toMatchObject({ type: 'other-department' });
  expect(match('99999')).toEqual({ type: 'unknown', options: [] });
  expect(match('')).toEqual({ type: 'unknown', options: [] });
  expect(match('__proto__')).toEqual({ type: 'unknown', options: [] });
});

test('spelling does not matter', () => {
  expect(normaliseName('  Ste-Tulle ')).toBe('sainte tulle');
  expect(normaliseName('Œuvre d’ÉTÉ')).toBe('oeuvre d ete');
});
