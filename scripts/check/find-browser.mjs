import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { PlainFailure } from '../setup/plain-failure.mjs';
import { runProgram } from '../setup/run-program.mjs';

const ON_PATH = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];

const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * The browser of this computer, or null. `CHROME_PATH` decides when it is set, even wrongly: tests must not run in
 * another browser than the one that was asked.
 * @returns {string | null}
 */
export function findBrowser() {
  const asked = process.env.CHROME_PATH;
  if (asked) {
    if (existsSync(asked)) return asked;
    throw new PlainFailure(`CHROME_PATH désigne « ${asked} », qui n'existe pas.`);
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = [
    ...ON_PATH.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...ELSEWHERE,
  ];
  return candidates.find((path) => existsSync(path)) ?? null;
}

/**
 * Finds a browser, or installs Debian's when this is Debian and we may.
 * @returns {Promise<string>}
 */
export async function findOrInstallBrowser() {
  const found = findBrowser();
  if (found) return found;
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    console.log('Aucun navigateur : installation du paquet chromium…');
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await runProgram('apt-get', ['update', '-q'], { env });
    await runProgram('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], { env });
    const installed = findBrowser();
    if (installed) return installed;
  }
  throw new PlainFailure(
    'Aucun navigateur trouvé pour les tests : installez Chromium, Google Chrome ou Edge, ou indiquez-le dans CHROME_PATH.',
  );
}
