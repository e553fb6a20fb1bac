import { expect, test } from 'vitest';
import { type Dossier, emptyDossier } from '#domain/dossier.ts';
import { layerCounts } from './layer-counts.ts';

const base = emptyDossier({
  id: 'd',
  title: 'Essai',
  departement: '04',
  confidentiality: 'restricted',
  createdAt: '2026-01-01T00:00:00Z',
});
const record = (fields: object) => ({ sourceId: 'source-a', note: '', ...fields });
const dossier = {
  ...base,
  tables: {
    ...base.tables,
    camera: {
      a: record({ kind: 'camera', id: 'a', type: 'fixed' }),
      b: record({ kind: 'camera', id: 'b', type: 'ptz' }),
      c: record({ kind: 'camera', id: 'c', type: 'multi-sensor' }),
    },
    csu: { 'csu-m': record({ kind: 'csu', id: 'csu-m' }) },
    'video-link': {
      l: record({ kind: 'video-link', id: 'l', from: 's', to: 'csu-m' }),
      m: record({ kind: 'video-link', id: 'm', from: 'csu-m', to: 'force-unit-b' }),
    },
    presence: {
      p: record({ kind: 'presence', id: 'p', from: '2026-09-14T00:00:00Z', to: '2026-11-08T23:59:30Z' }),
    },
  },
} as unknown as Dossier;

test('every camera and every link is counted once', () => {
  const counts = layerCounts(dossier);
  expect([counts['cameras-fixed'], counts['cameras-ptz']]).toEqual([2, 1]);
  expect([counts['links-csu'], counts['links-forces']]).toEqual([1, 1]);
});

test('eight weeks less thirty seconds are eight weeks', () => {
  expect(layerCounts(dossier).presence).toBe(8);
  expect(layerCounts(base).presence).toBe(0);
});
