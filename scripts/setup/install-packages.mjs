import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PlainFailure } from './plain-failure.mjs';
import { PROJECT_ROOT } from './project-root.mjs';
import { requireWritable } from './require-writable.mjs';
import { runNpm } from './run-program.mjs';

/**
 * True when node_modules holds exactly what package-lock.json asks. npm notes in node_modules/.package-lock.json what
 * it installed, so the two are compared package by package; optional ones may be of another platform.
 * @param {{ development: boolean }} needs whether the tools of the tests are needed too
 * @param {string} [root]
 */
export function packagesAreInstalled({ development }, root = PROJECT_ROOT) {
  const noted = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(noted)) return false;
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const present = packagesOf(noted);
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '' || entry.optional || entry.peer || (entry.dev && !development)) return true;
    return present[path]?.version === entry.version;
  });
}

/**
 * @param {string} lockFile
 * @returns {Record<string, { version?: string, optional?: boolean, dev?: boolean, peer?: boolean }>}
 */
function packagesOf(lockFile) {
  try {
    return JSON.parse(readFileSync(lockFile, 'utf8')).packages ?? {};
  } catch {
    return {};
  }
}

/**
 * Installs what package-lock.json says when it is not there already.
 * @param {{ development: boolean }} needs
 */
export async function installPackages(needs) {
  if (packagesAreInstalled(needs)) return;
  requireWritable();
  console.log('Installation des dépendances (npm ci)…');
  const { code, output } = await runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    quiet: true,
  });
  if (code === 0) return;
  const reason = /npm (?:error|ERR!) code (\S+)/.exec(output)?.[1] ?? `code ${code}`;
  if (reason === 'EACCES' || reason === 'EROFS' || reason === 'EPERM') {
    throw Object.assign(new Error('npm ci'), { code: reason });
  }
  if (reason === 'EUSAGE') {
    throw new PlainFailure(
      "L'installation des dépendances a échoué : package-lock.json ne correspond pas à package.json.",
    );
  }
  throw new PlainFailure(
    `L'installation des dépendances a échoué (npm ci : ${reason}) : vérifiez l'accès au registre npm, puis relancez.`,
  );
}
