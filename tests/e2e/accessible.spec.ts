import type { Page } from '@playwright/test';
import { expectAccessible } from './harness/expect-accessible.ts';
import { openTable } from './harness/open-table.ts';
import { expect, test } from './harness/watched-page.ts';

const THEMES = ['Clair', 'Sombre', 'Projection'] as const;

// One start for the three: themes are chosen in the page, and each round leaves it as it found it.
test('axe finds nothing serious in any theme', async ({ page }) => {
  await page.goto('./');
  await expect(page.getByRole('switch', { name: /Caméras fixes [1-9]/ })).toBeVisible({ timeout: 300_000 });
  for (const theme of THEMES) {
    await test.step(theme, async () => {
      await page.getByRole('button', { name: 'Thème' }).click();
      await page.getByRole('menuitemradio', { name: theme }).click();
      await expect(page.getByRole('menu')).toBeHidden();
      await test.step('start', () => expectAccessible(page));
      await expectRoundAccessible(page);
    });
  }
});

/** Panels, a sheet, a table and the import. */
async function expectRoundAccessible(page: Page): Promise<void> {
  const places = page.getByRole('navigation', { name: 'Lieux de travail' });
  for (const panel of ['Vidéo', 'Patrouilles', 'Territoire']) {
    await places.getByRole('button', { name: panel }).click();
    if (panel === 'Patrouilles')
      await expect(page.getByRole('group', { name: /^Heures de la semaine/ })).toBeVisible();
    await test.step(panel, () => expectAccessible(page));
  }
  await page.getByRole('combobox', { name: /Rechercher/ }).fill('Manosque');
  await page
    .getByRole('option', { name: /Manosque/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { name: 'Manosque' })).toBeVisible();
  await test.step('sheet', () => expectAccessible(page));

  // On a projector the sheet takes the place of the panel: the layers come back when it closes.
  await page.getByRole('button', { name: 'Fermer la fiche' }).click();
  const table = await openTable(page, 'Caméras fixes');
  await test.step('table', () => expectAccessible(page));

  await places.getByRole('button', { name: 'Importer' }).click();
  const dialog = page.getByRole('dialog', { name: 'Importer un fichier' });
  await expect(dialog).toBeVisible();
  await test.step('import', () => expectAccessible(page));
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await table.getByRole('button', { name: 'Fermer les tableaux' }).click();
  await expect(table).toBeHidden();
}
