import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Plain JavaScript without a dependency, so that a start that has nothing to build loses no time.
 * True when `<folder>/<code>` holds a pack whose topology has the SHA-256 its manifest says, and `index.json`
 * opens on it. Without a code: the department the index opens on.
 *
 * @param {string} folder
 * @param {string} [code]
 * @returns {boolean}
 */
export function packIsPresent(folder, code) {
  try {
    const index = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'));
    const wanted = code ?? index.default;
    return index.default === wanted && packManifest(folder, wanted) !== null;
  } catch {
    return false;
  }
}

/**
 * The manifest of a whole and unaltered pack, or null.
 *
 * @param {string} folder
 * @param {string} code
 * @returns {import('#domain/territory.ts').TerritoryManifest | null}
 */
export function packManifest(folder, code) {
  try {
    const manifest = JSON.parse(readFileSync(join(folder, code, 'manifest.json'), 'utf8'));
    if (manifest.format !== 'diagnostic-territorial/territory' || manifest.version !== 1) return null;
    if (manifest.file.name !== 'territory.topojson') return null;
    const bytes = readFileSync(join(folder, code, manifest.file.name));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return sha256 === manifest.file.sha256 ? manifest : null;
  } catch {
    return null;
  }
}
