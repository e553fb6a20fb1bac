import { expect, type Page } from '@playwright/test';
import { bundleStoragePage, serveStoragePage } from '../fixtures/open-storage-page.ts';

/** Once for each worker of the runner. */
let script: Promise<string> | undefined;

/**
 * Opens the page on an empty dossier that it finds stored, as on a second visit: the demonstration, which costs more than
 * most tests, is not opened first. Does not wait for the map: what needs only panels is quicker without.
 */
export async function openEmpty(page: Page): Promise<void> {
  script ??= bundleStoragePage();
  const stop = await serveStoragePage(page, await script);
  await page.evaluate(async () => {
    const { autosave, dossier } = window.fixture;
    await autosave.start(dossier('vide'));
    await autosave.flush();
    await autosave.stop();
  });
  await stop();
  await page.goto('./');
  await expect(page.getByRole('switch', { name: 'Caméras fixes 0' })).toBeVisible({ timeout: 300_000 });
}
