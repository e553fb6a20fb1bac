import { describe, expect, test } from 'vitest';
import { type Dossier, emptyDossier } from '#domain/dossier.ts';
import { UNKNOWN_CAMERA } from '#domain/records/camera.ts';
import { UNKNOWN_SITE } from '#domain/records/site.ts';
import type { Commune } from '#domain/territory.ts';
import { COMMUNE_INDICATORS, indicatorFacts, indicatorValues } from './commune-indicators.ts';

const commune = (code: string, population: number | null): Commune => ({
  code,
  name: code,
  population,
  arrondissementCode: null,
  arrondissementName: null,
  epciCode: null,
  epciName: null,
  centre: [6, 44],
  areaSquareKilometres: 50,
  former: [],
});
const communes = [commune('04112', 20_000), commune('04070', null)];

const base = { sourceId: 'source-1', note: '' };
const site = {
  ...UNKNOWN_SITE,
  id: 'site-1',
  ...base,
  name: 'Place',
  communeCode: '04112',
  place: [6, 44] as const,
};
const camera = (id: string, siteId: string) => ({
  ...UNKNOWN_CAMERA,
  id,
  ...base,
  siteId,
  label: '',
});
const cameras = [camera('camera-1', 'site-1'), camera('camera-2', 'site-1'), camera('camera-3', 'site-lost')];

function dossier(): Dossier {
  const empty = emptyDossier({
    id: 'd',
    title: '',
    departement: '04',
    confidentiality: 'restricted',
    createdAt: '2026-01-01T00:00:00Z',
  });
  return {
    ...empty,
    tables: {
      ...empty.tables,
      site: { [site.id]: site },
      camera: Object.fromEntries(cameras.map((one) => [one.id, one])),
    },
  };
}

const figureOf = (id: string, code: string, presence: Parameters<typeof indicatorFacts>[1] = null) =>
  indicatorValues(id, communes, indicatorFacts(dossier(), presence))?.get(code);

describe('commune indicators', () => {
  test('every indicator has a value or null for every commune', () => {
    for (const { id } of COMMUNE_INDICATORS) {
      const values = indicatorValues(id, communes, indicatorFacts(dossier(), null));
      expect([...(values?.keys() ?? [])]).toEqual(['04112', '04070']);
      for (const value of values?.values() ?? []) expect(value === null || Number.isFinite(value)).toBe(true);
    }
    expect(new Set(COMMUNE_INDICATORS.map(({ id }) => id)).size).toBe(COMMUNE_INDICATORS.length);
  });

  test('cameras are counted where their site is; a camera whose site is lost is nowhere', () => {
    expect(figureOf('cameras', '04112')).toBe(2);
    expect(figureOf('cameras', '04070')).toBe(0);
    expect(figureOf('cameras-per-thousand', '04112')).toBeCloseTo(0.1);
  });

  test('nothing per inhabitant where inhabitants are not known', () => {
    expect(figureOf('cameras-per-thousand', '04070')).toBeNull();
    expect(figureOf('density', '04070')).toBeNull();
    expect(figureOf('density', '04112')).toBe(400);
  });

  test('presence: null before it is computed, zero where no patrol came', () => {
    const presence = { minutesByCommune: { '04112': 800 }, weeks: 8 };
    expect(figureOf('presence-minutes', '04112')).toBeNull();
    expect(figureOf('presence-minutes', '04112', presence)).toBe(100);
    expect(figureOf('presence-per-thousand', '04112', presence)).toBe(5);
    expect(figureOf('presence-minutes', '04070', presence)).toBe(0);
  });

  test('an unknown indicator is none', () => {
    expect(indicatorValues('nothing', communes, indicatorFacts(dossier(), null))).toBeNull();
  });
});
