import type { Page } from '@playwright/test';
import { expectSaved } from './harness/expect-saved.ts';
import { importCameras } from './harness/import-cameras.ts';
import { openEmpty } from './harness/open-empty.ts';
import { expect, test } from './harness/watched-page.ts';

const CAMERAS = 'Numéro;Nom;Latitude;Longitude\nA1;Mairie;43,8321;5,7842\n';

test('when the worker does not come at the start, the page says so and opens the same dossier again', async ({
  page,
  watch,
}) => {
  await openEmpty(page);
  await importCameras(page, CAMERAS);
  await expect(page.getByRole('switch', { name: 'Caméras fixes 1' })).toBeVisible();
  await expectSaved(page);

  watch.expected.push(/console error/);
  const workers = await refuseWorkers(page);
  await page.reload();
  await expect(page.getByRole('alert')).toHaveText(
    'Un calcul de la page s’est arrêté avant la fin : recommencez.',
  );
  workers.refused = false;
  await page.getByRole('button', { name: 'Réessayer' }).click();
  await expect(page.getByRole('switch', { name: 'Caméras fixes 1' })).toBeVisible({ timeout: 300_000 });
});

test('when the worker dies later, what was asked of it says so, the open dossier stays and the next try works', async ({
  page,
  watch,
}) => {
  await openEmpty(page);
  await importCameras(page, CAMERAS);
  watch.expected.push(/console error/, /uncaught: Error: essai/);
  const workers = await refuseWorkers(page);
  for (const worker of page.workers())
    await worker.evaluate(() =>
      setTimeout(() => {
        throw new Error('essai');
      }),
    );
  await saveCopy(page);
  await expect(page.getByText('Un calcul de la page s’est arrêté avant la fin : recommencez.')).toBeVisible();
  await expect(page.getByRole('switch', { name: 'Caméras fixes 1' })).toBeVisible();
  workers.refused = false;
  const download = page.waitForEvent('download');
  await saveCopy(page);
  expect((await download).suggestedFilename()).toMatch(/\.diagnostic$/);
});

async function refuseWorkers(page: Page): Promise<{ refused: boolean }> {
  const state = { refused: true };
  await page.route(/\/assets\/worker-[^/]*\.js$/, (route) =>
    state.refused ? route.abort() : route.fallback(),
  );
  return state;
}

async function saveCopy(page: Page): Promise<void> {
  await page.getByRole('button', { name: /menu du dossier$/ }).click();
  await page.getByRole('menuitem', { name: 'Enregistrer une copie…' }).click();
}
