import type { Locator, Page } from '@playwright/test';
import { chooseFile } from './harness/choose-file.ts';
import { hideOverlays } from './harness/hide-overlays.ts';
import {
  addToDossier,
  answerQuestion,
  checkLines,
  importDialog,
  reasonsAside,
  reportFigures,
} from './harness/import-steps.ts';
import { changedShare, type MapPixels, mapPixels, settledMapPixels } from './harness/map-pixels.ts';
import { openEmpty } from './harness/open-empty.ts';
import { countLines, openTable } from './harness/open-table.ts';
import { sharedSample } from './harness/shared-sample.ts';
import { expect, test } from './harness/watched-page.ts';

// Real files as they come, through the mapping step and the questions a user meets. What becomes of each row is stated by
// tests/golden; here it is what the page says of them, and what is on the map and in the tables afterwards.

const PATIENT = { timeout: 120_000, intervals: [500, 1000, 2000] };
const layerSwitch = (page: Page, name: string, count: number): Locator =>
  page.getByRole('switch', { name: new RegExp(`^${name.replace(/[()]/g, '\\$&')}\\s+${count}$`) });

test('participation citoyenne: four names are asked about, three answers bring three communes', async ({
  page,
}) => {
  const sample = sharedSample('mairie/participation-citoyenne.csv');
  await openEmpty(page);
  await hideOverlays(page);
  await chooseFile(page, sample);
  await expectKind(page, 'participation');
  expect(await checkLines(page)).toEqual({ read: 24, kept: 20, aside: 4 });
  await answerQuestion(page, /« ?Saint Julien ?»/, 'Saint-Julien-du-Verdon');
  await answerQuestion(page, /« ?Barcelonette ?»/, 'Barcelonnette');
  await answerQuestion(page, /« ?Gréoux ?»/, 'Gréoux-les-Bains');
  await answerQuestion(page, /« ?Château-neuf ?»/, /^Aucune/);
  await importDialog(page).getByRole('button', { name: 'Appliquer les réponses' }).click();
  await expect.poll(async () => (await reportFigures(page)).kept).toBe(23);
  expect(await reportFigures(page)).toEqual({ read: 24, kept: 23, aside: 1 });
  await addToDossier(page);
  await expect(layerSwitch(page, 'Participation citoyenne', 23)).toBeVisible();
  expect(await countLines(await openTable(page, 'Participation citoyenne'))).toBe(23);
  await page.getByRole('button', { name: 'Fermer les tableaux' }).click();
  const drawn = await settledMapPixels(page);
  await page.keyboard.press('Control+z');
  await expect(layerSwitch(page, 'Participation citoyenne', 0)).toBeVisible();
  await expectMapChanged(page, drawn, 0.005);
});

test('police municipale without coordinates: placed at commune centres only once the user says so', async ({
  page,
}) => {
  const sample = sharedSample('mairie/dispositifs-agglo.xlsx');
  await openEmpty(page);
  await chooseFile(page, sample);
  await expectKind(page, 'units');
  await expect(importDialog(page)).toContainText('Aucune colonne de coordonnées');
  expect(await checkLines(page)).toEqual({ read: 11, kept: 0, aside: 11 });
  await expect(importDialog(page).getByRole('button', { name: /^Ajouter/ })).toBeDisabled();
  await expect(importDialog(page).locator('.import-questions').getByRole('combobox')).toHaveCount(1);
  await answerQuestion(page, /Il manque le lieu/, 'Placer au centre de chaque commune');
  await importDialog(page).getByRole('button', { name: 'Appliquer les réponses' }).click();
  await expect.poll(async () => (await reportFigures(page)).kept).toBe(8);
  expect(await reportFigures(page)).toEqual({ read: 11, kept: 8, aside: 3 });
  await addToDossier(page);
  await expect(layerSwitch(page, 'Brigades et commissariats', 8)).toBeVisible();
  const panel = await openTable(page, 'Brigades et commissariats');
  expect(await countLines(panel)).toBe(8);
  await expect(panel).toContainText('Police municipale – Manosque');
  await page.getByRole('button', { name: 'Fermer les tableaux' }).click();
  await page.keyboard.press('Control+z');
  await expect(layerSwitch(page, 'Brigades et commissariats', 0)).toBeVisible();
});

