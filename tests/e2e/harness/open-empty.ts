import { expect, type Page } from '@playwright/test';

/** Leaves the demonstration for an empty dossier. Does not wait for the map: what needs only panels is quicker without. */
export async function openEmpty(page: Page): Promise<void> {
  await page.goto('./');
  await page.getByRole('button', { name: 'Commencer avec les miennes' }).click({ timeout: 120_000 });
  await expect(page.getByRole('switch', { name: 'Caméras fixes 0' })).toBeVisible({ timeout: 60_000 });
}
