import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { hideOverlays } from './harness/hide-overlays.ts';
import { changedShare, mapPixels, settledMapPixels } from './harness/map-pixels.ts';
import { openApp } from './harness/open-app.ts';
import { settledBox } from './harness/settled-box.ts';
import { expect, test } from './harness/watched-page.ts';

const PATIENT = { timeout: 120_000, intervals: [300, 600, 1000] };

test('hours are painted on the week, by hand and from the keyboard: image, figures, ranking and legend follow', async ({
  page,
}) => {
  await openPatrols(page);
  await hideOverlays(page);
  const whole = await settledMapPixels(page);
  const shown = await shownHours(page);
  await drawWeek(page, { day: 4, hour: 20 }, { day: 5, hour: 23 });
  await expect(page.getByText('8 h sur 168')).toBeVisible();
  await expect(legend(page)).toContainText('8 heures choisies sur les 168 de la semaine');
  await expect.poll(() => shownHours(page)).toBeLessThan(shown / 4);
  await expect.poll(() => shownHours(page)).toBeGreaterThan(0);
  await expect.poll(async () => changedShare(whole, await mapPixels(page)), PATIENT).toBeGreaterThan(0.005);
  await page.getByRole('button', { name: 'Tout', exact: true }).click();
  await expect.poll(() => shownHours(page)).toBe(shown);

  // Two halves of the week make the whole.
  await page.getByRole('button', { name: 'Semaine', exact: true }).click();
  await expect.poll(() => shownHours(page)).toBeLessThan(shown);
  const week = await shownHours(page);
  await page.getByRole('button', { name: 'Week-end', exact: true }).click();
  await expect.poll(async () => Math.abs(week + (await shownHours(page)) - shown)).toBeLessThanOrEqual(1);
  await page.getByRole('button', { name: 'Tout', exact: true }).click();
  const monday = page.getByRole('button', { name: /^lundi, 0 h/ });
  await monday.focus();
  await page.keyboard.press('Space');
  await expect(monday).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByText('1 h sur 168')).toBeVisible();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(page.getByRole('button', { name: /^lundi, 1 h/ })).toBeFocused();
});

test('dates are dragged, moved by keys, and compared with the period before', async ({ page }) => {
  await openPatrols(page);
  const first = page.getByRole('slider', { name: 'Premier jour' });
  const compare = page.getByRole('combobox', { name: 'Comparer' });
  // Nothing lies before the whole period; other days may still be chosen.
  await expect(compare.getByRole('option')).toHaveCount(2);
  const box = await settledBox(page.locator('.band-track'));
  const handle = await settledBox(first);
  await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, handle.y + 10, { steps: 6 });
  await page.mouse.up();
  await expect(first).toHaveAttribute('aria-valuenow', '28');
  await expect(page.getByRole('region', { name: 'Dates' })).toContainText('4 semaines');
  await first.focus();
  await page.keyboard.press('ArrowRight');
  await expect(first).toHaveAttribute('aria-valuenow', '29');
  await page.keyboard.press('ArrowLeft');
  await hideOverlays(page);
  const before = await settledMapPixels(page);
  await compare.selectOption({ label: 'À la période juste avant' });
  await expect(page.getByRole('heading', { name: 'Ce qui a le plus changé' })).toBeVisible();
  await expect(legend(page)).toContainText('Évolution, minutes par semaine');
  await expect(page.locator('.change').first()).toHaveText(/^[+−]\d+\s%$/);
  await expect(page.getByText(/^Avant.:.27 sept\. – 24 oct\. 2026$/)).toBeVisible();
  await expect.poll(async () => changedShare(before, await mapPixels(page)), PATIENT).toBeGreaterThan(0.005);
});

