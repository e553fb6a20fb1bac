import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { parseSitingOptions } from '../siting/parse-siting-options.ts';
import { command } from './siting.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'diagnostic-siting-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

async function run(demand: string, candidates: string, ...more: string[]) {
  const out = vi.spyOn(console, 'log').mockImplementation(() => {});
  const err = vi.spyOn(console, 'error').mockImplementation(() => {});
  try {
    const status = await command.run(['--demand', demand, '--candidates', candidates, ...more]);
    return {
      status,
      json: JSON.parse(String(out.mock.calls[0]?.[0])),
      said: err.mock.calls.map(([line]) => String(line)),
    };
  } finally {
    out.mockRestore();
    err.mockRestore();
  }
}

const CANDIDATES = file('candidates.csv', 'id,x,y\nA,0,1\nB,32,0\nC,60,0\n');

test('every row that cannot be used is said in one sentence, and counted', async () => {
  const demand = file(
    'demand.csv',
    'id,x,y,weight\na,0,0,5\nb,10,0,-3\nc,20,0,x\nd,30,0,4\n\ne,,0,2\nf,35,0,2\ng,35,0,2,5\nh,99,99,1\n',
  );
  const twice = file('twice.csv', 'id,x,y\nA,0,1\nB,32,0\nB,33,0\n');
  const { status, json, said } = await run(demand, twice, '--radius', '6', '-k', '2', '--exact', '--planar');
  expect(status).toBe(0);
  expect(json).toMatchObject({
    selected: ['B', 'A'],
    covered: 11,
    total: 12,
    bound: 11,
    gap: 0,
    proven: true,
  });
  expect(json.setAside).toEqual({ demand: 5, candidates: 1 });
  expect(json.milliseconds).toBeGreaterThanOrEqual(0);
  expect(said.map((line) => line.replace(/\u202f/g, ' '))).toEqual([
    'demand.csv, ligne 3 : le poids -3 est négatif ; ligne mise de côté.',
    'demand.csv, ligne 4 : le poids « x » n’est pas un nombre ; ligne mise de côté.',
    'demand.csv, ligne 6 : elle est vide ; ligne mise de côté.',
    'demand.csv, ligne 7 : x manque ; ligne mise de côté.',
    'demand.csv, ligne 9 : elle a plus de cellules que de colonnes ; ligne mise de côté.',
    'twice.csv, ligne 4 : l’identifiant « B » est déjà pris ; ligne mise de côté.',
  ]);
});

test('longitudes and latitudes are measured along the sphere', async () => {
  // 0.001° of longitude at 44° N are 80 m.
  const places = file('lonlat.csv', 'id,lon,lat,weight\na,6.000,44,5\nb,6.001,44,3\nc,6.003,44,4\n');
  const near = await run(places, places, '--radius', '81', '-k', '1');
  expect(near.json).toMatchObject({ covered: 8, total: 12 });
  const nearer = await run(places, places, '--radius', '79', '-k', '1');
  expect(nearer.json).toMatchObject({ selected: ['a'], covered: 5 });
  expect(nearer.json.setAside).toBeUndefined();
});

test('files without rows have an answer', async () => {
  const none = file('none.csv', 'id,x,y,weight\n');
  const some = file('some.csv', 'id,x,y,weight\na,0,0,5\n');
  expect((await run(none, CANDIDATES, '--radius', '6', '-k', '2')).json).toMatchObject({
    selected: [],
    covered: 0,
    total: 0,
    bound: 0,
    gap: 0,
    proven: true,
  });
  expect((await run(some, none, '--radius', '6', '-k', '2')).json).toMatchObject({ covered: 0, total: 5 });
});

test('a file without coordinates is refused, so is a mix of metres and degrees', async () => {
  const odd = file('odd.csv', 'id,a,b\n1,2,3\n');
  const lonlat = file('one.csv', 'id,lon,lat,weight\na,6,44,5\n');
  await expect(run(odd, CANDIDATES, '--radius', '6', '-k', '1')).rejects.toThrow(
    'Il manque les colonnes x et y',
  );
  await expect(run(lonlat, CANDIDATES, '--radius', '6', '-k', '1')).rejects.toThrow('donner les mêmes');
});

test('options that are not understood are named', () => {
  const good = ['--demand', 'd', '--candidates', 'c', '--radius', '2,5', '-k', '3'];
  expect(parseSitingOptions(good)).toMatchObject({
    radiusMetres: 2.5,
    count: 3,
    isExact: false,
    seconds: null,
  });
  for (const [bad, word] of [
    [['--demand', 'd'], '-k'],
    [[...good, '--seconds', 'x'], '--seconds'],
    [[...good, '-k', '1.5'], '-k'],
    [[...good, '--radius', '-3'], 'radius'],
    [[...good, '--what'], '--what'],
    [[...good, 'more'], 'more'],
  ] as const)
    expect(() => parseSitingOptions(bad)).toThrow(word);
});

test('from a terminal, a command line that is not understood exits 2 without JSON', {
  timeout: 120_000,
}, () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'src/cli/main.ts', 'siting', '--demand', CANDIDATES],
    { cwd: ROOT, encoding: 'utf8' },
  );
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/Il manque -k/);
});
