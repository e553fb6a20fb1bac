import { fileURLToPath } from 'node:url';
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Territory } from '#domain/territory.ts';
import { readTerritory } from '#formats/territory/read-territory.ts';
import { createPolygonIndex } from '../../src/geo/polygon-index.ts';
import { buildPack, type Pack } from './build-pack.ts';
import type { ContourSource } from './contour.ts';
import { datasetById } from './datasets.ts';
import { brotliBytes } from './make-topology.ts';
import { type OfficialCodes, readOfficialCodes } from './official-codes.ts';
import { countRingCrossings } from './ring-crossings.ts';
import { findMirror, mirrorSource } from './sources/mirror.ts';
import { voronoiSource } from './sources/voronoi.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BUILT_AT = '2026-01-01T00:00:00.000Z';
const mirror = findMirror(ROOT, process.env.OPEN_DATA_MIRROR);
if (mirror === null) console.warn('No mirror of open data: the packs of real contours are not tested.');

// Whole builds: some seconds each, many more on a machine that does something else.
vi.setConfig({ testTimeout: 120_000 });

let codes: OfficialCodes;
let fromMirror: ContourSource;
beforeAll(() => {
  codes = readOfficialCodes();
  if (mirror !== null) fromMirror = mirrorSource(mirror, datasetById('contours-mirror'), codes);
});

interface Built {
  readonly pack: Pack;
  readonly territory: Territory;
  readonly told: readonly string[];
}

const built = new Map<string, Promise<Built>>();

/** Built once for all the tests that look at it. */
function build(departement: string, from: 'mirror' | 'centres'): Promise<Built> {
  const key = `${departement} ${from}`;
  const known = built.get(key) ?? buildAgain(departement, from);
  built.set(key, known);
  return known;
}

async function buildAgain(departement: string, from: 'mirror' | 'centres'): Promise<Built> {
  const source =
    from === 'mirror' ? fromMirror : voronoiSource(departement, datasetById('commune-centres'), codes);
  const told: string[] = [];
  const pack = await buildPack(departement, [source], codes, BUILT_AT, (line) => told.push(line));
  const reading = readTerritory(pack.manifest, JSON.parse(pack.topology));
  if ('problems' in reading) throw new Error(reading.problems[0].detail);
  return { pack, territory: reading.territory, told };
}

/** What is true of every pack, whatever its source. */
function expectSound(territory: Territory, departement: string): void {
  const official = [...codes.communes.values()].filter((commune) => commune.departement === departement);
  const missing = territory.manifest.differences.filter(({ what }) => what === 'no-contour');
  expect(territory.communes).toHaveLength(official.length - missing.length);
  for (const { geometry, properties } of territory.communes) {
    expect(codes.communes.get(properties.code)).toMatchObject({
      name: properties.name,
      population: properties.population,
      epciCode: properties.epciCode,
    });
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    for (const ring of polygons.flat()) {
      expect(ring.length).toBeGreaterThanOrEqual(4);
      expect([properties.code, countRingCrossings(ring)]).toEqual([properties.code, 0]);
    }
    expect(booleanPointInPolygon([...properties.centre], geometry)).toBe(true);
    expect(properties.areaSquareKilometres).toBeGreaterThan(0);
  }
  // Each centre is in its own commune and in no other: contours do not overlap there.
  const index = createPolygonIndex(territory.communes.map(({ geometry }) => geometry));
  territory.communes.forEach(({ properties }, i) => {
    expect(index.find(...properties.centre)).toBe(i);
    expect(booleanPointInPolygon([...properties.centre], territory.outline)).toBe(true);
  });
  for (const { properties } of territory.neighbours) {
    expect(codes.communes.get(properties.code)?.departement).not.toBe(departement);
  }
}

describe.skipIf(mirror === null)('a pack from the mirror', () => {
  it.each(['04', '05', '2A', '13', '974'])('%s is sound and light', async (departement) => {
    const { pack, territory } = await build(departement, 'mirror');
    expectSound(territory, departement);
    expect(territory.manifest.approximate).toBe(false);
    expect(brotliBytes(pack.topology)).toBeLessThanOrEqual(150_000);
    const contours = territory.manifest.sources.find((source) => source.dataset === 'contours-mirror');
    expect(contours).toMatchObject({ vintage: '2018', from: 'mirror', licence: 'Licence Ouverte 2.0' });
  });

  it('of 04 has 198 communes, its EPCI, its arrondissements and its neighbours', async () => {
    const { territory, pack } = await build('04', 'mirror');
    expect(territory.communes).toHaveLength(198);
    expect(new Set(territory.communes.map(({ properties }) => properties.epciCode)).size).toBe(12);
    expect(new Set(territory.communes.map(({ properties }) => properties.arrondissementName))).toEqual(
      new Set(['Barcelonnette', 'Castellane', 'Digne-les-Bains', 'Forcalquier']),
    );
    const population = territory.communes.reduce((sum, { properties }) => sum + properties.population!, 0);
    expect(population).toBe(168_054);
    const around = new Set(territory.neighbours.map(({ properties }) => properties.code.slice(0, 2)));
    expect([...around].sort()).toEqual(expect.arrayContaining(['05', '06', '13', '26', '83', '84']));
    const ubaye = territory.communes.find(({ properties }) => properties.code === '04033')!;
    expect(ubaye.properties.former).toEqual([
      { code: '04033', name: 'La Bréole' },
      { code: '04198', name: 'Saint-Vincent-les-Forts' },
    ]);
    expect(JSON.stringify(pack.manifest)).not.toContain(mirror);
  });

  it('twice the same is the same byte for byte', async () => {
    const first = await build('974', 'mirror');
    const second = await buildAgain('974', 'mirror');
    expect(second.pack.manifest).toEqual(first.pack.manifest);
    expect(second.pack.topology).toBe(first.pack.topology);
  });

  it('dissolves the communes that have merged since 2018, and says it', async () => {
    const { territory, told } = await build('05', 'mirror');
    expect(territory.manifest.differences).toContainEqual({ code: '05120', what: 'merged' });
    expect(told).toContainEqual(expect.stringContaining('05120 fait aujourd’hui partie de 05001'));
    const merged = territory.communes.find(({ properties }) => properties.code === '05001')!;
    expect(merged.geometry.type).toBe('Polygon');
    expect(merged.properties.areaSquareKilometres).toBeGreaterThan(150);
  });

  it('of 13 knows the arrondissements of Marseille by their codes', async () => {
    const { territory } = await build('13', 'mirror');
    const marseille = territory.communes.find(({ properties }) => properties.code === '13055')!;
    expect(marseille.properties.former).toHaveLength(16);
    expect(marseille.properties.former[0]).toEqual({
      code: '13201',
      name: 'Marseille 1er Arrondissement',
      municipalArrondissement: true,
    });
  });
});

describe('a pack from the commune centres', () => {
  it.each(['04', '2A', '13', '974'])('%s is sound, and marked approximate', async (departement) => {
    const { territory } = await build(departement, 'centres');
    expectSound(territory, departement);
    expect(territory.manifest.approximate).toBe(true);
    expect(territory.manifest.sources[0]).toMatchObject({ dataset: 'commune-centres', from: 'package' });
  });

  it('gives 04 its 198 communes and about its area', async () => {
    const { territory } = await build('04', 'centres');
    expect(territory.communes).toHaveLength(198);
    const area = territory.communes.reduce((sum, { properties }) => sum + properties.areaSquareKilometres, 0);
    expect(Math.abs(area / 6954 - 1)).toBeLessThan(0.05);
  });
});
