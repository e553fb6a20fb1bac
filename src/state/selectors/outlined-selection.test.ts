import { expect, test } from 'vitest';
import { type Dossier, emptyDossier } from '#domain/dossier.ts';
import type { Expectation } from '#domain/records/expectation.ts';
import { defaultViewSettings } from '../view-store.ts';
import { outlinedSelection } from './outlined-selection.ts';

const empty = emptyDossier({
  id: 'd',
  title: '',
  departement: '04',
  confidentiality: 'restricted',
  createdAt: '2026-11-22T10:00:00.000Z',
});
const asked = { id: 'expectation-a', communeCode: '04143' } as Expectation;
const dossier: Dossier = { ...empty, tables: { ...empty.tables, expectation: { [asked.id]: asked } } };
const choosing = (id: string) => ({ ...defaultViewSettings(), selection: { type: 'record' as const, id } });

test('a chosen expectation is outlined as its commune; anything else as itself', () => {
  expect(outlinedSelection(choosing('expectation-a'), dossier).selection).toEqual({
    type: 'communes',
    codes: ['04143'],
  });
  const site = choosing('site-1');
  expect(outlinedSelection(site, dossier)).toBe(site);
  const none = defaultViewSettings();
  expect(outlinedSelection(none, dossier)).toBe(none);
});
