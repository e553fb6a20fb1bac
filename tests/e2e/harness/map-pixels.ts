import type { Page } from '@playwright/test';

export interface MapPixels {
  readonly width: number;
  readonly height: number;
  /** RGBA, row by row from the top. */
  readonly rgba: Uint8ClampedArray;
}

/**
 * What the eye sees where the map is: a screenshot cut to `[data-testid=map]` or the largest canvas, decoded in the page.
 * Panels that lie over the map are in it too.
 */
export async function mapPixels(page: Page): Promise<MapPixels> {
  const box = await mapBox(page);
  const shot = await page.screenshot({ clip: box, animations: 'disabled', caret: 'hide' });
  const { width, height, base64 } = await page.evaluate(async (png) => {
    const raw = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([raw], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    const pen = canvas.getContext('2d');
    if (!pen) throw new Error('no 2D context');
    pen.drawImage(picture, 0, 0);
    const { data } = pen.getImageData(0, 0, picture.width, picture.height);
    let text = '';
    for (let i = 0; i < data.length; i += 32_768)
      text += String.fromCharCode(...data.subarray(i, i + 32_768));
    return { width: picture.width, height: picture.height, base64: btoa(text) };
  }, shot.toString('base64'));
  return { width, height, rgba: new Uint8ClampedArray(Buffer.from(base64, 'base64')) };
}

/** Share of pixels, 0 … 1, whose colour differs by more than a hair between two pictures of the same size. */
export function changedShare(before: MapPixels, after: MapPixels): number {
  if (before.width !== after.width || before.height !== after.height)
    throw new Error(
      `pictures differ in size: ${before.width}×${before.height} and ${after.width}×${after.height}`,
    );
  let changed = 0;
  for (let i = 0; i < before.rgba.length; i += 4) {
    const distance =
      Math.abs(before.rgba[i]! - after.rgba[i]!) +
      Math.abs(before.rgba[i + 1]! - after.rgba[i + 1]!) +
      Math.abs(before.rgba[i + 2]! - after.rgba[i + 2]!);
    if (distance > 12) changed++;
  }
  return changed / (before.rgba.length / 4);
}

/** How many colours are there, by steps of 16: a map that did not draw has one or two. */
export function countColours({ rgba }: MapPixels): number {
  const seen = new Set<number>();
  for (let i = 0; i < rgba.length; i += 4)
    seen.add(((rgba[i]! >> 4) << 8) | ((rgba[i + 1]! >> 4) << 4) | (rgba[i + 2]! >> 4));
  return seen.size;
}

/** Two pictures in a row alike: tiles, labels and eased moves have come to rest. */
export async function settledMapPixels(page: Page, timeoutMs = 30_000): Promise<MapPixels> {
  const end = Date.now() + timeoutMs;
  let last = await mapPixels(page);
  while (Date.now() < end) {
    await page.waitForTimeout(800);
    const next = await mapPixels(page);
    if (countColours(next) > 4 && changedShare(last, next) < 0.0005) return next;
    last = next;
  }
  return last;
}

async function mapBox(page: Page): Promise<{ x: number; y: number; width: number; height: number }> {
  const boxes = await page.locator('canvas').evaluateAll((canvases) =>
    canvases.map((canvas) => {
      const { x, y, width, height } = canvas.getBoundingClientRect();
      return { x, y, width, height };
    }),
  );
  const largest = boxes.sort((a, b) => b.width * b.height - a.width * a.height)[0];
  if (!largest) throw new Error('there is no canvas on the page');
  return largest;
}
