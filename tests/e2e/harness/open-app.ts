import { expect, type Page } from '@playwright/test';

/** Opens the page and waits until the map says that its first whole picture is drawn. */
export async function openApp(page: Page, hash = ''): Promise<void> {
  await page.goto(`./${hash}`);
  await expect(page.locator('[data-drawn]')).toBeVisible({ timeout: 300_000 });
}
