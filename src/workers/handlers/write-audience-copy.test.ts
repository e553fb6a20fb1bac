import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type Dossier, emptyDossier, recordsOf } from '#domain/dossier.ts';
import type { Source } from '#domain/records/source.ts';
import { PRESENCE_COPIES } from '#domain/rules/presence-copies.ts';
import type { CommuneFeature, Territory } from '#domain/territory.ts';
import { readDossier } from '#formats/dossier/read-dossier.ts';
import { encodePositions } from '#formats/positions-block.ts';
import { mercatorX, mercatorY } from '#geo/web-mercator.ts';
import { runToEnd } from '../../../tests/helpers/run-to-end.ts';
import type { AudienceCopyRequest, AudienceCopyResponse } from '../protocol.ts';
import { writeAudienceCopy } from './write-audience-copy.ts';

const UNITS = ['Brigade de Trifouillis, patrouille 7', 'PSIG de Saint-Glinglin'];
const LABEL = 'Relevé nominatif du quatrième trimestre';
const FROM = Date.UTC(2026, 8, 20) / 1000;
const DAYS = 56;

interface Fix {
  readonly unit: number;
  readonly time: number;
  readonly lng: number;
  readonly lat: number;
}

/** Two units on the same ten kilometres of road, at other hours each day; one night, a house off it. */
function fixes(): Fix[] {
  const all: Fix[] = [];
  for (const unit of [0, 1]) {
    for (let day = 0; day < DAYS; day++) {
      const start = FROM + day * 86_400 + (6 + ((day * 5 + unit * 7) % 16)) * 3600 + 437;
      for (let minute = 0; minute < 120; minute++) {
        const lng = 6.01037 + 0.00057 * ((minute + 13 * day) % 130);
        all.push({ unit, time: start + 60 * minute, lng, lat: 44.02317 + 0.00011 * (day % 7) });
      }
      if (day === 30 && unit === 0) {
        for (let minute = 121; minute < 200; minute++)
          all.push({ unit, time: start + 60 * minute, lng: 6.08731, lat: 44.08713 });
      }
    }
  }
  return all;
}

const source = (id: string, confidentiality: Source['confidentiality']): Source => ({
  kind: 'source',
  id,
  title: id,
  producer: '',
  fileName: `${id} du 14-10-2026.csv`,
  fingerprint: 'ab'.repeat(32),
  date: null,
  importedAt: '2026-11-22T10:21:07.123Z',
  licence: '',
  confidentiality,
  fictitious: id === 'source-patrols',
  note: 'Reçu du lieutenant',
});

const FIXES = fixes();
const POSITIONS = encodePositions({
  times: Uint32Array.from(FIXES, ({ time }) => time),
  xs: Uint32Array.from(FIXES, ({ lng }) => mercatorX(lng)),
  ys: Uint32Array.from(FIXES, ({ lat }) => mercatorY(lat)),
  units: Uint16Array.from(FIXES, ({ unit }) => unit),
});
const QUARTERS = new TextEncoder().encode('{"type":"FeatureCollection","features":[]}');
const nameOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const dossier: Dossier = (() => {
  const empty = emptyDossier({
    id: 'd-original',
    title: 'Diagnostic',
    departement: '04',
    confidentiality: 'restricted',
    createdAt: '2026-11-22T10:21:07.123Z',
  });
  const base = { sourceId: 'source-open', note: 'À ne pas diffuser' };
  return {
    ...empty,
    tables: {
      ...empty.tables,
      source: {
        'source-patrols': source('source-patrols', 'restricted'),
        'source-open': source('source-open', 'public'),
      },
      presence: {
        'presence-1': {
          kind: 'presence',
          id: 'presence-1',
          sourceId: 'source-patrols',
          note: '',
          label: LABEL,
          from: new Date(FROM * 1000).toISOString(),
          to: new Date((FROM + DAYS * 86_400) * 1000).toISOString(),
          timeZone: 'Europe/Paris',
          pingSeconds: 60,
          units: UNITS,
          positions: FIXES.length,
          columnsId: nameOf(POSITIONS),
        },
      },
      backdrop: {
        'backdrop-1': {
          ...base,
          kind: 'backdrop',
          id: 'backdrop-1',
          label: 'Quartiers',
          geometry: 'polygon',
          features: 0,
          bounds: [6, 44, 6.1, 44.1],
          columnsId: nameOf(QUARTERS),
        },
      },
      'force-unit': {
        'force-unit-1': {
          ...base,
          kind: 'force-unit',
          id: 'force-unit-1',
          name: 'Brigade',
          force: 'gendarmerie',
          unitType: null,
          publicId: null,
          communeCode: '04001',
          address: null,
          place: [6.5, 44.5],
          phone: null,
          hours: null,
        },
      },
    },
  };
})();

