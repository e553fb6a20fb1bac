import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { readDossier } from '#formats/dossier/read-dossier.ts';
import { runToEnd } from '../run-to-end.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'diagnostic-resume-'));
afterAll(() => rmSync(folder, { recursive: true }));
const slow = { timeout: 120_000 };
const command = ['--import', 'tsx', 'src/cli/main.ts', 'presence'];

function presence(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...command, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return { status, stderr, json: stdout === '' ? null : JSON.parse(stdout) };
}

/** Three megabytes of three patrols, the last line cut: three parts. */
const POSITIONS = join(folder, 'positions.csv');
const START = Date.UTC(2026, 2, 1) / 1000;
const lines = Array.from({ length: 60_000 }, (_, row) => {
  const [unit, fix] = [row % 3, Math.floor(row / 3)];
  const lng = 5.8 + 0.4 * Math.abs(Math.sin(fix / 700 + unit));
  return `COB ${unit},${new Date((START + 30 * fix) * 1000).toISOString()},${lng.toFixed(6)},${(43.9 + unit / 50).toFixed(6)}`;
});
writeFileSync(POSITIONS, `unit,time,lon,lat\n${lines.join('\n')}`.slice(0, -14));

test(
  'killed in the middle, it goes on from there and gives what an uninterrupted run gives',
  slow,
  async () => {
    const output = join(folder, 'presence.diagnostic');
    const asked = [POSITIONS, '--zoom', '17', '--from', '2026-03-02', '--part', '1'];
    const child = spawn(process.execPath, [...command, ...asked, '-o', output], {
      cwd: ROOT,
      stdio: 'ignore',
    });
    const ended = new Promise((settle) => child.once('exit', settle));
    const kept = `${output}.reprise`;
    while (!existsSync(join(kept, 'part-00001.json'))) await pause(5);
    child.kill('SIGKILL');
    await ended;
    expect(existsSync(output)).toBe(false);

    const again = presence(...asked, '-o', output);
    expect(again.status).toBe(0);
    expect(again.stderr.match(/déjà lu/g)?.length).toBeGreaterThanOrEqual(2);
    expect(existsSync(kept)).toBe(false);

    const wholeOutput = join(folder, 'whole.diagnostic');
    const whole = presence(POSITIONS, '--zoom', '17', '--from', '2026-03-02', '-o', wholeOutput);
    expect(whole.stderr).not.toMatch(/déjà lu/);
    expect(again.json).toEqual(whole.json);
    expect(again.json).toMatchObject({ rows: 60_000, setAside: { 'row-truncated': 1 }, zoom: 17 });

    const [one, two] = [output, wholeOutput].map((path) => {
      const read = runToEnd(readDossier(new Uint8Array(readFileSync(path))));
      if (!read.dossier) throw new Error(`${path} does not open: ${JSON.stringify(read.problems)}`);
      expect(read.problems).toEqual([]);
      return Object.values(read.dossier.tables.presence);
    });
    expect(one).toMatchObject([{ positions: again.json.kept, pingSeconds: 30, from: again.json.from }]);
    expect(one).toEqual(two);
  },
);

test('an engine that is missing is told in one sentence before anything is read', slow, () => {
  const { status, stderr } = spawnSync(process.execPath, [...command, POSITIONS, '--engine', 'embedded'], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, DIAGNOSTIC_ENGINE: join(folder, 'none') },
  });
  expect(status).toBe(1);
  expect(stderr).toMatch(
    /^Le moteur ClickHouse intégré n’est pas installé ; pour l’installer : npm install [^\n]*chdb@3\.4\.0\n$/,
  );
});
