import { expect, test } from 'vitest';
import { type Dossier, emptyDossier } from '#domain/dossier.ts';
import { imagePaths } from './image-path.ts';

const empty = emptyDossier({
  id: 'd',
  title: '',
  departement: '04',
  confidentiality: 'restricted',
  createdAt: '2026-01-01T00:00:00Z',
});
const link = (id: string, from: string, to: string, state = 'in-service') => ({ id, from, to, state });

/*  site ── csu ──> brigade
 *           └ ─ ─> site     (a circle)
 *  site ─ ─> brigade        (planned)
 */
const dossier = {
  ...empty,
  tables: {
    ...empty.tables,
    site: { site: { name: 'Gare' } },
    csu: { csu: { name: 'CSU' } },
    'force-unit': { brigade: { name: 'Brigade' } },
    'video-link': {
      1: link('1', 'site', 'csu'),
      2: link('2', 'csu', 'brigade'),
      3: link('3', 'csu', 'site'),
      4: link('4', 'site', 'brigade', 'planned'),
      5: link('5', 'lost', 'nowhere'),
    },
  },
} as unknown as Dossier;

test('every way is told leg after leg, and a circle ends', () => {
  expect(imagePaths(dossier, 'site').map((path) => path.map(({ toName }) => toName))).toEqual([
    ['CSU', 'Brigade'],
    ['Brigade'],
  ]);
});

test('an end that the dossier does not have keeps its id', () => {
  expect(imagePaths(dossier, 'lost')[0]?.[0]?.toName).toBe('nowhere');
  expect(imagePaths(dossier, 'brigade')).toEqual([]);
});