function square(code: string, west: number, east: number): CommuneFeature {
  const corners = [west, east, east, west, west].map((lng, at) => [lng, at === 2 || at === 3 ? 44.1 : 44]);
  return {
    type: 'Feature',
    geometry: { type: 'Polygon', coordinates: [corners] },
    properties: {
      code,
      name: code,
      population: 100,
      arrondissementCode: null,
      arrondissementName: null,
      epciCode: null,
      epciName: null,
      centre: [(west + east) / 2, 44.05],
      areaSquareKilometres: 44,
      former: [],
    },
  };
}

const communes = [square('04001', 6, 6.05), square('04002', 6.05, 6.1)];
const territory = {
  departement: { code: '04', name: '' },
  communes,
  neighbours: [],
  bounds: [6, 44, 6.1, 44.1],
} as unknown as Territory;

function copyFor(
  audience: AudienceCopyRequest['audience'],
  change: Partial<AudienceCopyRequest> = {},
): AudienceCopyResponse {
  const request: AudienceCopyRequest = {
    dossier,
    columns: [
      { id: nameOf(POSITIONS), bytes: POSITIONS.slice() },
      { id: nameOf(QUARTERS), bytes: QUARTERS.slice() },
    ],
    territory,
    audience,
    months: null,
    today: '2026-11-23',
    id: 'd-copy',
    title: 'Diagnostic (élus)',
    label: 'Présence des patrouilles, octobre 2026',
    ...change,
  };
  const work = writeAudienceCopy(request, { transfer: () => {} });
  return runToEnd(work as Generator<unknown, AudienceCopyResponse, void>);
}

/** The archive as it is, and every file in it, inflated. */
function layers(bytes: Uint8Array): readonly (readonly [string, Buffer])[] {
  const files = Object.entries(unzipSync(bytes)).map(([path, file]) => [path, Buffer.from(file)] as const);
  return [['the archive', Buffer.from(bytes)], ...files];
}

