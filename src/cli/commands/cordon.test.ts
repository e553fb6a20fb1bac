import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { RefusedError } from '../refused-error.ts';
import { UsageError } from '../usage-error.ts';
import { command } from './cordon.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cordon-'));
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

function file(name: string, geometries: readonly object[]): string {
  const path = join(folder, name);
  const features = geometries.map((geometry) => ({ type: 'Feature', properties: { name: 'D 1' }, geometry }));
  writeFileSync(path, JSON.stringify({ type: 'FeatureCollection', features }));
  return path;
}

const ring = [
  [6, 44],
  [6.02, 44],
  [6.02, 44.02],
  [6, 44.02],
  [6, 44],
];
const ROADS = [
  {
    type: 'LineString',
    coordinates: [
      [5.9, 44.01],
      [6.01, 44.01],
      [6.1, 44.01],
    ],
  },
];

async function run(...args: string[]) {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  const exit = await command.run(args);
  return { exit, printed: JSON.parse(String(log.mock.calls.at(-1)?.[0])) };
}

test('prints entries, points, cut and flow, and writes the points where the road crosses', async () => {
  const zone = file('zone.geojson', [{ type: 'Polygon', coordinates: [ring] }]);
  const output = join(folder, 'points.geojson');
  const { exit, printed } = await run('--roads', file('roads.geojson', ROADS), '--zone', zone, '-o', output);
  expect(exit).toBe(0);
  expect(printed).toMatchObject({ entries: 2, points: 2, cut: 2, flow: 2 });
  const { features } = JSON.parse(readFileSync(output, 'utf8'));
  expect(features.length).toBe(4);
  expect(features[0]).toMatchObject({
    properties: { kind: 'point', road: 'D 1', sees: 'in', where: 'border' },
  });
  expect(features[0].geometry.coordinates[0]).toBeCloseTo(6, 6);
  expect(features[0].geometry.coordinates[1]).toBeCloseTo(44.01, 4);
});

test('what is asked wrongly is a usage error, a file without roads or surface is refused', async () => {
  const zone = file('zone.geojson', [{ type: 'Polygon', coordinates: [ring] }]);
  const roads = file('roads.geojson', ROADS);
  await expect(command.run([])).rejects.toThrow(UsageError);
  await expect(command.run(['--roads', roads, '--zone', zone, '--band', '-3'])).rejects.toThrow('--band');
  await expect(command.run(['--roads', roads, '--zone', join(folder, 'none')])).rejects.toThrow(
    'introuvable',
  );
  await expect(command.run(['--roads', zone, '--zone', zone])).rejects.toThrow(RefusedError);
  await expect(command.run(['--roads', roads, '--zone', roads])).rejects.toThrow('surface');
});

test('no cordon where no road comes in: exit 1, and why', async () => {
  const zone = file('zone.geojson', [{ type: 'Polygon', coordinates: [ring] }]);
  const far = [
    {
      type: 'LineString',
      coordinates: [
        [5, 44],
        [5.1, 44],
      ],
    },
  ];
  const { exit, printed } = await run('--roads', file('roads.geojson', far), '--zone', zone);
  expect(exit).toBe(1);
  expect(printed.findings.map(({ code }: { code: string }) => code)).toContain('zone-without-roads');
});
