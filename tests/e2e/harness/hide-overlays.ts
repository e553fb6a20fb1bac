import type { Page } from '@playwright/test';

/** Hides what lies over the map (legend, banners, messages): a legend that loses a line must not pass for a layer that went. */
export async function hideOverlays(page: Page): Promise<void> {
  await page.addStyleTag({
    content: '.frame-legend, .banner, .mantine-Notifications-root { visibility: hidden !important }',
  });
}