describe.each(['elus', 'public'] as const)('the bytes of a copy for %s', (audience) => {
  const { bytes, presence } = copyFor(audience);
  const found = layers(bytes);
  const texts = found.slice(1).map(([path, file]) => [path, file.toString('utf8')] as const);

  test('hold a summary to look through', () => {
    expect(presence?.report?.shown).toBeGreaterThan(audience === 'elus' ? 5 : 2);
    expect(texts.map(([path]) => path)).toEqual([
      'manifest.json',
      `columns/${nameOf(QUARTERS)}.bin`,
      'records/backdrop.json',
      'records/force-unit.geojson',
      'records/presence-summary.json',
      'records/source.json',
    ]);
  });

  test('hold no block of positions, whole or in part', () => {
    const samples = [0, 1000, 5000].map((at) => Buffer.from(POSITIONS.subarray(16 + at, 16 + at + 12)));
    for (const [path, file] of found) {
      expect(file.includes('POSI'), path).toBe(false);
      expect(file.includes(nameOf(POSITIONS)), path).toBe(false);
      for (const sample of samples) expect(file.includes(sample), path).toBe(false);
    }
  });

  test('name no unit, no file, nothing of the record that positions came from', () => {
    for (const [path, text] of texts)
      for (const word of [
        ...UNITS,
        'Trifouillis',
        'PSIG',
        LABEL,
        'presence-1',
        'source-patrols',
        'lieutenant',
        'diffuser',
        '14-10',
        'd-original',
      ])
        expect(text.includes(word), `${word} in ${path}`).toBe(false);
  });

  test('hold no time finer than a month, in words or as a number', () => {
    for (const [path, text] of texts) {
      expect(text.match(/\d{4}-\d{2}-\d{2}/g)?.filter((date) => !date.endsWith('-01')) ?? [], path).toEqual(
        [],
      );
      expect(text.match(/T\d{2}:\d{2}/g)?.filter((time) => time !== 'T00:00') ?? [], path).toEqual([]);
      const instants = text.match(/(?<![0-9a-f])1[5-9]\d{8}(?:\d{3})?(?![0-9a-f])/g) ?? [];
      expect(instants, path).toEqual([]);
    }
    const summary = texts.find(([path]) => path === 'records/presence-summary.json')![1];
    expect(summary.match(/20\d\d-\d\d[^"]*/g)).toEqual(['2026-10', '2026-10']);
  });

  test('hold no place of a patrol finer than a square', () => {
    const summary = texts.find(([path]) => path === 'records/presence-summary.json')![1];
    expect(summary.match(/\d+\.\d+/g)).toEqual(['0.85']);
    const [record] = JSON.parse(summary);
    expect(record.rules.zoom).toBeLessThanOrEqual(15);
    for (const cell of record.squares) for (const part of cell) expect(Number.isInteger(part)).toBe(true);
    for (const { lng, lat } of FIXES) {
      for (const [path, text] of texts) {
        expect(text.includes(lng.toFixed(3)), path).toBe(false);
        expect(text.includes(lat.toFixed(3)), path).toBe(false);
      }
    }
  });

  test('do not hold the house where one patrol stayed one night', () => {
    const [record] = JSON.parse(texts.find(([path]) => path === 'records/presence-summary.json')![1]);
    const { zoom } = PRESENCE_COPIES[audience].rules;
    const at = [mercatorX(6.08731), mercatorY(44.08713)].map((one) => Math.floor(one / 2 ** (32 - zoom)));
    expect(record.squares.filter(([column, row]: number[]) => column === at[0] && row === at[1])).toEqual([]);
  });

  test('open as a dossier of that audience, fictitious when the positions were', () => {
    const read = runToEnd(readDossier(bytes));
    expect(read.problems).toEqual([]);
    expect(read.dossier).toMatchObject({ id: 'd-copy', confidentiality: audience });
    expect(
      recordsOf(read.dossier!, 'source').find(({ id }) => id === 'source-presence-summary'),
    ).toMatchObject({ confidentiality: audience, fictitious: true, date: '2026-10' });
    expect(recordsOf(read.dossier!, 'force-unit')[0]?.note).toBe('');
  });
});

describe('a copy', () => {
  test('has whole months only, ended long enough ago', () => {
    expect(copyFor('elus').presence).toMatchObject({ available: ['2026-10'], days: DAYS });
    const early = copyFor('elus', { today: '2026-11-05' });
    expect(early.presence).toMatchObject({ available: [], report: null });
    const files = Object.keys(unzipSync(early.bytes));
    expect(files.some((path) => path.includes('presence'))).toBe(false);
  });

  test('holds the months that were chosen, and nothing of patrols when none of them may be told', () => {
    const october = copyFor('elus', { months: { from: '2026-10', to: '2026-10' } });
    expect(october.bytes).toEqual(copyFor('elus').bytes);
    const none = copyFor('elus', { months: { from: '2026-11', to: '2026-12' } });
    expect(none.presence).toMatchObject({ available: ['2026-10'], report: null });
    expect(Object.keys(unzipSync(none.bytes)).some((path) => path.includes('presence'))).toBe(false);
  });

  test('is the same when a file of positions was brought twice', () => {
    const twice: Dossier = {
      ...dossier,
      tables: {
        ...dossier.tables,
        presence: {
          ...dossier.tables.presence,
          'presence-2': { ...dossier.tables.presence['presence-1']!, id: 'presence-2' },
        },
      },
    };
    expect(copyFor('elus', { dossier: twice }).bytes).toEqual(copyFor('elus').bytes);
  });

  test('made of a copy for élus has nothing of patrols for the public, and keeps it for élus', () => {
    const first = runToEnd(readDossier(copyFor('elus').bytes));
    const again = (audience: AudienceCopyRequest['audience']) =>
      Object.keys(unzipSync(copyFor(audience, { dossier: first.dossier! }).bytes));
    expect(again('public')).not.toContain('records/presence-summary.json');
    expect(again('elus')).toContain('records/presence-summary.json');
  });
});
