import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PlainFailure } from './plain-failure.mjs';
import { PROJECT_ROOT } from './project-root.mjs';
import { runTool } from './run-program.mjs';

/** INSEE codes of departments: two digits, 2A and 2B, three digits overseas. */
const DEPARTEMENT_CODE = /^(?:0[1-9]|[1-8]\d|9[0-5]|2[AB]|97\d)$/;

/**
 * @param {string} text as typed after `--departement`
 * @returns {string}
 */
export function departementCode(text) {
  const code = text.toUpperCase().padStart(2, '0');
  if (DEPARTEMENT_CODE.test(code)) return code;
  throw new PlainFailure(
    `« ${text} » n'est pas un code de département : tapez par exemple « npm start -- --departement 05 ».`,
  );
}

/**
 * Builds `public/territory/<code>/` when it is not there.
 * @param {string} code
 */
export async function buildTerritory(code) {
  if (territoryIsPresent(code)) return;
  console.log(`Fabrication du territoire ${code} (contours, noms, populations)…`);
  const { code: exit } = await runTool('tsx', ['scripts/build-territory/main.ts', '--departement', code]);
  if (exit !== 0 || !territoryIsPresent(code)) {
    throw new PlainFailure(`Le territoire ${code} n'a pas pu être fabriqué : voyez le message ci-dessus.`);
  }
}

/**
 * True when the manifest is of a version this project reads and its file is whole.
 * @param {string} code
 */
export function territoryIsPresent(code) {
  const folder = join(PROJECT_ROOT, 'public', 'territory', code);
  try {
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    return manifest.version === 1 && statSync(join(folder, manifest.file.name)).size === manifest.file.bytes;
  } catch {
    return false;
  }
}

/** Builds the fictitious dossier into `public/demo/` when it is not there. */
export async function buildDemo() {
  if (demoIsPresent()) return;
  console.log('Fabrication du dossier de démonstration…');
  const { code } = await runTool('tsx', ['scripts/build-demo/main.ts']);
  if (code !== 0 || !demoIsPresent()) {
    throw new PlainFailure(
      "Le dossier de démonstration n'a pas pu être fabriqué : voyez le message ci-dessus.",
    );
  }
}

export function demoIsPresent() {
  const folder = join(PROJECT_ROOT, 'public', 'demo');
  return existsSync(folder) && readdirSync(folder).some((name) => name.endsWith('.diagnostic'));
}
