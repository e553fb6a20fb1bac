import type { Page } from '@playwright/test';
import { chooseFile } from './harness/choose-file.ts';
import { expectAccessible } from './harness/expect-accessible.ts';
import {
  addToDossier,
  answerQuestion,
  checkLines,
  importDialog,
  reportFigures,
} from './harness/import-steps.ts';
import { openApp } from './harness/open-app.ts';
import { expect, test } from './harness/watched-page.ts';

test('a request is written down, chosen, measured, and undone', async ({ page }) => {
  await openPatrols(page);
  await page.getByRole('button', { name: 'Noter une attente' }).click();
  const form = page.getByRole('dialog', { name: 'Noter une attente' });
  await form.getByLabel('Commune').selectOption({ label: 'Manosque' });
  await form.getByLabel('Date de la demande').fill('2026-10-25');
  await form.getByLabel('Thème').selectOption('vitesse');
  await form.getByLabel('Ce qui est demandé').fill('Vitesse <b>avenue</b> Jean-Giono.');
  const hours = form.getByLabel('Heures');
  await hours.fill('surtout le matin');
  await expect(form.getByText('Ces heures ne sont pas comprises')).toBeVisible();
  await expect(form.getByRole('button', { name: 'Enregistrer' })).toBeDisabled();
  await hours.fill('lun.-ven. 7h-19h');
  await expect(form.getByText('lun. à ven., 7 h – 19 h')).toBeVisible();
  await expectAccessible(page);
  await form.getByRole('button', { name: 'Enregistrer' }).click();

  const sheet = page.getByRole('complementary', { name: 'Fiche' });
  await expect(sheet.getByRole('heading', { name: 'Manosque' })).toBeVisible();
  await expect(sheet.getByRole('blockquote')).toContainText('Vitesse <b>avenue</b> Jean-Giono.');
  await expect(sheet.getByText('par semaine, avant')).toBeVisible({ timeout: 120_000 });
  await expect(sheet.getByText('par semaine, après')).toBeVisible();
  await expect(sheet.getByRole('img', { name: /Manosque : 4 semaines avant/ })).toBeVisible();
  await expect(sheet.getByText(/des semaines|Si les semaines/)).toBeVisible();
  // Its hours, and the weeks after it against those before, are the brush.
  await expect(page.getByText('60 h sur 168')).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Comparer' })).toHaveValue('before');
  await expect(page.getByRole('slider', { name: 'Premier jour' })).toHaveAttribute('aria-valuenow', '28');
  await expectAccessible(page);

  await page.locator('.top-bar').getByRole('button', { name: 'Annuler', exact: true }).click();
  await expect(sheet.getByText('Cet élément n’est plus dans le dossier.')).toBeVisible();
  await page.locator('.top-bar').getByRole('button', { name: 'Rétablir', exact: true }).click();
  await expect(sheet.getByRole('heading', { name: 'Manosque' })).toBeVisible();
});

test('the request of the demonstration shows its rise, and prints as one A4 page for the mayor', async ({
  page,
}) => {
  // Seven days of delay: what the page may show depends on today.
  await page.clock.setFixedTime(new Date('2026-11-23T10:00:00Z'));
  await openPatrols(page);
  // Found by its theme and its place, and marked on the map.
  await page.getByRole('combobox', { name: /^Rechercher/ }).fill('rodeos marche');
  await page.getByRole('option', { name: /^rodéos.*attente · Oraison$/s }).click();
  const sheet = page.getByRole('complementary', { name: 'Fiche' });
  await expect(sheet.getByText('réponse apportée')).toBeVisible();
  const figures = sheet.locator('.figure-value');
  await expect(figures).toHaveCount(2, { timeout: 120_000 });
  const [before, after] = (await figures.allInnerTexts()).map(minutesOf);
  expect(after).toBeGreaterThan(1.5 * (before ?? 0));
  await expect(sheet.getByText(/Une hausse aussi forte ne se voit/)).toBeVisible();

  await page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute('data-asked-print', 'true');
  });
  await sheet.getByRole('button', { name: 'Restitution au maire' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-asked-print', 'true', { timeout: 120_000 });
  const paper = page.locator('.restitution');
  await expect(paper).toContainText('Restitution au maire · Oraison');
  await expect(paper).toContainText('Rodéos le samedi soir, place du marché.');
  await expect(paper).toContainText('Données de démonstration fictives');
  await expect(paper).toContainText('Passages renforcés');
  // A mayor is an élu: the delay, ranges in place of minutes, and no unit.
  await expect(paper).toContainText(
    /Positions jusqu’au 16 novembre 2026\s: les jours plus récents que 7\sjours/,
  );
  await expect(paper.locator('dd').nth(1)).toHaveText(/^\d+\sh(\s\d\d)? à \d+\sh(\s\d\d)?$/);
  await expect(paper.locator('dt').first()).toHaveText(/3\ssemaines avant/);
  await expect(page.locator('.print-legend')).toContainText('25 oct. – 14 nov. 2026');
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const text = pdf.toString('latin1');
  expect(text.match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1);
  const [, width, height] = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(text) ?? [];
  // Portrait A4, in points.
  expect(Math.abs(Number(width) - 595)).toBeLessThan(2);
  expect(Math.abs(Number(height) - 842)).toBeLessThan(2);
  // Once printed, Ctrl P is the map again.
  await expect(paper).toHaveCount(0);
});

const FILE = `Commune;Date de la demande;Attente;Créneau
Oraison;20/10/2026;Feux de poubelles derrière le stade;surtout l’été
Oraison;21/10/2026;Vitesse avenue Charles-Richaud;lun-ven 7h-9h
`;

test('a file of requests is imported, its doubtful hours asked, and listed in the sheet of the commune', async ({
  page,
}) => {
  await openApp(page, '#v=1&s=communes,04143');
  await chooseFile(page, { name: 'attentes.csv', bytes: new TextEncoder().encode(FILE) });
  await expect(importDialog(page).getByLabel('Ce fichier contient')).toHaveValue('expectations');
  expect(await checkLines(page)).toEqual({ read: 2, kept: 1, aside: 1 });
  await answerQuestion(page, /surtout l’été/, 'La nuit, 22 h – 6 h');
  await importDialog(page).getByRole('button', { name: 'Appliquer les réponses' }).click();
  await expect.poll(() => reportFigures(page)).toEqual({ read: 2, kept: 2, aside: 0 });
  await addToDossier(page);
  const sheet = page.getByRole('complementary', { name: 'Fiche' });
  await sheet.getByRole('button', { name: /Feux de poubelles/ }).click();
  await expect(sheet.getByText('tous les jours, 22 h – 6 h')).toBeVisible();
});

async function openPatrols(page: Page): Promise<void> {
  await openApp(page);
  await page.getByRole('button', { name: 'Patrouilles', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Dates' })).toBeVisible({ timeout: 300_000 });
}

/** « 3 h 06 », « 48 min ». */
function minutesOf(words: string): number {
  const [, hours = '0', minutes = '0'] = /(?:(\d+)\s*h\s*)?(\d+)?(?:\s*min)?/.exec(words) ?? [];
  return Number(hours) * 60 + Number(minutes);
}
