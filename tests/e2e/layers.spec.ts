import { bareMapPixels } from './harness/bare-map.ts';
import { changedShare } from './harness/map-pixels.ts';
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
  ['Participation citoyenne', 0.005],
  ['Intensité des patrouilles (DCAS)', 0.01],
  ['Limites et noms des communes', 0.01],
] as const;

test('each layer goes and comes back, on the map and only there', async ({ page }) => {
  test.setTimeout(400_000);
  await openApp(page);
  let before = await bareMapPixels(page);
  for (const [name, share] of LAYERS) {
    await test.step(name, async () => {
      const toggle = page.getByRole('switch', { name });
      const on = await toggle.isChecked();
      await toggle.click();
      expect(await toggle.isChecked()).toBe(!on);
      const changed = await bareMapPixels(page);
      expect(changedShare(before, changed), `${name}: pixels changed`).toBeGreaterThan(share);
      await toggle.click();
      const back = await bareMapPixels(page);
      expect(changedShare(before, back), `${name}: pixels not restored`).toBeLessThan(share / 2);
      before = back;
    });
  }
});

test('each layer has a table that lists what is drawn', async ({ page }) => {
  test.setTimeout(300_000);
  await openApp(page);
  for (const [name] of LAYERS) {
    await test.step(name, async () => {
      const panel = await openTable(page, name);
      await expect.poll(() => countLines(panel)).toBeGreaterThan(0);
      await expect(panel.getByRole('row').nth(2).getByRole('cell').first()).not.toBeEmpty();
      await panel.getByRole('button', { name: 'Fermer les tableaux' }).click();
    });
  }
});

test('a choropleth colours the communes by what was chosen and its legend says the classes', async ({
  page,
}) => {
  await openApp(page);
  const before = await bareMapPixels(page);
  await page.getByRole('combobox', { name: 'Indicateur' }).selectOption({ label: 'Densité de population' });
  const after = await bareMapPixels(page);
  expect(changedShare(before, after)).toBeGreaterThan(0.05);
  await expect(page.getByRole('region', { name: 'Légende' })).toContainText('Densité');
});

test('the address restores layers and colours', async ({ page }) => {
  await openApp(page);
  await page.getByRole('switch', { name: 'Caméras fixes' }).click();
  await page.getByRole('combobox', { name: 'Indicateur' }).selectOption({ label: 'Population' });
  await expect.poll(() => new URL(page.url()).hash.length).toBeGreaterThan(5);
  const address = page.url();
  const other = await page.context().newPage();
  await other.goto(address);
  await expect(other.locator('[data-drawn]')).toBeVisible({ timeout: 120_000 });
  await expect(other.getByRole('switch', { name: 'Caméras fixes' })).not.toBeChecked();
  await expect(other.getByRole('combobox', { name: 'Indicateur' })).toHaveValue(/population/);
});
