import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { expectSaved } from './harness/expect-saved.ts';
import { importCameras } from './harness/import-cameras.ts';
import { killPage } from './harness/kill-page.ts';
import { openEmpty } from './harness/open-empty.ts';
import { expect, test } from './harness/watched-page.ts';

test('a dossier saved as a file and opened again is equal, records and columns', async ({ page }) => {
  await page.goto('./');
  await expect(page.getByRole('switch', { name: /Caméras fixes [1-9]/ })).toBeVisible({ timeout: 300_000 });
  const first = await saveCopy(page);
  await page.getByRole('button', { name: 'Commencer avec les miennes' }).click();
  await expect(page.getByRole('switch', { name: 'Caméras fixes 0' })).toBeVisible();
  await page.getByLabel('Ouvrir un fichier de dossier…').first().setInputFiles(first);
  await expect(page.getByRole('switch', { name: /Caméras fixes [1-9]/ })).toBeVisible({ timeout: 120_000 });
  const second = await saveCopy(page);
  expect(entriesOf(second)).toEqual(entriesOf(first));
});

test('a dossier survives the death of the page', async ({ context }) => {
  let page = await context.newPage();
  await openEmpty(page);
  await importCameras(page, 'Numéro;Nom;Latitude;Longitude\nA1;Mairie;43,8321;5,7842\n');
  await expect(page.getByRole('switch', { name: 'Caméras fixes 1' })).toBeVisible();
  await expectSaved(page);
  await killPage(page);
  page = await context.newPage();
  await page.goto('./');
  await expect(page.getByRole('switch', { name: 'Caméras fixes 1' })).toBeVisible({ timeout: 300_000 });
});

test('a damaged dossier is refused in a sentence and the open one stays', async ({ page }) => {
  await openEmpty(page);
  await importCameras(page, 'Numéro;Nom;Latitude;Longitude\nA1;Mairie;43,8321;5,7842\n');
  const whole = readFileSync(await saveCopy(page));
  await page
    .getByLabel('Ouvrir un fichier de dossier…')
    .first()
    .setInputFiles({
      name: 'coupé.diagnostic',
      mimeType: 'application/zip',
      buffer: whole.subarray(0, whole.length / 2),
    });
  await expect(page.getByRole('alert').or(page.locator('.mantine-Notification-root')).first()).toBeVisible();
  await expect(page.getByRole('switch', { name: 'Caméras fixes 1' })).toBeVisible();
});

async function saveCopy(page: Page): Promise<string> {
  await page.getByRole('button', { name: /menu du dossier$/ }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Enregistrer une copie…' }).click();
  return (await download).path();
}

/** Entry name → its bytes, as text where it is text; the moment of writing is no part of what a dossier is. */
function entriesOf(file: string): Record<string, string> {
  const entries = Object.entries(unzipSync(readFileSync(file)));
  return Object.fromEntries(
    entries
      .map(([name, bytes]) => [name, Buffer.from(bytes).toString('latin1')] as const)
      .map(([name, text]) => [
        name,
        name === 'manifest.json' ? text.replace(/"(saved|written)At":\s*"[^"]*"/, '') : text,
      ]),
  );
}
