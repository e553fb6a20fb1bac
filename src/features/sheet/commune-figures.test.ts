import { expect, test } from 'vitest';
import { type Dossier, emptyDossier } from '#domain/dossier.ts';
import { communeFigures, countState, reachedNames } from './commune-figures.ts';

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
      a: { id: 'a', communeCode: '04112', state: 'in-service', sourceId: 's1' },
      b: { id: 'b', communeCode: '04070', state: 'planned', sourceId: 's1' },
      c: { id: 'c', communeCode: null, state: 'in-service', sourceId: 's3' },
    },
    camera: {
      k: { id: 'k', siteId: 'a', sourceId: 's2' },
      l: { id: 'l', siteId: 'b', sourceId: 's1' },
      m: { id: 'm', siteId: 'c', sourceId: 's3' },
    },
    csu: { x: { id: 'x', name: 'CSU de Manosque', communeCode: '04112', sourceId: 's1' } },
    'force-unit': { u: { id: 'u', name: 'Commissariat', communeCode: '04112', sourceId: 's1' } },
    'video-link': {
      1: { id: '1', from: 'a', to: 'x', state: 'in-service', sourceId: 's1' },
      2: { id: '2', from: 'x', to: 'u', state: 'planned', sourceId: 's1' },
    },
  },
} as unknown as Dossier;

test('the figures of two communes are the sum of each one’s', () => {
  const one = communeFigures(dossier, new Set(['04112']));
  const other = communeFigures(dossier, new Set(['04070']));
  const both = communeFigures(dossier, new Set(['04112', '04070']));
  for (const key of ['sites', 'cameras', 'csus', 'units', 'links'] as const)
    expect(both[key].length).toBe(one[key].length + other[key].length);
  expect(one.sourceIds).toEqual(['s1', 's2']);
});

test('a site of no known commune is counted in none', () => {
  const all = communeFigures(dossier, new Set(['04112', '04070']));
  expect(all.sites.map(({ id }) => id)).toEqual(['a', 'b']);
  expect(countState(all.sites, 'planned')).toBe(1);
});

test('only links in service say who watches', () => {
  const { links } = communeFigures(dossier, new Set(['04112']));
  expect(reachedNames(dossier, links, 'csu')).toEqual(['CSU de Manosque']);
  expect(reachedNames(dossier, links, 'force-unit')).toEqual([]);
});
