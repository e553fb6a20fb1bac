import type { Page } from '@playwright/test';
import { decode } from 'fast-png';

export interface MapPixels {
  readonly width: number;
  readonly height: number;
  /** RGBA, row by row from the top. */
  readonly rgba: Uint8ClampedArray;
}

/**
 * What the eye sees where the map is: a screenshot cut to the largest canvas. Panels that lie over the map are in it too.
 * Decoded here and not in the page, which has its own frames to draw.
 */
export async function mapPixels(page: Page): Promise<MapPixels> {
  return decodePixels(await mapShot(page));
}

async function mapShot(page: Page): Promise<Buffer> {
  return page.screenshot({ clip: await mapBox(page), animations: 'disabled', caret: 'hide' });
}

function decodePixels(png: Buffer): MapPixels {
  const { width, height, depth, channels, data } = decode(png);
  if (depth !== 8 || channels < 3) throw new Error(`a screenshot of ${channels} channels of ${depth} bits`);
  const rgba = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let at = 0; at < width * height; at++)
    for (let channel = 0; channel < 3; channel++) rgba[4 * at + channel] = data[channels * at + channel]!;
  return { width, height, rgba };
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

/** The map says that it is at rest, and two pictures in a row are alike: tiles, labels and eased moves have come to their end. */
export async function settledMapPixels(page: Page, timeoutMs = 120_000): Promise<MapPixels> {
  const end = Date.now() + timeoutMs;
  let [lastShot, last] = await restingPicture(page, timeoutMs);
  while (Date.now() < end) {
    await page.waitForTimeout(250);
    const [nextShot, next] = await restingPicture(page, timeoutMs);
    const alike = lastShot.equals(nextShot) || changedShare(last, next) < 0.0005;
    if (alike && countColours(next) > 4) return next;
    [lastShot, last] = [nextShot, next];
  }
  throw new Error(`the map was not at rest within ${timeoutMs} ms`);
}

async function restingPicture(page: Page, timeout: number): Promise<readonly [Buffer, MapPixels]> {
  await page.locator('[data-at-rest=true]').waitFor({ timeout });
  const shot = await mapShot(page);
  return [shot, decodePixels(shot)];
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
