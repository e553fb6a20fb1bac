import type { Page } from '@playwright/test';

/** The renderer dies as from a full memory: no event runs in the page. */
export async function killPage(page: Page): Promise<void> {
  const crashed = page.waitForEvent('crash');
  const session = await page.context().newCDPSession(page);
  session.send('Page.crash').catch(() => {});
  await crashed;
  await page.close();
}
