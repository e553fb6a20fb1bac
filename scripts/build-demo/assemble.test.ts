import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { recordsOf } from '#domain/dossier.ts';
import { RECORD_KINDS, RECORD_SCHEMAS } from '#domain/dossier-record.ts';
import { sitesReachingNobody } from '#domain/reach.ts';
import type { Territory } from '#domain/territory.ts';
import { findDanglingReferences } from '#formats/dossier/find-dangling-references.ts';
import { readDossier } from '#formats/dossier/read-dossier.ts';
import { writeDossier } from '#formats/dossier/write-dossier.ts';
import { decodePositions, type PositionColumns } from '#formats/positions-block.ts';
import { readTerritory } from '#formats/territory/read-territory.ts';
import { createPolygonIndex } from '#geo/polygon-index.ts';
import { lngLatFromMercator } from '#geo/web-mercator.ts';
import { runToEnd } from '../../tests/helpers/run-to-end.ts';
import { buildPack } from '../build-territory/build-pack.ts';
import { datasetById } from '../build-territory/datasets.ts';
import { readOfficialCodes } from '../build-territory/official-codes.ts';
import { voronoiSource } from '../build-territory/sources/voronoi.ts';
import { assembleDemo, type Demo } from './assemble.ts';
import { readBrief } from './read-brief.ts';

const BRIEFS = fileURLToPath(new URL('../../data/demo', import.meta.url));
const UNTIL = '2026-11-22';
/** A few seconds alone, a minute where everything runs at once. */
const SLOW = 180_000;

/** Contours from commune centres: the test needs no file that is not in the repository. */
async function territoryOf(departement: string): Promise<Territory> {
  const codes = readOfficialCodes();
  const source = voronoiSource(departement, datasetById('commune-centres'), codes);
  const pack = await buildPack(departement, [source], codes, '2026-01-01T00:00:00.000Z', () => {});
  const reading = readTerritory(pack.manifest, JSON.parse(pack.topology));
  if ('problems' in reading) throw new Error(reading.problems[0].detail);
  return reading.territory;
}

function demoOf(territory: Territory, seed = 1): Demo {
  return assembleDemo(readBrief(territory, BRIEFS, seed), territory, UNTIL, seed);
}

function positionsOf(demo: Demo): PositionColumns {
  const decoded = decodePositions(demo.columns[0]?.bytes ?? new Uint8Array());
  if (decoded.positions === null) throw new Error(decoded.problem.detail);
  return decoded.positions;
}

/** What is true of every demonstration. */
function expectSound(demo: Demo, territory: Territory): void {
  const { dossier } = demo;
  for (const kind of RECORD_KINDS) {
    for (const record of recordsOf(dossier, kind)) {
      const checked = RECORD_SCHEMAS[kind].safeParse(record);
      expect(checked.success ? '' : `${record.id}: ${checked.error.message}`).toBe('');
    }
  }
  expect(findDanglingReferences(dossier)).toEqual([]);
  expect(recordsOf(dossier, 'source').every(({ fictitious }) => fictitious)).toBe(true);
  const communes = createPolygonIndex(territory.communes.map(({ geometry }) => geometry));
  for (const { id, place, communeCode } of [
    ...recordsOf(dossier, 'site'),
    ...recordsOf(dossier, 'force-unit'),
    ...recordsOf(dossier, 'csu'),
  ]) {
    const found = territory.communes[communes.find(place[0], place[1])]?.properties.code;
    expect([id, found]).toEqual([id, communeCode]);
  }
  const { times, units } = positionsOf(demo);
  const presence = recordsOf(dossier, 'presence')[0];
  expect(presence?.positions).toBe(times.length);
  for (let row = 1; row < times.length; row++) {
    if (units[row]! < units[row - 1]! || (units[row] === units[row - 1] && times[row]! <= times[row - 1]!))
      throw new Error(`Row ${row} is not after the one before.`);
  }
  // Eight weeks of the local calendar that stop before the day given.
  expect(Date.parse(presence?.to ?? '')).toBeLessThan(Date.parse(`${UNTIL}T12:00:00Z`));
  expect(Date.parse(presence?.from ?? '')).toBeGreaterThan(
    Date.parse(`${UNTIL}T00:00:00Z`) - 57 * 86_400_000,
  );
}