test('a sheet reads what is brushed; brigades are ranked, colour the map, and go out as a file', async ({
  page,
}) => {
  await openPatrols(page);
  await page
    .getByRole('button', { name: /^Manosque/ })
    .first()
    .click();
  const sheet = page.getByRole('complementary');
  await expect(sheet).toContainText('Manosque');
  const chart = sheet.getByRole('img', { name: /présence par jour/ });
  await expect(chart).toBeVisible();
  const tallest = () =>
    chart
      .locator('rect')
      .evaluateAll((bars) => bars.filter((bar) => Number(bar.getAttribute('height')) > 1).length);
  const days = await tallest();
  const weekend = sheet.getByRole('row', { name: /^Part de week-end/ });
  await expect(weekend).toContainText(/\d\s%/);
  await expect(weekend).not.toContainText('100');
  await page.getByRole('button', { name: 'Week-end', exact: true }).click();
  await expect(weekend).toContainText(/100\s%/);
  await expect.poll(tallest).toBeLessThan(days / 2);
  await page.getByRole('button', { name: 'Tout', exact: true }).click();
  await sheet.getByRole('button', { name: 'Fermer la fiche' }).click();

  const panel = page.getByRole('region', { name: /Patrouilles$/ });
  const rows = panel.locator('.ranking').last().getByRole('button');
  await page.getByRole('button', { name: 'Brigade', exact: true }).click();
  await expect(rows.first()).toHaveText(/^(Commissariat|Brigade) .*\d\sh/);
  const figure = panel.getByRole('combobox', { name: 'Classer par' });
  await figure.selectOption({ label: 'Visites par semaine' });
  // Visits of brigades are counted when they are first asked for.
  await expect(rows.first().locator('.area-figure')).toHaveText(/^[\d\s]+(,\d)?$/);
  await expect(panel.getByText('Les jours et les visites, non', { exact: false })).toBeVisible();
  await expect(figure.getByRole('option', { name: 'Évolution du temps' })).toHaveCount(0);

  await hideOverlays(page);
  const squares = await settledMapPixels(page);
  await panel.getByRole('switch', { name: 'Colorer la carte avec cette valeur' }).click();
  await expect(legend(page)).toContainText('Visites par semaine, par brigade');
  await expect.poll(async () => changedShare(squares, await mapPixels(page)), PATIENT).toBeGreaterThan(0.2);

  await panel.getByRole('button', { name: 'Tableau avec toutes les valeurs' }).click();
  const table = page.locator('.tables-panel');
  await expect(table).toContainText('Brigade de Sisteron');
  await table.getByRole('button', { name: 'Exporter' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Tableur (CSV)' }).click();
  const lines = (await readFile(await (await download).path(), 'utf8')).trim().split('\r\n');
  expect(lines[0]).toContain('Visites par semaine');
  expect(lines).toHaveLength(25);
});

async function openPatrols(page: Page): Promise<void> {
  await openApp(page);
  await page.getByRole('button', { name: 'Patrouilles', exact: true }).click();
  await expect(page.getByRole('group', { name: /^Heures de la semaine/ })).toBeVisible({ timeout: 120_000 });
}

const legend = (page: Page) => page.locator('.frame-legend');

/** Hours shown on the map, as the dock says them. */
async function shownHours(page: Page): Promise<number> {
  const facts = page.locator('.time-facts');
  await expect(facts).toContainText('montrées');
  const text = (await facts.textContent()) ?? '';
  const found = /([\d\s\u202f\u00a0]+)\sh(?:\s(\d\d))?\smontrées/.exec(text);
  if (!found) throw new Error(`No hours in « ${text} ».`);
  return Number((found[1] ?? '').replace(/\D/g, '')) + Number(found[2] ?? 0) / 60;
}

interface Cell {
  readonly day: number;
  readonly hour: number;
}

async function drawWeek(page: Page, from: Cell, to: Cell): Promise<void> {
  const box = await settledBox(page.locator('.week-cells'));
  const at = ({ day, hour }: Cell) =>
    [box.x + ((hour + 0.5) * box.width) / 24, box.y + ((day + 0.5) * box.height) / 7] as const;
  await page.mouse.move(...at(from));
  await page.mouse.down();
  await page.mouse.move(...at(to), { steps: 5 });
  await page.mouse.up();
}
