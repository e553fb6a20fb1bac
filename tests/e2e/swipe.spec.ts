import type { Page } from '@playwright/test';
import { chooseFile } from './harness/choose-file.ts';
import { expectAccessible } from './harness/expect-accessible.ts';
import { hideOverlays } from './harness/hide-overlays.ts';
import { addToDossier, checkLines } from './harness/import-steps.ts';
import { changedShare, type MapPixels, mapPixels, settledMapPixels } from './harness/map-pixels.ts';
import { openApp } from './harness/open-app.ts';
import { settledBox } from './harness/settled-box.ts';
import { expect, test } from './harness/watched-page.ts';

test('two periods stand on the sides of a line, drawn aside by pointer and keys; weeks play', async ({
  page,
}) => {
  await openPatrols(page);
  await compareHalves(page);
  await page.getByRole('button', { name: 'Côte à côte' }).click();
  const line = page.getByRole('slider', { name: 'Rideau entre les deux périodes' });
  await expect(line).toHaveAttribute('aria-valuenow', '50');
  await expect(line).toHaveAttribute('aria-valuetext', /à gauche\s: 27 sept. – 24 oct. 2026/);
  await expect(page.locator('.frame-legend')).toContainText('Présence, minutes par semaine');
  await expect(page.locator('.frame-legend')).toContainText('À droite : 25 oct. – 21 nov. 2026');
  await expectAccessible(page);
  await hideOverlays(page);
  // The line itself is not what is compared.
  await page.addStyleTag({ content: '.map-swipe { opacity: 0 }' });
  await line.focus();
  await page.keyboard.press('End');
  await expect(line).toHaveAttribute('aria-valuenow', '100');
  const before = await settledMapPixels(page);
  await page.keyboard.press('Home');
  await expect.poll(async () => changedShare(before, await mapPixels(page))).toBeGreaterThan(0.003);
  const now = await settledMapPixels(page);

  // Dragged to a third: what is left of it is the one, what is right of it the other.
  const map = await settledBox(page.locator('.map-view'));
  await page.mouse.move(map.x + 4, map.y + map.height / 2);
  await page.mouse.down();
  await page.mouse.move(map.x + map.width / 3 + 4, map.y + map.height / 2, { steps: 4 });
  await page.mouse.up();
  await expect(line).toHaveAttribute('aria-valuenow', '33');
  const third = now.width / 3;
  const ofEachSide = async () => {
    const both = await mapPixels(page);
    return [
      changedShare(part(both, 0, third - 3), part(before, 0, third - 3)),
      changedShare(part(both, third + 3, both.width), part(now, third + 3, now.width)),
    ];
  };
  await expect.poll(ofEachSide).toEqual([0, 0]);

  // The brush is followed on both sides, and a difference is drawn in their place.
  await page.getByRole('button', { name: 'Nuit', exact: true }).click();
  await expect
    .poll(async () => changedShare(part(before, 0, third - 3), part(await mapPixels(page), 0, third - 3)))
    .toBeGreaterThan(0.001);
  await page.getByRole('button', { name: 'La différence' }).click();
  await expect(line).toHaveCount(0);

  // Any other days may be chosen: three weeks for the four.
  await page.getByRole('combobox', { name: 'Comparer' }).selectOption('own');
  await page.getByRole('slider', { name: 'Fin de la période comparée' }).focus();
  await page.keyboard.press('PageDown');
  await expect(page.getByText('avec 27 sept. – 17 oct. 2026')).toBeVisible();

  // Weeks play at a chosen speed, and one by one for who wants less movement.
  const dock = page.getByRole('region', { name: 'Dates' });
  const first = page.getByRole('slider', { name: 'Premier jour' });
  await page.getByRole('button', { name: 'Semaine suivante' }).click();
  // At the end of the period it begins again, as long as it was.
  await expect(first).toHaveAttribute('aria-valuenow', '0');
  await dock.getByRole('button', { name: 'Semaine suivante' }).click();
  await expect(first).toHaveAttribute('aria-valuenow', '7');
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await dock.getByLabel('Vitesse du défilement').selectOption('4');
  await dock.getByRole('button', { name: 'Faire défiler les semaines' }).click();
  await expect(dock.getByRole('button', { name: 'Arrêter le défilement' })).toBeVisible();
  await expect.poll(async () => Number(await first.getAttribute('aria-valuenow'))).toBeGreaterThan(14);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await expect(dock.getByRole('button', { name: 'Semaine suivante' })).toBeVisible();
});

const POSITIONS = [
  'unite;date;latitude;longitude',
  ...Array.from({ length: 30 }, (_, minute) => {
    const clock = `${String(8 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
    return `PAM essai;2026-09-14 ${clock}:00;${(44.09 + minute / 2000).toFixed(5)};6.2350`;
  }),
  '',
].join('\n');

test('a second set of positions joins the first, or is looked at alone', async ({ page }) => {
  await openApp(page);
  await chooseFile(page, { name: 'mi-septembre.csv', bytes: new TextEncoder().encode(POSITIONS) });
  expect(await checkLines(page)).toEqual({ read: 30, kept: 30, aside: 0 });
  await addToDossier(page);
  await page.getByRole('button', { name: 'Patrouilles', exact: true }).click();
  const set = page.getByRole('combobox', { name: 'Relevé' });
  await expect(set.getByRole('option').first()).toHaveText(/^Tous ensemble \(2\srelevés\)$/);
  const first = page.getByRole('slider', { name: 'Premier jour' });
  await expect(first).toHaveAttribute('aria-valuetext', /14 sept. 2026/, { timeout: 120_000 });
  await expect(page.getByText(/· 21\sunités ·/)).toBeVisible();
  await set.selectOption({ index: 2 });
  await expect(page.getByText(/· 1\sunité ·/)).toBeVisible();
  await expect(first).toHaveAttribute('aria-valuemax', '0', { timeout: 120_000 });

  // A phone: the map has half of the screen, until days and panel are asked up; a line less where contours are approximate.
  await page.setViewportSize({ width: 390, height: 844 });
  await expect
    .poll(async () => (await settledBox(page.locator('.map-view'))).height)
    .toBeGreaterThanOrEqual(400);
  await expect(first).toBeHidden();
  await page.getByRole('button', { name: 'Agrandir le panneau' }).click();
  await expect(first).toBeVisible();
});

async function openPatrols(page: Page): Promise<void> {
  await openApp(page);
  await page.getByRole('button', { name: 'Patrouilles', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Dates' })).toBeVisible({ timeout: 120_000 });
}

/** The last four weeks with the four before. */
async function compareHalves(page: Page): Promise<void> {
  const first = page.getByRole('slider', { name: 'Premier jour' });
  await first.focus();
  for (let week = 0; week < 4; week++) await page.keyboard.press('PageUp');
  await expect(first).toHaveAttribute('aria-valuenow', '28');
  await page.getByRole('combobox', { name: 'Comparer' }).selectOption('before');
}

/** Columns of a picture, from the left. */
function part({ width, height, rgba }: MapPixels, from: number, to: number): MapPixels {
  const [left, right] = [Math.ceil(from), Math.floor(to)];
  const cut = new Uint8ClampedArray((right - left) * height * 4);
  for (let row = 0; row < height; row++)
    cut.set(rgba.subarray((row * width + left) * 4, (row * width + right) * 4), row * (right - left) * 4);
  return { width: right - left, height, rgba: cut };
}
