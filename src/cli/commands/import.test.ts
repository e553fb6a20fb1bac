import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'diagnostic-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

function diagnostic(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'src/cli/main.ts', ...args],
    {
      cwd: ROOT,
      encoding: 'utf8',
    },
  );
  return { status, stderr, json: stdout === '' ? null : JSON.parse(stdout) };
}

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const CAMERAS = file(
  'cameras.csv',
  'N°;Emplacement;X (L93);Y (L93);Orientation\nC1;Place;933489,4;6316813,8;NW\nC2;Gare;;;N\nC3;École;933500,0;6316900,0;\nTotal : 3 caméras;;;;\n',
);

test('import prints read, kept and each row set aside as JSON, and writes both files', {
  timeout: 120_000,
}, () => {
  const output = join(folder, 'out.geojson');
  const setAside = join(folder, 'aside.csv');
  const { status, json } = diagnostic(
    'import',
    CAMERAS,
    '--kind',
    'cameras',
    '-o',
    output,
    '--set-aside',
    setAside,
  );
  expect(status).toBe(0);
  expect(json).toMatchObject({
    kind: 'cameras',
    crs: { crs: 'lambert93', how: 'declared' },
    read: 4,
    kept: 2,
  });
  expect(json.setAside).toEqual([
    { row: 3, code: 'place-missing', detail: '', column: 'X (L93)' },
    { row: 5, code: 'row-total', detail: 'Total : 3 caméras', column: 'N°' },
  ]);
  const { features } = JSON.parse(readFileSync(output, 'utf8'));
  expect(
    features.map((feature: { properties: Record<string, unknown> }) => feature.properties.Numéro),
  ).toEqual(['C1', 'C3']);
  expect(readFileSync(setAside, 'utf8').split('\r\n').length).toBe(4);
});

test('columns can be named, by header or by rank', { timeout: 120_000 }, () => {
  const odd = file('odd.csv', 'a,b,c\nP1,5.79,43.83\n');
  const { status, json } = diagnostic(
    'import',
    odd,
    '--kind',
    'cameras',
    '--map',
    'x=b',
    '--map',
    'y=3',
    '--map',
    'number=a',
  );
  expect([status, json.kept]).toEqual([0, 1]);
});

test('a file of which nothing is kept, or that cannot be read, exits 1', { timeout: 120_000 }, () => {
  const empty = file('none.csv', 'N°;X (L93);Y (L93)\nC1;;\n');
  expect(diagnostic('import', empty, '--kind', 'cameras').status).toBe(1);
  const nothing = file('empty.csv', '');
  const { status, json } = diagnostic('import', nothing, '--kind', 'cameras');
  expect([status, json.problems[0].code]).toEqual([1, 'file-empty']);
});

test('a track cut short is imported as far as it goes, and said to be cut', { timeout: 120_000 }, () => {
  const gpx = file(
    'trace.gpx',
    '<gpx><trk><trkseg><trkpt lat="44" lon="6"><time>2026-10-25T00:30:00Z</time></trkpt><trkpt lat="44.1" lon="6"><time>2026-10-25T00:31:00Z</time></trkpt><trkpt lat="44.',
  );
  const { status, stderr, json } = diagnostic('import', gpx, '--kind', 'patrols');
  expect([status, json.kept]).toEqual([0, 2]);
  expect(json.problems.map(({ code }: { code: string }) => code)).toEqual(['file-truncated']);
  expect(stderr).toMatch(/coupé avant sa fin/);
});

test('a command line that is not understood exits 2 with one sentence, and no JSON', {
  timeout: 120_000,
}, () => {
  for (const args of [
    ['nothing'],
    ['import', CAMERAS, '--kind', 'chats'],
    ['import', join(folder, 'absent.csv')],
  ]) {
    const { status, stderr, json } = diagnostic(...args);
    expect([args, status, json]).toEqual([args, 2, null]);
    expect(stderr).not.toMatch(/at .*\.ts:\d+/);
  }
});

test('without a territory it says so and goes on', { timeout: 120_000 }, () => {
  expect(existsSync(join(ROOT, 'public/territory/988'))).toBe(false);
  const { status, stderr } = diagnostic('import', CAMERAS, '--kind', 'cameras', '--departement', '988');
  expect(status).toBe(0);
  expect(stderr).toMatch(/Territoire 988 absent/);
});
