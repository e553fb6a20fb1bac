import type { Page } from '@playwright/test';
import { hideOverlays } from './harness/hide-overlays.ts';
import { changedShare, mapPixels, settledMapPixels } from './harness/map-pixels.ts';
import { openApp } from './harness/open-app.ts';
import { countLines, openTable } from './harness/open-table.ts';
import { expect, test } from './harness/watched-page.ts';

/** Name in the panel, and the share of the map that must change when it goes: a symbol is a few pixels, hatching many. */
const LAYERS = [
  ['Caméras fixes', 0.0005],
  ['Caméras pilotées', 0.0003],
  ['Plaques, lecture humaine (VPI)', 0.0003],
  ['Plaques, lecture automatique (LAPI)', 0.0001],
  ['Centres de supervision (CSU)', 0.0001],
  ['Liaisons vers un CSU', 0.0003],
  ['Renvoi vers les forces', 0.0003],
  ['Brigades et commissariats', 0.001],
  ['Attentes des communes', 0.0001],
  ['Participation citoyenne', 0.005],
  ['Intensité des patrouilles (DCAS)', 0.01],
] as const;

const COMMUNES = 'Limites et noms des communes';
const PATIENT = { timeout: 120_000, intervals: [300, 600, 1000] };

test('each layer has a table that lists what is drawn, and goes and comes back, on the map and only there', async ({
  page,
}) => {
  await openApp(page);
  await expectTables(page);
  await hideOverlays(page);
  const whole = await settledMapPixels(page);
  // Off for the rest: names remember where they stood, so what comes back is not the same to the pixel.
  await page.getByRole('switch', { name: COMMUNES }).click();
  await expect.poll(async () => changedShare(whole, await mapPixels(page)), PATIENT).toBeGreaterThan(0.01);
  let before = await settledMapPixels(page);
  for (const [name, share] of LAYERS) {
    await test.step(name, async () => {
      const toggle = page.getByRole('switch', { name });
      const on = await toggle.isChecked();
      // Asked again until it holds: software GL may take seconds for a frame.
      const difference = async () => changedShare(before, await mapPixels(page));
      await toggle.click();
      await expect(toggle).toBeChecked({ checked: !on });
      await expect.poll(difference, { message: `${name}: share changed`, ...PATIENT }).toBeGreaterThan(share);
      await toggle.click();
      await expect
        .poll(difference, { message: `${name}: share not restored`, ...PATIENT })
        .toBeLessThan(share / 2);
      before = await settledMapPixels(page);
    });
  }
});

test('a choropleth colours the communes, its legend says the classes, and the address restores it elsewhere', async ({
  page,
  browser,
}) => {
  await openApp(page);
  const before = await settledMapPixels(page);
  await page.getByRole('combobox', { name: 'Indicateur' }).selectOption({ label: 'Densité de population' });
  await expect.poll(async () => changedShare(before, await mapPixels(page)), PATIENT).toBeGreaterThan(0.05);
  const legend = page.locator('.frame-legend');
  if (!(await legend.textContent())?.includes('Densité'))
    await page.getByRole('button', { name: 'Légende', exact: true }).click();
  await expect(legend).toContainText('Densité');

  // On another computer, layers and colours.
  await page.getByRole('switch', { name: /Caméras fixes [1-9]/ }).click();
  await page.getByRole('combobox', { name: 'Indicateur' }).selectOption({ label: 'Population' });
  await expect.poll(() => new URL(page.url()).hash).toMatch(/population/);
  const elsewhere = await browser.newContext({ locale: 'fr-FR' });
  const other = await elsewhere.newPage();
  await other.goto(page.url());
  await expect(other.getByRole('switch', { name: 'Caméras fixes' })).not.toBeChecked({ timeout: 300_000 });
  await expect(other.getByRole('combobox', { name: 'Indicateur' })).toHaveValue(/population/);
  await elsewhere.close();
});

/** Each layer's table has lines. */
async function expectTables(page: Page): Promise<void> {
  for (const name of [COMMUNES, ...LAYERS.map(([each]) => each)]) {
    await test.step(`table: ${name}`, async () => {
      const panel = await openTable(page, name);
      await expect.poll(() => countLines(panel)).toBeGreaterThan(0);
      await expect(panel.getByRole('row').nth(2).getByRole('cell').first()).not.toBeEmpty();
      await panel.getByRole('button', { name: 'Fermer les tableaux' }).click();
    });
  }
}
