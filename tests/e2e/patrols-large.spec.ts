import type { Page } from '@playwright/test';
import { largePresence } from './harness/large-presence.ts';
import { openApp } from './harness/open-app.ts';
import { expect, test } from './harness/watched-page.ts';

const POSITIONS = 5_000_000;
const LONGEST_MS = 50;

test('five million positions are brushed without a script of ours holding the page for 50 ms', async ({
  page,
}) => {
  test.setTimeout(400_000);
  const file = largePresence(POSITIONS);
  await openApp(page);
  await page.getByLabel('Ouvrir un fichier de dossier…').first().setInputFiles(file);
  await expect(page.getByRole('switch', { name: 'Caméras fixes 0' })).toBeVisible({ timeout: 120_000 });
  await page.getByRole('button', { name: 'Patrouilles', exact: true }).click();
  await expect(page.getByText(/^5\s000\s000\spositions/)).toBeVisible();
  await expect(page.getByRole('group', { name: /^Heures de la semaine/ })).toBeVisible({ timeout: 120_000 });
  await page.waitForTimeout(3000);
  await watchScripts(page);
  const before = await page.locator('.time-facts').textContent();
  await drag(page, '.week-cells', [0.1, 0.1], [0.9, 0.9]);
  await expect(page.locator('.time-facts')).not.toHaveText(before ?? '');
  await drag(page, '.band-track', [0.2, 0.5], [0.7, 0.5]);
  await page.waitForTimeout(2000);
  const scripts = await longScripts(page);
  console.log(
    `longest scripts: ${scripts
      .slice(0, 5)
      .map(({ name, ms }) => `${Math.round(ms)} ms ${name}`)
      .join(', ')}`,
  );
  const ours = scripts.filter(({ name }) => !name.startsWith('FrameRequestCallback'));
  expect(ours.filter(({ ms }) => ms > LONGEST_MS)).toEqual([]);
});

interface Script {
  readonly name: string;
  readonly ms: number;
}

/** Scripts by the browser's own account of long frames. Frames of the map are told apart: in software GL they draw on the processor. */
async function watchScripts(page: Page): Promise<void> {
  await page.evaluate(() => {
    const found: Script[] = [];
    Object.assign(window, { longScripts: found });
    new PerformanceObserver((list) => {
      for (const frame of list.getEntries() as unknown as { scripts: ScriptEntry[] }[]) {
        for (const { duration, sourceURL, sourceFunctionName, invoker } of frame.scripts)
          found.push({
            name: `${invoker} ${sourceFunctionName} ${sourceURL.split('/').pop()}`,
            ms: duration,
          });
      }
    }).observe({ type: 'long-animation-frame', buffered: false });
    interface ScriptEntry {
      readonly duration: number;
      readonly sourceURL: string;
      readonly sourceFunctionName: string;
      readonly invoker: string;
    }
  });
}

async function longScripts(page: Page): Promise<Script[]> {
  const found = await page.evaluate(() => (window as unknown as { longScripts: Script[] }).longScripts);
  return found.sort((a, b) => b.ms - a.ms);
}

async function drag(
  page: Page,
  selector: string,
  from: [number, number],
  to: [number, number],
): Promise<void> {
  const box = await page.locator(selector).boundingBox();
  if (!box) throw new Error(`${selector} is not on screen.`);
  const at = ([x, y]: [number, number]) => [box.x + x * box.width, box.y + y * box.height] as const;
  await page.mouse.move(...at(from));
  await page.mouse.down();
  await page.mouse.move(...at(to), { steps: 20 });
  await page.mouse.up();
}
