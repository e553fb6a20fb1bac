import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readTerritory } from '#formats/territory/read-territory.ts';
import { brotliBytes } from '../../scripts/build-territory/make-topology.ts';
import { type BenchResult, figuresOf } from './bench-line.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TSX = join(ROOT, 'node_modules', 'tsx', 'dist', 'cli.mjs');
const MAIN = join(ROOT, 'scripts', 'build-territory', 'main.ts');
const ROUNDS = 5;

/** The pack of 04: built as a process, found again, its weight, and read into the page's GeoJSON. */
export function measureTerritory(report: (result: BenchResult) => void): void {
  const out = mkdtempSync(join(tmpdir(), 'territory-'));
  try {
    const build = () => time(() => runBuild(['--departement', '04', '--offline', '--force', '--out', out]));
    report({
      name: 'territory pack build',
      ours: figuresOf(Array.from({ length: ROUNDS }, build)),
      peer: null,
      goal: null,
      note: 'Whole command for 04, process start included, from the mirror or else the commune centres.',
    });
    const again = () => time(() => runBuild(['--departement', '04', '--out', out]));
    report({
      name: 'territory pack already there',
      ours: figuresOf(Array.from({ length: ROUNDS }, again)),
      peer: null,
      goal: { atMost: 500 },
      note: 'Same command when nothing is to be built: the SHA-256 is checked.',
    });
    const text = readFileSync(join(out, '04', 'territory.topojson'), 'utf8');
    report({
      name: 'territory pack weight',
      ours: figuresOf([brotliBytes(text) / 1000]),
      peer: null,
      goal: { atMost: 150 },
      unit: 'kB',
      note: 'Topology of 04 with its neighbours, brotli at quality 11.',
    });
    const manifest: unknown = JSON.parse(readFileSync(join(out, '04', 'manifest.json'), 'utf8'));
    const read = () => time(() => readTerritory(manifest, JSON.parse(text)));
    report({
      name: 'territory pack to GeoJSON',
      ours: figuresOf(Array.from({ length: 11 }, read)),
      peer: null,
      goal: { atMost: 50 },
      note: 'JSON text of the pack of 04 to checked GeoJSON features, first call included.',
    });
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

function runBuild(options: readonly string[]): void {
  execFileSync(process.execPath, [TSX, MAIN, ...options], { cwd: ROOT, stdio: 'ignore' });
}

function time(job: () => unknown): number {
  const start = performance.now();
  job();
  return performance.now() - start;
}
