import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildApp } from '../setup/build-app.mjs';
import { buildDemo, buildTerritory } from '../setup/build-packs.mjs';
import { PROJECT_ROOT } from '../setup/project-root.mjs';
import { runTool } from '../setup/run-program.mjs';
import { findOrInstallBrowser } from './find-browser.mjs';
import { tallyOfPlaywright, tallyOfStep, tallyOfVitest } from './tally.mjs';

const MINUTE = 60_000;

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {boolean} quick whether `npm run check` runs it
 * @property {() => Promise<import('./tally.mjs').Tally>} run
 */

/** @type {readonly Step[]} */
export const STEPS = [
  { name: 'packs', quick: true, run: buildPacks },
  { name: 'format and lint', quick: true, run: () => tool('biome', ['check', '--error-on-warnings', '.']) },
  { name: 'types', quick: true, run: () => tool('tsc', ['-b']) },
  { name: 'dead code', quick: true, run: () => tool('knip', ['-c', 'config/knip.json']) },
  { name: 'unit and architecture', quick: true, run: unitTests },
  { name: 'build', quick: false, run: build },
  { name: 'browser', quick: false, run: browserTests },
];

/**
 * @param {string} name
 * @param {readonly string[]} args
 */
async function tool(name, args) {
  const { code } = await runTool(name, args, { timeoutMs: 5 * MINUTE });
  return tallyOfStep(code);
}

async function buildPacks() {
  await buildTerritory('04');
  await buildDemo('04');
  return tallyOfStep(0);
}

async function build() {
  await buildApp();
  return tallyOfStep(0);
}

async function unitTests() {
  const file = emptyReport('vitest.json');
  const { code } = await runTool(
    'vitest',
    [
      'run',
      '-c',
      'config/vitest.config.ts',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ],
    { timeoutMs: 20 * MINUTE },
  );
  return tallyOfStep(code, tallyOfVitest(file));
}

async function browserTests() {
  const browser = await findOrInstallBrowser();
  const file = emptyReport('playwright.json');
  const { code } = await runTool(
    'playwright',
    ['test', '-c', 'config/playwright.config.ts', '--reporter=list,json'],
    {
      env: { CHROME_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: file },
      timeoutMs: 40 * MINUTE,
    },
  );
  return tallyOfStep(code, tallyOfPlaywright(file));
}

/**
 * A report of an earlier run must not be read for this one.
 * @param {string} name
 */
function emptyReport(name) {
  const folder = join(PROJECT_ROOT, 'node_modules', '.cache', 'reports');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, name);
  rmSync(file, { force: true });
  return file;
}
