import type { Page } from '@playwright/test';
import { expect, test } from './harness/watched-page.ts';

test('without a mouse: the focus is seen; search, sheet, layers, table, import, theme', async ({ page }) => {
  await page.goto('./');
  await expect(page.getByRole('switch', { name: /Caméras fixes [1-9]/ })).toBeVisible({ timeout: 300_000 });

  await expectFocusSeen(page);

  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: /Rechercher/ })).toBeFocused();
  await page.keyboard.type('manosque');
  await expect(page.getByRole('option', { name: /Manosque/ }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Manosque' })).toBeVisible();

  await tabTo(page, 'switch', /Caméras fixes/);
  await page.keyboard.press('Space');
  await expect(page.getByRole('switch', { name: /Caméras fixes/ })).not.toBeChecked();

  await tabTo(page, 'button', /^Réglages : Caméras fixes$/);
  await page.keyboard.press('Enter');
  await tabTo(page, 'button', /^Tableau$/);
  await page.keyboard.press('Enter');
  await expect(page.locator('.tables-panel')).toBeVisible();
  await expectRowsByArrows(page);
  await tabTo(page, 'button', /^Fermer les tableaux$/);
  await page.keyboard.press('Enter');
  await expect(page.locator('.tables-panel')).toBeHidden();

  await tabTo(page, 'button', /^Importer$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Importer un fichier' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Importer un fichier' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Importer', exact: true }).last()).toBeFocused();

  await tabTo(page, 'button', /^Thème$/);
  await page.keyboard.press('Enter');
  // Drawn before it takes the focus: on a busy machine keys pressed in between would go to the button.
  await expect(page.locator('[role=menu] :focus')).toBeAttached();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitemradio', { name: 'Clair' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitemradio', { name: 'Sombre' })).toBeHidden();
});

/** One row of a long table is a stop for Tab, whatever its length; the arrows go from row to row, End to the last. */
async function expectRowsByArrows(page: Page): Promise<void> {
  const panel = page.locator('.tables-panel');
  await expect(panel.locator('[data-row][tabindex="0"]')).toHaveCount(1);
  await panel.locator('[data-row="0"]').focus();
  await page.keyboard.press('ArrowDown');
  await expect(panel.locator('[data-row="1"]')).toBeFocused();
  await page.keyboard.press('End');
  await expect(panel.locator('[data-row]:focus')).toHaveAttribute('data-row', /^[1-9]\d{2,}$/);
  await page.keyboard.press('Home');
  await expect(panel.locator('[data-row="0"]')).toBeFocused();
}

/** Presses Tab until the control has the focus; a control that Tab never reaches fails. */
async function tabTo(page: Page, role: 'button' | 'switch', name: RegExp): Promise<void> {
  const target = page.getByRole(role, { name }).first();
  for (let step = 0; step < 150; step++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reaches ${role} ${name}`);
}

/** Tab from the top: each control that takes the focus shows it. */
async function expectFocusSeen(page: Page): Promise<void> {
  const unmarked: string[] = [];
  for (let step = 0; step < 30; step++) {
    await page.keyboard.press('Tab');
    const seen = await page.evaluate(() => {
      const focused = document.activeElement as HTMLElement | null;
      if (!focused || focused === document.body) return null;
      // A mark may be drawn on the label around a bare control.
      const marked = [focused, focused.parentElement, focused.parentElement?.parentElement].some(
        (element) => {
          if (!element) return false;
          const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
          return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
        },
      );
      return marked ? null : focused.outerHTML.slice(0, 120);
    });
    if (seen) unmarked.push(seen);
  }
  expect(unmarked).toEqual([]);
}
