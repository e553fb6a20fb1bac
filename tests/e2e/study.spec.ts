import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './harness/expect-accessible.ts';
import { openApp } from './harness/open-app.ts';
import { expect, test } from './harness/watched-page.ts';

/** The quarter of the demonstration: fictitious buildings, streets and perimeters. */
const MARKET = /^Implantation : Place du marché/;
const CENTRE = /^Cordon de plaques : Centre ancien/;

test('draw a perimeter by keyboard, see its shares, retain five more cameras, see the shares rise, undo', async ({
  page,
}) => {
  await openVideo(page);
  // Goes there first: what is drawn lies among the buildings.
  await panel(page).getByRole('button', { name: MARKET }).click();
  await expect(retain(page)).toBeEnabled();
  await back(page);
  await drawSquare(page);
  const drawn = panel(page).getByRole('button', { name: /^Implantation : Zone d’étude 2/ });
  await expect(drawn).toContainText(/étude · [\d,]+ ha/);
  await drawn.click();
  await expect(page.getByRole('heading', { name: 'Implantation', level: 1 })).toBeFocused();
  await expect(panel(page)).toContainText(
    /Périmètre de [\d,]+ ha · \d+\scaméras? · \d+\sbâtiments? pris en compte/,
  );
  await expect(retain(page)).toHaveText('Retenir ces 5 caméras');
  await expectAccessible(page);

  const before = await shareOf(page, 'Reconnaître');
  const promised = await covered(page, 5);
  await slider(page).press('ArrowRight');
  await expect(slider(page)).toHaveAttribute('aria-valuetext', /^6\scaméras/);
  await expect.poll(() => covered(page, 6)).toBeGreaterThanOrEqual(promised);
  await slider(page).press('ArrowLeft');
  await expect(panel(page)).toContainText(/(Au plus|Optimum prouvé)/);
  await expect(retain(page)).toBeEnabled();
  await retain(page).click();
  await expect(page.getByText(/Projet\s: 5\scaméras en plus dans le dossier/)).toBeVisible();
  await expect.poll(() => shareOf(page, 'Reconnaître')).toBeGreaterThan(before);
  await page.keyboard.press('Control+z');
  await expect.poll(() => shareOf(page, 'Reconnaître')).toBe(before);
});

test('a cordon: how many points see every entry, why no fewer do, and they come into the dossier as one step', async ({
  page,
}) => {
  await openVideo(page);
  await panel(page).getByRole('button', { name: CENTRE }).click();
  await expect(page.getByRole('heading', { name: 'Cordon de plaques', level: 1 })).toBeVisible();
  await expect(panel(page)).toContainText(
    /\d+\spoints suffisent, et aucun choix de \d+ ne verrait toutes les entrées\./,
  );
  const points = await panel(page).locator('.cordon-points > li').count();
  await expect(panel(page).locator('.figure-value').nth(1)).toHaveText(String(points));
  await expectAccessible(page);
  await panel(page)
    .getByRole('button', { name: `Retenir ces ${points} points` })
    .click();
  await expect(
    page.getByText(new RegExp(`Projet\\s: ${points}\\spoints de plaques en plus dans le dossier`)),
  ).toBeVisible();
  const undo = page.getByRole('banner').getByRole('button', { name: 'Annuler', exact: true });
  await expect(undo).toBeEnabled();
  await undo.click();
  await expect(undo).toBeDisabled();
});

async function openVideo(page: Page): Promise<void> {
  await openApp(page);
  await page
    .getByRole('navigation', { name: 'Lieux de travail' })
    .getByRole('button', { name: 'Vidéo', exact: true })
    .click();
}

function panel(page: Page): Locator {
  return page.locator('.frame-panel');
}

function retain(page: Page): Locator {
  return panel(page).getByRole('button', { name: /^Retenir/ });
}

function slider(page: Page): Locator {
  return panel(page).getByRole('slider', { name: 'Nombre de caméras à ajouter' });
}

async function back(page: Page): Promise<void> {
  await panel(page).getByRole('button', { name: 'Vidéoprotection' }).click();
}

/** A square of 200 pixels about the middle of the map, corner by corner with the cross-hair. */
async function drawSquare(page: Page): Promise<void> {
  await panel(page).getByRole('button', { name: 'Dessiner un périmètre' }).click();
  const keys = page.getByRole('application', { name: /Cliquez les sommets/ });
  await expect(keys).toBeFocused();
  const press = async (...names: readonly string[]) => {
    for (const name of names) await page.keyboard.press(name);
  };
  await press('Shift+ArrowLeft', 'Shift+ArrowLeft', 'Shift+ArrowUp', 'Shift+ArrowUp', 'Enter');
  await press('Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Enter');
  await press('Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Enter');
  await press('Shift+ArrowLeft', 'Shift+ArrowLeft', 'Shift+ArrowLeft', 'Shift+ArrowLeft', 'Enter');
  await page.getByRole('button', { name: 'Terminer' }).click();
}

/** Whole percents. */
async function shareOf(page: Page, level: string): Promise<number> {
  const words = await panel(page)
    .locator('.seen-levels li', { hasText: level })
    .locator('strong')
    .textContent();
  return Number((words ?? '').replace(/\D/g, '') || Number.NaN);
}

/** Of the plan that is shown; not a number while it is looked for. */
async function covered(page: Page, count: number): Promise<number> {
  const words = (await slider(page).getAttribute('aria-valuetext')) ?? '';
  return words.startsWith(`${count}\u00a0`) ? Number(/(\d+)\s%/.exec(words)?.[1] ?? Number.NaN) : Number.NaN;
}
