import { expect, test } from 'vitest';
import { emptyDossier } from '#domain/dossier.ts';
import { UNKNOWN_CAMERA } from '#domain/records/camera.ts';
import { UNKNOWN_SITE } from '#domain/records/site.ts';
import { removeRecords } from './remove-records.ts';

const base = { sourceId: 'source-1', note: '' };
const empty = emptyDossier({
  id: 'd',
  title: '',
  departement: '04',
  confidentiality: 'restricted',
  createdAt: '2026-01-01T00:00:00.000Z',
});
const csu = {
  ...base,
  kind: 'csu' as const,
  id: 'csu-1',
  name: 'CSU',
  communeCode: null,
  place: [6, 44] as const,
  state: 'in-service' as const,
  hours: null,
  operators: null,
};
const site = {
  ...UNKNOWN_SITE,
  ...base,
  id: 'site-1',
  name: 'Place',
  place: [6, 44] as const,
  recipients: [
    { name: 'CSU de la ville', recordId: 'csu-1' },
    { name: 'Commandant de la brigade', recordId: null },
  ],
};
const other = { ...site, id: 'site-2', recipients: [] };
const camera = { ...UNKNOWN_CAMERA, ...base, id: 'camera-1', siteId: 'site-1', label: '' };
const dossier = {
  ...empty,
  tables: {
    ...empty.tables,
    csu: { 'csu-1': csu },
    site: { 'site-1': site, 'site-2': other },
    camera: { 'camera-1': camera },
  },
};

test('cameras go with their site', () => {
  const { tables } = removeRecords.apply(dossier, { type: 'remove-records', ids: ['site-1'] });
  expect(tables.camera).toEqual({});
  expect(Object.keys(tables.site)).toEqual(['site-2']);
});

test('a recipient whose record goes keeps its name; sites that do not name it are the same values', () => {
  const { tables } = removeRecords.apply(dossier, { type: 'remove-records', ids: ['csu-1'] });
  expect(tables.site['site-1']?.recipients).toEqual([
    { name: 'CSU de la ville', recordId: null },
    { name: 'Commandant de la brigade', recordId: null },
  ]);
  expect(tables.site['site-2']).toBe(other);
  expect(Object.keys(tables.site)).toEqual(['site-1', 'site-2']);
});
