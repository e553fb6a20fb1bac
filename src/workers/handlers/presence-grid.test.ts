import { expect, test } from 'vitest';
import type { CommuneFeature, Territory } from '#domain/territory.ts';
import { encodePositions } from '#formats/positions-block.ts';
import { mercatorX, mercatorY } from '#geo/web-mercator.ts';
import { runToEnd } from '../../../tests/helpers/run-to-end.ts';
import type { RequestOf } from '../protocol.ts';
import { presenceGrid } from './presence-grid.ts';

const START = Date.UTC(2026, 9, 20, 8) / 1000;

function square(code: string, west: number, east: number): CommuneFeature {
  return {
    type: 'Feature',
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [west, 44],
          [east, 44],
          [east, 44.1],
          [west, 44.1],
          [west, 44],
        ],
      ],
    },
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
const territory: Territory = {
  departement: { code: '04', name: '' },
  communes,
  outline: { type: 'Feature', geometry: communes[0]!.geometry, properties: null },
  neighbours: [],
  bounds: [6, 44, 6.1, 44.1],
  manifest: {
    format: 'diagnostic-territorial/territory',
    version: 1,
    departement: { code: '04', name: '' },
    approximate: false,
    builtAt: '2026-01-01T00:00:00.000Z',
    file: { name: '', sha256: '', bytes: 0 },
    counts: { communes: 2, neighbours: 0 },
    sources: [],
    differences: [],
  },
};

function requestOf(places: readonly (readonly [number, number])[]): RequestOf<'presence-grid'> {
  const columns = encodePositions({
    times: Uint32Array.from(places, (_, row) => START + row * 60),
    xs: Uint32Array.from(places, ([lng]) => mercatorX(lng)),
    ys: Uint32Array.from(places, ([, lat]) => mercatorY(lat)),
    units: new Uint16Array(places.length),
  });
  return {
    columns,
    zoom: 18,
    pingSeconds: 60,
    timeZone: 'Europe/Paris',
    premises: [[6.02, 44.05]],
    territory,
  };
}

test('a column block becomes minutes by cell, commune and day; the image is moved, not copied', () => {
  const moved: ArrayBuffer[] = [];
  const request = requestOf([
    [6.02, 44.05],
    [6.02, 44.05],
    [6.03, 44.05],
    [6.03, 44.05],
    [6.051, 44.05],
    [6.051, 44.05],
  ]);
  const { grid, minutes, byCommune, byDay, firstDay } = runToEnd(
    presenceGrid(request, { transfer: (...buffers) => void moved.push(...buffers) }),
  );
  expect(minutes).toMatchObject({ in: 5, premises: 1, shown: 4, gap: 0, speed: 0, outside: 0 });
  expect(grid.zoom).toBe(16);
  expect(moved).toEqual([grid.minutes.buffer]);
  expect(Object.keys(byCommune)).toEqual(['04001', '04002']);
  expect((byCommune['04001'] ?? 0) + (byCommune['04002'] ?? 0)).toBeCloseTo(4, 9);
  expect(byDay['04002']).toEqual([byCommune['04002']]);
  expect(firstDay).toBe('2026-10-20');
});

test('bytes that are no positions are a failure with a sentence', () => {
  const request = { ...requestOf([]), columns: new Uint8Array(40) };
  expect(() => runToEnd(presenceGrid(request, { transfer: () => {} }))).toThrow(
    'The positions cannot be read',
  );
});
