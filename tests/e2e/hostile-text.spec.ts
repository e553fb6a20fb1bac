import { readFileSync } from 'node:fs';
import { importCameras } from './harness/import-cameras.ts';
import { openEmpty } from './harness/open-empty.ts';
import { openTable } from './harness/open-table.ts';
import { expect, test } from './harness/watched-page.ts';

const HOSTILE = '<img src=x onerror="document.title=\'pris\'">';
const FORMULA = '=HYPERLINK("http://example.org","ici")';
const CSV = [
  'Numéro;Nom;Adresse;Latitude;Longitude',
  `H1;"${HOSTILE.replaceAll('"', '""')}";"<script>document.title='pris'</script>";43,8321;5,7842`,
  `H2;"${FORMULA.replaceAll('"', '""')}";rue;43,8400;5,7900`,
  '',
].join('\n');

test('markup in a file is text in the table, the search and the sheet, and a formula stays text in the export', async ({
  page,
}) => {
  await openEmpty(page);
  await importCameras(page, CSV);
  const panel = await openTable(page, 'Caméras fixes');
  await panel.getByRole('combobox', { name: 'Quel tableau' }).selectOption('site');
  await expect(panel.getByRole('row').filter({ hasText: HOSTILE })).toHaveCount(1);

  await panel.getByRole('button', { name: 'Exporter' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Tableur (CSV)' }).click();
  const csv = readFileSync(await (await download).path(), 'utf8');
  expect(csv).toContain('HYPERLINK');
  expect(csv).not.toMatch(/(^|[;,"\t])=HYPERLINK/m);

  await page.getByRole('combobox', { name: /Rechercher/ }).fill('onerror');
  await expect(page.getByRole('option').filter({ hasText: '<img src=x' }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading').filter({ hasText: '<img src=x' }).first()).toBeVisible();

  expect(await page.locator('img[src="x"]').count()).toBe(0);
  await expect(page).toHaveTitle('Diagnostic territorial · tranquillité publique');
});
