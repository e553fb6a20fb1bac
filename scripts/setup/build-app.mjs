import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { precompress } from '../serve/precompress.mjs';
import { PlainFailure } from './plain-failure.mjs';
import { PROJECT_ROOT } from './project-root.mjs';
import { requireWritable } from './require-writable.mjs';
import { runTool } from './run-program.mjs';

export const DIST = join(PROJECT_ROOT, 'dist');
const PUBLIC = join(PROJECT_ROOT, 'public');
const STAMP = join(DIST, '.sources');
/** What the bundle is made of. `public/` is not: it is copied beside it, see `copyPublicFiles`. */
const SOURCES = ['src', 'data', 'index.html', 'vite.config.ts', 'package.json', 'package-lock.json'];

/** Builds the page into dist/ when its sources changed since the last build, then copies the packs beside it. */
export async function buildApp() {
  const sources = sourcesDigest();
  if (!existsSync(join(DIST, 'index.html')) || readStamp() !== sources) {
    requireWritable();
    console.log('Fabrication de la page…');
    const { code, output } = await runTool('vite', ['build', '--logLevel', 'warn'], { quiet: true });
    if (code !== 0) {
      console.error(output.trim());
      throw new PlainFailure("La page n'a pas pu être fabriquée : voyez le message ci-dessus.");
    }
    await precompress(DIST);
    writeFileSync(STAMP, sources);
    return;
  }
  if (copyPublicFiles()) await precompress(DIST);
}

/** One digest of names, sizes and times of every source: a few milliseconds, where reading all would be many. */
function sourcesDigest() {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    for (const file of filesUnder(join(PROJECT_ROOT, source))) {
      if (/\.test\.tsx?$/.test(file)) continue;
      const { size, mtimeMs } = statSync(file);
      hash.update(`${relative(PROJECT_ROOT, file)}\0${size}\0${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}

function readStamp() {
  return existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : null;
}

/**
 * Brings dist/ level with public/: a department built after the page is there without building the page again.
 * @returns {boolean} whether something changed
 */
function copyPublicFiles() {
  let changed = false;
  for (const file of existsSync(PUBLIC) ? filesUnder(PUBLIC) : []) {
    const copy = join(DIST, relative(PUBLIC, file));
    const from = statSync(file);
    const there = existsSync(copy) ? statSync(copy) : null;
    if (there && there.size === from.size && there.mtimeMs >= from.mtimeMs) continue;
    mkdirSync(join(copy, '..'), { recursive: true });
    for (const suffix of ['.br', '.gz']) rmSync(copy + suffix, { force: true });
    cpSync(file, copy);
    changed = true;
  }
  return changed;
}

/**
 * @param {string} path a file or a folder
 * @returns {string[]} sorted, so that the digest does not depend on the disk
 */
function filesUnder(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}
