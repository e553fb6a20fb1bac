import type { Polygon } from 'geojson';
import { expect, it } from 'vitest';
import type { Contour } from './contour.ts';
import type { OfficialCodes, OfficialCommune } from './official-codes.ts';
import { reconcile } from './reconcile.ts';

function square(x: number): Polygon {
  return {
    type: 'Polygon',
    coordinates: [
      [
        [x, 0],
        [x + 1, 0],
        [x + 1, 1],
        [x, 1],
        [x, 0],
      ],
    ],
  };
}
const contour = (code: string, x: number): Contour => ({ code, name: code, geometry: square(x) });
const commune = (code: string, departement = '99'): OfficialCommune => ({
  code,
  name: code,
  departement,
  population: 1,
  arrondissementCode: null,
  arrondissementName: null,
  epciCode: null,
  epciName: null,
  former: [],
});

const holders = new Map([
  ['99002', '99001'],
  ['99201', '99010'],
  ['99202', '99010'],
]);
const communes = new Map(
  [commune('99001'), commune('99003'), commune('99010'), commune('98001', '98')].map((c) => [c.code, c]),
);
const codes: OfficialCodes = {
  departements: new Map([['99', 'Essai']]),
  communes,
  currentOf: (code) => (communes.has(code) ? code : (holders.get(code) ?? null)),
  isMunicipalArrondissement: (code) => code.startsWith('992'),
  centres: new Map(),
  centreNames: new Map(),
};

it('dissolves, drops and reports each difference of the two lists', () => {
  const { communes: found, differences } = reconcile(
    [contour('99001', 0), contour('99002', 1), contour('98001', 5), contour('99777', 6)],
    '99',
    codes,
  );
  expect(found.map(({ commune: { code } }) => code)).toEqual(['99001']);
  // One rectangle of 2 × 1: the border between the two is gone.
  expect(found[0]!.geometry.type).toBe('Polygon');
  expect(found[0]!.geometry.coordinates[0]).toHaveLength(7);
  expect(differences).toEqual([
    { code: '98001', what: 'not-official' },
    { code: '99002', what: 'merged' },
    { code: '99003', what: 'no-contour' },
    { code: '99010', what: 'no-contour' },
    { code: '99777', what: 'not-official' },
  ]);
});

it('makes a city of its arrondissements, or leaves them when the whole city is given', () => {
  const parts = reconcile([contour('99201', 0), contour('99202', 1)], '99', codes);
  expect(parts.communes.map(({ commune: { code } }) => code)).toEqual(['99010']);
  expect(parts.communes[0]!.geometry.coordinates[0]).toHaveLength(7);
  const whole = reconcile([contour('99010', 0), contour('99201', 0)], '99', codes);
  expect(whole.communes[0]!.geometry.coordinates[0]).toHaveLength(5);
  expect(whole.differences.map(({ code }) => code)).not.toContain('99201');
});