describe('the demonstration of the Alpes-de-Haute-Provence', () => {
  let territory: Territory;
  let demo: Demo;
  beforeAll(async () => {
    territory = await territoryOf('04');
    demo = demoOf(territory);
  }, SLOW);

  test('is sound', () => expectSound(demo, territory));

  test('has what its brief says', () => {
    const { dossier } = demo;
    const cameras = recordsOf(dossier, 'camera');
    const camerasIn = (code: string): number =>
      cameras.filter(({ siteId }) => dossier.tables.site[siteId]?.communeCode === code).length;
    expect(cameras).toHaveLength(590);
    expect(cameras.filter(({ type }) => type === 'ptz')).toHaveLength(143);
    expect(recordsOf(dossier, 'site')).toHaveLength(190);
    expect(['04112', '04070', '04143', '04209'].map(camerasIn)).toEqual([97, 41, 44, 17]);
    expect(
      recordsOf(dossier, 'plate-site')
        .map(({ reading }) => reading)
        .filter((reading) => reading === 'vpi'),
    ).toHaveLength(7);
    expect(recordsOf(dossier, 'plate-site')).toHaveLength(9);
    expect(recordsOf(dossier, 'csu')).toHaveLength(3);
    expect(recordsOf(dossier, 'participation')).toHaveLength(23);
    const competences = recordsOf(dossier, 'competence');
    expect(competences).toHaveLength(198);
    const police = competences.filter(({ units }) => units.some(({ force }) => force === 'police'));
    expect(police.map(({ communeCode }) => communeCode)).toEqual(['04070', '04112']);
    expect(recordsOf(dossier, 'expectation')).toHaveLength(12);
    expect(recordsOf(dossier, 'force-unit').filter(({ force }) => force !== 'municipale')).toHaveLength(30);
    expect(recordsOf(dossier, 'presence')[0]?.units).toHaveLength(20);
    expect(sitesReachingNobody(dossier)).toHaveLength(23);
  });

  test('has more patrols in the nights of Oraison from the day it asked', () => {
    const oraison = createPolygonIndex([
      territory.communes.find(({ properties }) => properties.code === '04143')!.geometry,
    ]);
    const { times, xs, ys } = positionsOf(demo);
    const asked = Date.parse('2026-10-25T00:00:00+02:00') / 1000;
    const fixes = { before: 0, after: 0 };
    for (const [row, time] of times.entries()) {
      const local = new Date((time + 3600) * 1000);
      const night = [5, 6].includes(local.getUTCDay()) && local.getUTCHours() >= 20;
      if (!night || oraison.find(...lngLatFromMercator(xs[row]!, ys[row]!)) < 0) continue;
      fixes[time < asked ? 'before' : 'after']++;
    }
    expect(fixes.before).toBeGreaterThan(0);
    expect(fixes.after).toBeGreaterThan(1.5 * fixes.before);
  });

  test(
    'is the same, byte for byte, for the same seed, and another for another; it reads back whole',
    () => {
      const app = { name: 'test', version: '0' };
      const bytesOf = (one: Demo): Uint8Array<ArrayBuffer> =>
        runToEnd(writeDossier(one.dossier, one.columns, { app }));
      const bytes = bytesOf(demo);
      expect(Buffer.compare(bytesOf(demoOf(territory)), bytes)).toBe(0);
      expect(demoOf(territory, 2).columns[0]?.id).not.toBe(demo.columns[0]?.id);
      expect(bytes.length).toBeLessThan(8_000_000);
      const reading = runToEnd(readDossier(bytes));
      expect(reading.problems).toEqual([]);
      expect(reading.dossier).toEqual(demo.dossier);
    },
    SLOW,
  );
});

test.each(['2A', '974'])(
  'a department without a brief gets a plausible demonstration: %s',
  async (departement) => {
    const territory = await territoryOf(departement);
    const demo = demoOf(territory);
    expectSound(demo, territory);
    expect(recordsOf(demo.dossier, 'camera').length).toBeGreaterThan(100);
    expect(recordsOf(demo.dossier, 'participation').length).toBeGreaterThan(5);
    expect(recordsOf(demo.dossier, 'expectation').length).toBeGreaterThan(1);
  },
  SLOW,
);