test('positions of the night of the change of hour become presence on the map', async ({ page }) => {
  const sample = sharedSample('mairie/positions-nuit-changement-heure.csv');
  await openEmpty(page);
  await hideOverlays(page);
  await chooseFile(page, sample);
  await expectKind(page, 'patrols');
  expect(await checkLines(page)).toEqual({ read: 2572, kept: 2559, aside: 13 });
  const reasons = Object.entries(await reasonsAside(page));
  expect(reasons.reduce((sum, [, count]) => sum + count, 0)).toBe(13);
  await addToDossier(page);
  await showPresence(page);
  const drawn = await settledMapPixels(page);
  await page.keyboard.press('Control+z');
  await expectNoPresence(page);
  await expectMapChanged(page, drawn, 0.0003);
});

test('a timed GPX becomes presence, and its points without time are told', async ({ page }) => {
  const sample = sharedSample('traces/isere-savoie-horodatee.gpx');
  await openEmpty(page);
  await chooseFile(page, sample);
  await expectKind(page, 'patrols');
  expect(await checkLines(page)).toEqual({ read: 20_005, kept: 19_488, aside: 517 });
  expect(Object.values(await reasonsAside(page))).toEqual([513, 4]);
  await addToDossier(page);
  await showPresence(page);
  await page.keyboard.press('Control+z');
  await expectNoPresence(page);
});

test('coordinates that a spreadsheet destroyed: no row comes in, each says why', async ({ page }) => {
  const sample = sharedSample('cameras/coordonnees-abimees-par-un-tableur.csv');
  await openEmpty(page);
  await chooseFile(page, sample);
  await importDialog(page).getByRole('combobox', { name: 'Ce fichier contient' }).selectOption('cameras');
  expect(await checkLines(page)).toEqual({ read: 622, kept: 0, aside: 622 });
  const counts = Object.values(await reasonsAside(page));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(622);
  await expect(importDialog(page).getByRole('button', { name: /^Ajouter/ })).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect(importDialog(page)).toBeHidden();
  await expect(layerSwitch(page, 'Caméras fixes', 0)).toBeVisible();
});

async function expectKind(page: Page, kind: string): Promise<void> {
  const list = importDialog(page).getByRole('combobox', { name: 'Ce fichier contient' });
  await expect(list).toHaveValue(kind, { timeout: 120_000 });
}

/** What was drawn goes with the undo. */
async function expectMapChanged(page: Page, before: MapPixels, share: number): Promise<void> {
  await expect.poll(async () => changedShare(before, await mapPixels(page)), PATIENT).toBeGreaterThan(share);
}

const PRESENCE = 'Intensité des patrouilles (DCAS)';

/** The layer of patrols is lit, and its table lists the presence that came in. */
async function showPresence(page: Page): Promise<void> {
  const toggle = page.getByRole('switch', { name: new RegExp(`^${PRESENCE.replace(/[()]/g, '\\$&')}`) });
  await expect(toggle).toHaveAccessibleName(/\d+\s+sem\.$/);
  if (!(await toggle.isChecked())) await toggle.click();
  await expect(toggle).toBeChecked();
  expect(await countLines(await openTable(page, PRESENCE))).toBe(1);
  await page.getByRole('button', { name: 'Fermer les tableaux' }).click();
}

async function expectNoPresence(page: Page): Promise<void> {
  await expect(page.getByRole('switch', { name: /^Intensité des patrouilles/ })).not.toHaveAccessibleName(
    /sem\.$/,
  );
}
