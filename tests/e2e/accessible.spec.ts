import { expectAccessible } from './harness/expect-accessible.ts';
import { openTable } from './harness/open-table.ts';
import { expect, test } from './harness/watched-page.ts';

for (const theme of ['Clair', 'Sombre', 'Projection'] as const) {
  test(`axe finds nothing serious, theme ${theme}`, async ({ page }) => {
    await page.goto('./');
    await expect(page.getByRole('switch', { name: /Caméras fixes [1-9]/ })).toBeVisible({ timeout: 120_000 });
    await page.getByRole('button', { name: 'Thème' }).click();
    await page.getByRole('menuitemradio', { name: theme }).click();
    await test.step('start', () => expectAccessible(page));

    for (const panel of ['Vidéo', 'Patrouilles', 'Territoire']) {
      await page
        .getByRole('navigation', { name: 'Lieux de travail' })
        .getByRole('button', { name: panel })
        .click();
      if (panel === 'Patrouilles')
        await expect(page.getByRole('group', { name: /^Heures de la semaine/ })).toBeVisible({
          timeout: 60_000,
        });
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
    await openTable(page, 'Caméras fixes');
    await test.step('table', () => expectAccessible(page));

    await page
      .getByRole('navigation', { name: 'Lieux de travail' })
      .getByRole('button', { name: 'Importer' })
      .click();
    await expect(page.getByRole('dialog', { name: 'Importer un fichier' })).toBeVisible();
    await test.step('import', () => expectAccessible(page));
  });
}
