import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { listen } from '../serve/listen.mjs';
import { staticServer } from '../serve/static-server.mjs';
import { buildApp, DIST } from '../setup/build-app.mjs';
import { buildDemo, buildTerritory } from '../setup/build-packs.mjs';
import { STATES } from './states.mjs';

const THEME_NAMES = { light: 'Clair', dark: 'Sombre', projector: 'Projection' };

/**
 * @typedef {object} ShotOptions
 * @property {string} browser
 * @property {string} folder
 * @property {string} only part of the name of the states to take; empty takes all
 * @property {readonly string[]} sizes `1366x768`
 * @property {readonly string[]} themes
 * @property {boolean} guide those that docs/guide shows, light and named plainly: `demonstration.jpg`
 */

/**
 * @param {ShotOptions} options
 * @returns {Promise<number>} how many states could not be reached
 */
export async function takeShots(options) {
  await buildTerritory('04');
  await buildDemo('04');
  await buildApp();
  const server = staticServer({ root: DIST, config: { ignTiles: false, departement: '04' } });
  const address = `http://127.0.0.1:${await listen(server, 0)}/`;
  const browser = await chromium.launch({ executablePath: options.browser, args: ['--no-sandbox'] });
  let failed = 0;
  try {
    for (const size of options.sizes) {
      for (const theme of options.themes) failed += await oneRow(browser, address, size, theme, options);
    }
  } finally {
    await browser.close();
    server.close();
  }
  return failed;
}

/**
 * All states at one size in one theme. One context, so that the dossier and the theme are kept from one to the next.
 * @param {import('playwright-core').Browser} browser
 * @param {string} address
 * @param {string} size
 * @param {string} theme
 * @param {ShotOptions} options
 */
async function oneRow(browser, address, size, theme, options) {
  const [width = 1366, height = 768] = size.split('x').map(Number);
  let failed = 0;
  for (const state of STATES.filter(
    ({ name, guide }) => name.includes(options.only) && (guide === true || !options.guide),
  )) {
    const context = await browser.newContext({
      viewport: { width, height },
      locale: 'fr-FR',
      timezoneId: 'Europe/Paris',
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    const name = options.guide ? state.name.replace(/^\d+-/, '') : `${state.name}-${size}-${theme}`;
    try {
      await openDrawn(page, address, theme);
      await state.go(page);
      await page.waitForTimeout(2500);
      const file = options.guide ? `${name}.jpg` : `${name}.png`;
      const form = options.guide ? /** @type {const} */ ({ type: 'jpeg', quality: 80 }) : {};
      await page.screenshot({ path: join(options.folder, file), animations: 'disabled', ...form });
      console.log(file);
    } catch (error) {
      failed++;
      console.error(`${name}: ${String(error).split('\n', 1)[0]}`);
    } finally {
      await context.close();
    }
  }
  return failed;
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} address
 * @param {string} theme
 */
async function openDrawn(page, address, theme) {
  await page.goto(address);
  await page.locator('[data-drawn]').waitFor({ timeout: 120_000 });
  if (theme === 'light') return;
  await page.getByRole('button', { name: 'Thème' }).click();
  await page
    .getByRole('menuitemradio', { name: THEME_NAMES[/** @type {keyof typeof THEME_NAMES} */ (theme)] })
    .click();
}
