import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { packIsPresent, packManifest } from './pack-is-present.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MAIN = new URL('./main.ts', import.meta.url);
const WRITE_WITHOUT_END = new URL('./write-pack-without-end.ts', import.meta.url);
const CLOSED = 'http://127.0.0.1:9';
const ENVIRONMENT = {
  ...process.env,
  OPEN_DATA_MIRROR: '/nonexistent',
  TERRITORY_GEO_API_BASE: CLOSED,
  TERRITORY_GEOPLATEFORME_BASE: CLOSED,
  SOURCE_DATE_EPOCH: '1767225600',
};

// Whole builds: some seconds each, many more on a machine that does something else.
vi.setConfig({ testTimeout: 120_000 });

let out: string;
beforeAll(() => {
  out = mkdtempSync(join(tmpdir(), 'territory-'));
});
afterAll(() => rmSync(out, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly said: string;
}

/** Runs a script of this folder as the command line does. @param killAfter milliseconds after its first word */
function run(script: URL, options: readonly string[], killAfter?: number): Promise<Ended> {
  const args = ['--import', 'tsx', fileURLToPath(script), ...options];
  const child = spawn(process.execPath, args, { cwd: ROOT, env: ENVIRONMENT });
  let said = '';
  child.stderr.on('data', (bytes) => {
    if (said === '' && killAfter !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfter);
    said += bytes;
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, said })));
}

describe('without mirror and without connection', () => {
  it('builds approximate contours, saying which sources failed, once each', async () => {
    expect(packIsPresent(out)).toBe(false);
    const { code, said } = await run(MAIN, ['--departement', '974', '--out', out]);
    expect(code).toBe(0);
    expect(said.match(/écartée/g)).toHaveLength(2);
    expect(said).toMatch(/La Réunion, 24 communes, contours approchés\.\n$/);
    expect(packIsPresent(out, '974')).toBe(true);
    expect(packIsPresent(out)).toBe(true);
    expect(JSON.parse(readFileSync(join(out, 'index.json'), 'utf8'))).toEqual({
      default: '974',
      departements: [{ code: '974', name: 'La Réunion', approximate: true }],
    });
  });

  it('does nothing the second time, and opens on the department last asked for', async () => {
    const before = readFileSync(join(out, '974', 'manifest.json'), 'utf8');
    await run(MAIN, ['--departement=976', '--offline', '--out', out]);
    expect(packIsPresent(out, '974')).toBe(false);
    expect(packIsPresent(out, '976')).toBe(true);
    const { code, said } = await run(MAIN, ['--departement', '974', '--out', out]);
    expect(code).toBe(0);
    expect(said).toMatch(/^Le territoire 974 \(La Réunion\) est déjà prêt\.\n[^\n]*--force[^\n]*\n$/);
    expect(readFileSync(join(out, '974', 'manifest.json'), 'utf8')).toBe(before);
    expect(packIsPresent(out, '974')).toBe(true);
  });

  it('builds the same file again from the same data, and mends an altered one', async () => {
    const { sha256 } = packManifest(out, '974')!.file;
    writeFileSync(join(out, '974', 'territory.topojson'), '{}');
    expect(packIsPresent(out, '974')).toBe(false);
    const { code } = await run(MAIN, ['--departement', '974', '--offline', '--out', out]);
    expect(code).toBe(0);
    expect(packManifest(out, '974')?.file.sha256).toBe(sha256);
  });
});

describe('what it refuses', () => {
  it.each([
    [['--departement', '99'], /« 99 » n’existe pas/],
    [['--departement', '../..'], /n’est pas un code de département/],
    [['--couleur', 'bleu'], /Options attendues/],
  ])('%j: exit 2 and one sentence', async (options, sentence) => {
    const { code, said } = await run(MAIN, [...options, '--out', out]);
    expect(code).toBe(2);
    expect(said).toMatch(sentence);
    expect(said.trim().split('\n')).toHaveLength(1);
  });

  it('a folder that cannot be written: exit 1 and one sentence', async () => {
    // A file where a folder should be stops every user, the administrator too.
    const file = join(out, 'file');
    writeFileSync(file, '');
    const { code, said } = await run(MAIN, [
      '--departement',
      '974',
      '--offline',
      '--out',
      join(file, 'territory'),
    ]);
    expect(code).toBe(1);
    expect(said).toMatch(/ne peut pas être écrit \(\w+\)[^\n]*\n$/);
    expect(said).not.toMatch(/\bat .*\.ts/);
  });
});

it('a build that is killed leaves the old pack, the new one or none: never half of one', async () => {
  const folder = join(out, 'killed');
  mkdirSync(folder);
  for (const wait of [20, 31, 47, 64, 83, 110]) {
    await run(WRITE_WITHOUT_END, [folder], wait);
    const visible = readdirSync(folder).filter((name) => /^\d/.test(name));
    for (const code of visible) expect(packManifest(folder, code)).not.toBeNull();
    for (const name of readdirSync(folder)) {
      if (name === 'index.json')
        expect(() => JSON.parse(readFileSync(join(folder, name), 'utf8'))).not.toThrow();
    }
  }
  // The kills came while it was writing.
  expect(readdirSync(folder).length).toBeGreaterThan(0);
});
