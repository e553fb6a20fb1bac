import { expect, test } from 'vitest';
import { type Dossier, emptyDossier } from '#domain/dossier.ts';
import type { Territory } from '#domain/territory.ts';
import { buildSearchIndex } from './search-index.ts';

const commune = (code: string, name: string, former: { code: string; name: string }[] = []) => ({
  properties: { code, name, epciName: 'Une agglomération', former },
});
const territory = {
  communes: [
    commune('04112', 'Manosque'),
    commune('04188', 'Saint-Étienne-les-Orgues'),
    commune('04033', 'Ubaye-Serre-Ponçon', [{ code: '04033', name: 'La Bréole' }]),
    commune('04049', 'Château-Arnoux-Saint-Auban'),
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
      'site-a': { kind: 'site', id: 'site-a', name: 'Place du marché', number: 'V12', communeCode: '04112' },
      'site-b': { kind: 'site', id: 'site-b', name: '<img src=x onerror=alert(1)>', communeCode: null },
    },
    expectation: {
      'expectation-a': {
        kind: 'expectation',
        id: 'expectation-a',
        communeCode: '04188',
        theme: 'rodeo',
        placeName: 'Place des Tilleuls',
        words:
          'Des engins bruyants le samedi soir, devant la salle des fêtes et jusqu’au lavoir, depuis le printemps.',
        answer: { words: 'Passages renforcés.', date: null },
      },
    },
  },
} as unknown as Dossier;
const index = await buildSearchIndex(territory, dossier);
const names = (query: string) => index.find(query).map((hit) => hit.name);

test.each(['saint etienne', 'Saint-Étienne', 'st etienne les orgues', 'SAINT‑ETIENNE', '04188'])(
  '%s finds Saint-Étienne-les-Orgues',
  (query) => expect(names(query)[0]).toBe('Saint-Étienne-les-Orgues'),
);

test('a slip, a former name, a number and a commune’s sites are found', () => {
  expect(names('manosuqe')[0]).toBe('Manosque');
  expect(names('la breole')).toEqual(['Ubaye-Serre-Ponçon']);
  expect(names('v12')).toEqual(['Place du marché']);
  expect(names('marche manosque')).toEqual(['Place du marché']);
});

test.each(['rodeos', 'lavoir', 'tilleuls', 'passages renforces', 'printemps etienne'])(
  'a request is found by its theme, its words, its place, its answer or its commune: %s',
  (query) =>
    expect(index.find(query)).toEqual([
      {
        id: 'expectation-a',
        kind: 'expectation',
        name: 'rodéos\u202f: Des engins bruyants le samedi soir, devant la salle des fête…',
        beside: 'Saint-Étienne-les-Orgues',
      },
    ]),
);

test('the commune comes before its sites, and nothing comes for nothing', () => {
  expect(names('manosque')).toEqual(['Manosque', 'Place du marché']);
  expect(names('   ')).toEqual([]);
  expect(names('zzzzzz')).toEqual([]);
});
