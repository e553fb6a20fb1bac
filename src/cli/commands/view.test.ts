import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../../..');
const BUILDINGS = resolve(ROOT, '../shared/data/samples/bdtopo-olemps/BATI_INDIFFERENCIE.shp');
const folder = mkdtempSync(join(tmpdir(), 'diagnostic-view-'));
afterAll(() => rmSync(folder, { recursive: true }));

function diagnostic(...args: string[]) {
  const all = ['--import', 'tsx', 'src/cli/main.ts', ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, all, { cwd: ROOT, encoding: 'utf8' });
  return { status, stderr, json: stdout === '' ? null : JSON.parse(stdout) };
}

function file(name: string, value: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(value));
  return path;
}

const CAMERA = {
  lon: 2.5378,
  lat: 44.332,
  heightMetres: 6,
  azimuthDegrees: 40,
  tiltDegrees: 20,
  sensorWidthMm: 5.37,
  sensorHeightMm: 3.02,
  focalMm: 4,
  widthPx: 1920,
  heightPx: 1080,
};
const NO_BUILDING = file('rien.geojson', {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { hauteur: 5 },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [2.6, 44.3],
            [2.6001, 44.3],
            [2.6, 44.3001],
            [2.6, 44.3],
          ],
        ],
      },
    },
  ],
});

test('view prints the worked example of the method, and writes one feature a level', () => {
  const output = join(folder, 'vue.geojson');
  const { status, json } = diagnostic(
    'view',
    '--camera',
    file('camera.json', CAMERA),
    '--buildings',
    NO_BUILDING,
    '-o',
    output,
  );
  expect(status).toBe(0);
  expect(json.hfovDegrees).toBeCloseTo(67.7, 1);
  expect(json.maxPixelsPerMetre).toBeCloseTo(226, 0);
  expect([json.farMetres, json.byLevel[4].level, json.byLevel[4].squareMetres]).toEqual([
    null,
    'identify',
    0,
  ]);
  expect(json.byLevel[0].squareMetres).toBe(json.visibleSquareMetres);
  const { features } = JSON.parse(readFileSync(output, 'utf8'));
  expect(features.map(({ properties }: { properties: { level: string } }) => properties.level)).toEqual(
    json.byLevel.map(({ level }: { level: string }) => level),
  );
});

test.skipIf(!existsSync(BUILDINGS))(
  'among the buildings of the BD TOPO less is seen, in two dimensions still less',
  { timeout: 120_000 },
  () => {
    const camera = file('camera.json', { ...CAMERA, lon: 2.5712, lat: 44.3437 });
    const open = diagnostic('view', '--camera', camera, '--buildings', NO_BUILDING).json;
    const seen = diagnostic('view', '--camera', camera, '--buildings', BUILDINGS).json;
    const flat = diagnostic('view', '--camera', camera, '--buildings', BUILDINGS, '--two-d').json;
    expect(seen.visibleSquareMetres).toBeLessThanOrEqual(open.visibleSquareMetres);
    expect(flat.visibleSquareMetres).toBeLessThanOrEqual(seen.visibleSquareMetres);
    expect(seen.findings).toContainEqual(expect.objectContaining({ code: 'building-height-missing' }));
  },
);

test('coverage of a zone and of a place', () => {
  const ring = [
    [2.5378, 44.3321],
    [2.5381, 44.3321],
    [2.5381, 44.3324],
    [2.5378, 44.3324],
    [2.5378, 44.3321],
  ];
  const zone = file('zone.geojson', {
    type: 'FeatureCollection',
    features: [
      { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } },
      { type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [2.5379, 44.3321] } },
    ],
  });
  const { status, json } = diagnostic(
    'coverage',
    '--cameras',
    file('cameras.json', [CAMERA, CAMERA]),
    '--buildings',
    NO_BUILDING,
    '--zone',
    zone,
  );
  expect(status).toBe(0);
  expect(json.byLevel[0].byTwoSquareMetres).toBeCloseTo(json.byLevel[0].squareMetres, 6);
  expect(json.byLevel[0].squareMetres + json.unseenSquareMetres).toBeCloseTo(json.zoneSquareMetres, 0);
  expect(json.places[0].camerasByLevel[0]).toBe(2);
});

test('what is missing or impossible is told in one sentence', () => {
  const camera = file('camera.json', { ...CAMERA, focalMm: 0 });
  expect(diagnostic('view', '--camera', camera, '--buildings', NO_BUILDING)).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('focalMm = 0'),
  });
  expect(diagnostic('view', '--camera', camera).status).toBe(2);
  expect(
    diagnostic('coverage', '--cameras', camera, '--buildings', NO_BUILDING, '--zone', 'absent.geojson')
      .status,
  ).toBe(2);
});
