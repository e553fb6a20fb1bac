import type { Page } from '@playwright/test';
import { type MapPixels, settledMapPixels } from './map-pixels.ts';

/** The map without what lies over it (legend, banners, messages): a legend that loses a line must not pass for a layer that went. */
export async function bareMapPixels(page: Page): Promise<MapPixels> {
  const veil = await page.addStyleTag({
    content:
      '.frame-legend, .frame-banner, .mantine-Notifications-root, [class*=banner] { visibility: hidden !important }',
  });
  const pixels = await settledMapPixels(page);
  await veil.evaluate((element) => (element as HTMLElement).remove());
  return pixels;
}
