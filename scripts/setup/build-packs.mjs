import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { packIsPresent } from '../build-territory/pack-is-present.mjs';
import { PlainFailure } from './plain-failure.mjs';
import { PROJECT_ROOT } from './project-root.mjs';
import { requireWritable } from './require-writable.mjs';
import { runTool } from './run-program.mjs';

const TERRITORY = join(PROJECT_ROOT, 'public', 'territory');

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
  if (packIsPresent(TERRITORY, code)) return;
  requireWritable();
  const { code: exit } = await runTool('tsx', ['scripts/build-territory/main.ts', '--departement', code]);
  if (exit !== 0 || !packIsPresent(TERRITORY, code)) {
    throw new PlainFailure(`Le territoire ${code} n'a pas pu être fabriqué : voyez le message ci-dessus.`);
  }
}

/**
 * Builds the fictitious dossier of a department into `public/demo/` when it is absent or older than what it is made from:
 * the brief written for it, else one drawn from its populations. Where none can be drawn, the page opens on an empty dossier.
 * @param {string} code
 */
export async function buildDemo(code) {
  const brief = join(PROJECT_ROOT, 'data', 'demo', `${code}.json`);
  const written = existsSync(brief);
  const demo = join(PROJECT_ROOT, 'public', 'demo', `${code}.diagnostic`);
  const made = [...(written ? [brief] : []), ...generatorFiles()];
  const newest = Math.max(...made.map((file) => statSync(file).mtimeMs));
  if (existsSync(demo) && statSync(demo).mtimeMs >= newest) return;
  requireWritable();
  const { code: exit } = await runTool('tsx', ['scripts/build-demo/main.ts', '--departement', code]);
  if (exit === 0 && existsSync(demo)) return;
  if (written) {
    throw new PlainFailure(
      "Le dossier de démonstration n'a pas pu être fabriqué : voyez le message ci-dessus.",
    );
  }
  console.error(`Pas de démonstration pour le département ${code} : la page s'ouvrira sur un dossier vide.`);
}

function generatorFiles() {
  const folder = join(PROJECT_ROOT, 'scripts', 'build-demo');
  return readdirSync(folder).map((name) => join(folder, name));
}
