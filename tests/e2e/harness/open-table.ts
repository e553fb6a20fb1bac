import { expect, type Locator, type Page } from '@playwright/test';

/** Opens the table of a layer from its settings, and gives the table's panel. */
export async function openTable(page: Page, layer: string): Promise<Locator> {
  await page.getByRole('button', { name: `Réglages : ${layer}`, exact: true }).click();
  await page.getByRole('button', { name: 'Tableau', exact: true }).click();
  const panel = page.locator('.tables-panel');
  await expect(panel).toBeVisible();
  return panel;
}

/** How many lines a table says it has. */
export async function countLines(panel: Locator): Promise<number> {
  const text = (await panel.locator('.data-table-count').textContent()) ?? '';
  return Number(text.replace(/\s/g, '').match(/^\d+/)?.[0] ?? Number.NaN);
}
