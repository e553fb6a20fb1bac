import { expect, test } from 'vitest';
import { type Dossier, emptyDossier } from '#domain/dossier.ts';
import type { Territory } from '#domain/territory.ts';
import { camerasByCommune } from './cameras-by-commune.ts';

const territory = {
  communes: [
    { properties: { code: '04070', name: 'Digne-les-Bains' } },
    { properties: { code: '04112', name: 'Manosque' } },
  ],
} as unknown as Territory;
const empty = emptyDossier({
  id: 'd',
  title: '',
  departement: '04',
  confidentiality: 'restricted',
  createdAt: '2026-01-01T00:00:00Z',
});
const dossier = {
  ...empty,
  tables: {
    ...empty.tables,
    site: {
      a: { communeCode: '04112' },
      b: { communeCode: '04070' },
      c: { communeCode: '13055' },
      d: { communeCode: null },
    },
    camera: {
      1: { siteId: 'a' },
      2: { siteId: 'a' },
      3: { siteId: 'b' },
      4: { siteId: 'c' },
      5: { siteId: 'lost' },
    },
  },
} as unknown as Dossier;

test('every site and every camera is counted once, most cameras first, unknown communes last', () => {
  const rows = camerasByCommune(dossier, territory);
  expect(rows.map(({ code, sites, cameras }) => [code, sites, cameras])).toEqual([
    ['04112', 1, 2],
    ['04070', 1, 1],
    [null, 2, 2],
  ]);
});
