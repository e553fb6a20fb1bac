import type { Page } from '@playwright/test';
import { SQUARE, townFile } from './fixtures/town.ts';
import { chooseFile } from './harness/choose-file.ts';
import { expectAccessible } from './harness/expect-accessible.ts';
import { importCameras } from './harness/import-cameras.ts';
import { addToDossier, checkLines } from './harness/import-steps.ts';
import { changedShare, mapPixels, settledMapPixels } from './harness/map-pixels.ts';
import { openEmpty } from './harness/open-empty.ts';
import { expect, test } from './harness/watched-page.ts';

test.use({ viewport: { width: 1366, height: 768 } });

test('a camera is put on the map among buildings, turned by pointer and keys, and its zones follow; each gesture is undone at once', async ({
  page,
}) => {
  test.setTimeout(300_000);
  await openEmpty(page);
  await chooseFile(page, { name: 'quartier.geojson', bytes: townFile() });
  expect(await checkLines(page)).toEqual({ read: 30, kept: 30, aside: 0 });
  await addToDossier(page);
  const place = `${String(SQUARE.lat).replace('.', ',')};${String(SQUARE.lng).replace('.', ',')}`;
  await importCameras(page, `Numéro;Nom;Latitude;Longitude\n1;Place;${place}\n`);
  await page.getByRole('button', { name: 'Vidéo', exact: true }).click();
  await lookAt(page);

  // By keyboard: the cross-hair is in the middle of the map, where the pole of the imported site stands.
  await page.getByRole('button', { name: 'Ajouter un point vidéo' }).click();
  await expect(page.getByText('Cliquez là où se trouve le mât.', { exact: false }).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('.map-tool')).toHaveCount(0);
  await page.getByRole('button', { name: 'Ajouter un point vidéo' }).click();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Point vidéo 1' })).toBeVisible();
  const tools = page.getByRole('toolbar', { name: 'Outils de la carte' });
  // By its key: what was just said stands over it for a while.
  await tools.getByRole('button', { name: 'Ajouter une caméra' }).press('Enter');
  for (let press = 0; press < 3; press++) await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Enter');

  const turn = page.getByRole('slider', { name: /^Azimut/ });
  await expect(turn).toBeVisible();
  const before = Number(await turn.getAttribute('aria-valuenow'));
  await expect(page.locator('.frame-sheet .level-list')).toContainText('Détecter');
  await expect(page.locator('.frame-sheet')).not.toContainText('Aucun bâtiment');
  await expectAccessible(page);
  const east = await settledMapPixels(page);

  // By keys: a degree, ten with Shift; the gesture is one step to undo.
  await turn.focus();
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(turn).toHaveAttribute('aria-valuetext', words(before + 11));
  await page.keyboard.press('PageDown');
  await expect(page.getByRole('slider', { name: /^Inclinaison/ })).toHaveAttribute(
    'aria-valuetext',
    /sous l’horizon/,
  );

  // By pointer: a quarter of a turn, then given up, then done.
  const box = await boxOf(page, '.map-grip.turn');
  const pole = await boxOf(page, '.map-grip.move');
  const reach = Math.hypot(box.x - pole.x, box.y - pole.y);
  const drag = async () => {
    await page.mouse.move(box.x, box.y);
    await page.mouse.down();
    await page.mouse.move(pole.x, pole.y + reach, { steps: 5 });
  };
  await drag();
  await expect(turn).toHaveAttribute('aria-valuenow', /^1(7\d|80|81)/);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(turn).toHaveAttribute('aria-valuetext', words(before + 11));
  await drag();
  await page.mouse.up();
  await expect(turn).toHaveAttribute('aria-valuenow', /^1(7\d|80|81)/);
  await expect.poll(async () => changedShare(east, await mapPixels(page))).toBeGreaterThan(0.01);

  // One step a gesture: the drag, the tilt, one degree, ten degrees.
  for (const _ of ['drag', 'tilt']) await page.keyboard.press('Control+z');
  await expect(turn).toHaveAttribute('aria-valuetext', words(before + 11));
  for (const _ of ['one', 'ten']) await page.keyboard.press('Control+z');
  await expect(turn).toHaveAttribute('aria-valuetext', words(before));
});

function words(degrees: number): string {
  return `azimut ${new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 }).format(degrees)}°`;
}

async function lookAt(page: Page): Promise<void> {
  await page.evaluate(({ lng, lat }) => {
    location.hash = `v=1&m=${lng},${lat},18,0,0`;
  }, SQUARE);
  await expect(page.locator('.map-scale')).toHaveText(/^[12]0\s?m$/);
}

/** The middle of an element. */
async function boxOf(page: Page, selector: string) {
  const box = await page.locator(selector).boundingBox();
  if (!box) throw new Error(`${selector} is not on the screen.`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
