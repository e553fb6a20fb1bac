import { type BrowserContext, expect } from '@playwright/test';
import { openStoragePage } from '../fixtures/open-storage-page.ts';
import { killPage } from './kill-page.ts';

/** What may be lost, in milliseconds, by a page that is given the time to run. */
const LOSS = 1_000;
const EDIT_EVERY = 15;

interface Edit {
  readonly number: number;
  readonly at: number;
}

/**
 * Kills a page that edits without rest, opens the dossier again, and so on: each time it opens whole, and what is lost is
 * at most a second old. The longest wait between two edits is added to that second: for so long a busy machine let the
 * page do nothing, saving included.
 */
export async function killWhileEditing(
  context: BrowserContext,
  script: string,
  kills: number,
): Promise<void> {
  const edits: Edit[] = [];
  await context.exposeFunction('tell', (number: number, at: number) => void edits.push({ number, at }));
  let page = await openStoragePage(context, script);
  await page.evaluate(() => window.fixture.autosave.start(window.fixture.dossier('essai')));
  let worst = 0;
  for (let round = 0; round < kills; round++) {
    await page.evaluate((every) => {
      let number = window.fixture.lastEdit().number;
      setInterval(() => {
        number++;
        if (window.fixture.edit(number)) window.tell(number, Date.now());
      }, every);
    }, EDIT_EVERY);
    // Spread over the rhythm of saving, the same on each run.
    await page.waitForTimeout(100 + ((round * 137) % 650));
    const killedAt = Date.now();
    await killPage(page);

    page = await openStoragePage(context, script);
    const opened = await page.evaluate(() => window.fixture.autosave.open('essai'));
    expect(opened).toMatchObject({ outcome: 'opened', problems: [] });
    const { number, whole } = await page.evaluate(() => window.fixture.lastEdit());
    expect(whole, `round ${round}: edit ${number} is whole`).toBe(true);
    const firstLost = edits.find((made) => made.number > number);
    const lost = firstLost ? killedAt - firstLost.at : 0;
    worst = Math.max(worst, lost);
    expect(lost, `round ${round}: age of the first lost edit`).toBeLessThanOrEqual(
      LOSS + longestWait(edits, killedAt),
    );
    edits.length = 0;
  }
  console.log(`${kills} kills: at most ${worst} ms of edits lost`);
}

/** Beyond the rhythm of edits, in milliseconds. */
function longestWait(edits: readonly Edit[], end: number): number {
  const times = [...edits.map(({ at }) => at), end];
  return Math.max(0, ...times.slice(1).map((time, rank) => time - times[rank]! - EDIT_EVERY));
}
