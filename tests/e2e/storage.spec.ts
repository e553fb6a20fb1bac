import type { Page } from '@playwright/test';
import { bundleStoragePage, openStoragePage } from './fixtures/open-storage-page.ts';
import { expect, test } from './harness/watched-page.ts';

let script = '';
test.beforeAll(async () => {
  script = await bundleStoragePage();
});

const KILLS = 50;
const ID = 'essai';

const start = (page: Page) =>
  page.evaluate((id) => window.fixture.autosave.start(window.fixture.dossier(id)), ID);
const open = (page: Page) => page.evaluate((id) => window.fixture.autosave.open(id), ID);
const edit = (page: Page, number: number) => page.evaluate((n) => window.fixture.edit(n), number);
const flush = (page: Page) => page.evaluate(() => window.fixture.autosave.flush());
const lastEdit = (page: Page) => page.evaluate(() => window.fixture.lastEdit());
const state = (page: Page) => page.evaluate(() => window.fixture.autosave.state());

/** The renderer dies as from a full memory: no event runs in the page. */
async function kill(page: Page): Promise<void> {
  const crashed = page.waitForEvent('crash');
  const session = await page.context().newCDPSession(page);
  session.send('Page.crash').catch(() => {});
  await crashed;
  await page.close();
}

test(`a page killed ${KILLS} times while editing loses at most the last second, and never half an edit`, async ({
  context,
}) => {
  test.setTimeout(180_000);
  const edits: { number: number; at: number }[] = [];
  await context.exposeFunction('tell', (number: number, at: number) => void edits.push({ number, at }));
  let page = await openStoragePage(context, script);
  await start(page);
  let worst = 0;
  for (let round = 0; round < KILLS; round++) {
    await page.evaluate(() => {
      let number = window.fixture.lastEdit().number;
      setInterval(() => {
        number++;
        if (window.fixture.edit(number)) window.tell(number, Date.now());
      }, 15);
    });
    // Spread over the rhythm of saving, the same on each run.
    await page.waitForTimeout(100 + ((round * 137) % 650));
    const killedAt = Date.now();
    await kill(page);

    page = await openStoragePage(context, script);
    expect(await open(page)).toMatchObject({ outcome: 'opened', problems: [] });
    const { number, whole } = await lastEdit(page);
    expect(whole, `round ${round}: edit ${number} is whole`).toBe(true);
    const firstLost = edits.find((made) => made.number > number);
    if (firstLost) worst = Math.max(worst, killedAt - firstLost.at);
    expect(worst, `round ${round}: age of the first lost edit`).toBeLessThanOrEqual(1_000);
    edits.length = 0;
  }
  console.log(`${KILLS} kills: at most ${worst} ms of edits lost`);
});

test('a second window reads, follows, takes over and gives back', async ({ context }) => {
  const first = await openStoragePage(context, script);
  await start(first);
  await edit(first, 1);
  await flush(first);

  const second = await openStoragePage(context, script);
  expect(await open(second)).toMatchObject({ outcome: 'opened', problems: [] });
  expect((await state(second)).status).toBe('read-only');
  expect(await edit(second, 99)).toBe(false);
  expect((await lastEdit(second)).number).toBe(1);

  await edit(first, 2);
  await expect.poll(async () => (await lastEdit(second)).number).toBe(2);

  await edit(first, 3);
  await second.evaluate(() => window.fixture.autosave.takeOver());
  await expect.poll(async () => (await state(second)).status).toBe('saved');
  expect((await lastEdit(second)).number).toBe(3);
  expect((await state(first)).status).toBe('read-only');
  expect(await edit(first, 98)).toBe(false);

  expect(await edit(second, 4)).toBe(true);
  await expect.poll(async () => (await lastEdit(first)).number).toBe(4);
  await second.close();
  await expect.poll(async () => (await state(first)).status).toBe('saved');
  expect(await edit(first, 5)).toBe(true);
});

test('a window that hangs is set aside after two seconds, and what it could not save stays on its screen', async ({
  context,
}) => {
  const hung = await openStoragePage(context, script);
  await start(hung);
  await edit(hung, 1);
  await flush(hung);
  const second = await openStoragePage(context, script);
  await open(second);

  // An edit that no timer gets to save, because the page does nothing else for six seconds.
  await hung.evaluate(() => {
    setTimeout(() => {
      window.fixture.edit(50);
      const end = performance.now() + 6_000;
      while (performance.now() < end);
    });
  });
  await second.waitForTimeout(200);
  await second.evaluate(() => window.fixture.autosave.takeOver());
  await expect.poll(async () => (await state(second)).status, { timeout: 5_000 }).toBe('saved');
  expect(await edit(second, 2)).toBe(true);
  await flush(second);

  await expect.poll(() => state(hung)).toMatchObject({ status: 'read-only', unsaved: true });
  expect((await lastEdit(hung)).number).toBe(50);
  await second.close();
  // Its turn comes back, but saving would undo the other window's edit: it stays read-only until the user has chosen.
  await hung.waitForTimeout(500);
  expect(await state(hung)).toMatchObject({ status: 'read-only', unsaved: true });
  expect((await open(hung)).outcome).toBe('unsaved');
  const chosen = await hung.evaluate((id) => window.fixture.autosave.open(id, { discardUnsaved: true }), ID);
  expect(chosen.outcome).toBe('opened');
  expect((await lastEdit(hung)).number).toBe(2);
  expect(await edit(hung, 3)).toBe(true);
});

test('a save that does not know the last one writes nothing', async ({ context }) => {
  const page = await openStoragePage(context, script);
  await start(page);
  await edit(page, 1);
  await flush(page);
  const result = await page.evaluate(async (id) => {
    const { storage, store, dossier } = window.fixture;
    const rev = await storage.revision(id);
    const save = { after: dossier(id), column: () => null, order: () => 0, savedAt: 0 };
    const stale = await storage.save({ ...save, before: store.getState().dossier, rev: rev - 1 });
    return { stale, rev, still: await storage.revision(id) };
  }, ID);
  expect(result.stale).toEqual({ outcome: 'conflict', rev: result.rev });
  expect(result.still).toBe(result.rev);
});

test('a full quota is told, nothing is lost, and it is saved when there is room again', async ({
  context,
  baseURL,
}) => {
  const page = await openStoragePage(context, script);
  // Before the first write: the browser remembers for a while how much room it saw.
  const session = await context.newCDPSession(page);
  const origin = new URL(baseURL!).origin;
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1_000_000 });
  await start(page);
  await edit(page, 1);
  await flush(page);
  expect((await state(page)).status).toBe('saved');

  const columnsId = await page.evaluate(() => {
    const bytes = new Uint8Array(8_000_000);
    for (let at = 0; at < bytes.length; at += 60_000) crypto.getRandomValues(bytes.subarray(at, at + 60_000));
    return window.fixture.addPositions(bytes);
  });
  await flush(page);
  expect(await state(page)).toMatchObject({ status: 'quota', unsaved: true });
  expect(await edit(page, 2)).toBe(true);
  expect(
    await page.evaluate((id) => window.fixture.autosave.start(window.fixture.dossier(id)), 'autre'),
  ).toMatchObject({
    outcome: 'unsaved',
  });
  expect((await lastEdit(page)).number).toBe(2);

  await session.send('Storage.overrideQuotaForOrigin', { origin });
  await expect.poll(async () => (await state(page)).status).toBe('saved');
  await page.close();

  const again = await openStoragePage(context, script);
  expect(await open(again)).toMatchObject({ outcome: 'opened', problems: [] });
  expect((await lastEdit(again)).number).toBe(2);
  const length = await again.evaluate(async (id) => (await window.fixture.shelf.take(id))?.length, columnsId);
  expect(length).toBe(8_000_000);
});

test('columns stay while undo may want them, and go with the last dossier that names them', async ({
  context,
}) => {
  const page = await openStoragePage(context, script);
  await start(page);
  const columnsId = await page.evaluate(() => window.fixture.addPositions(new Uint8Array([1, 2, 3])));
  await flush(page);
  await page.evaluate(() => window.fixture.store.getState().undo());
  await flush(page);
  const has = (target: Page) =>
    target.evaluate(async (id) => (await window.fixture.storage.readColumn(id)) !== null, columnsId);
  expect(await page.evaluate(() => window.fixture.storage.collectColumns())).toBe(0);
  expect(await has(page)).toBe(true);

  await page.evaluate(() => window.fixture.store.getState().redo());
  await flush(page);
  await page.evaluate(() => window.fixture.autosave.stop());
  expect(await page.evaluate(() => window.fixture.storage.collectColumns())).toBe(0);
  expect(await has(page)).toBe(true);
  await page.evaluate((id) => window.fixture.storage.deleteDossier(id), ID);
  expect(await has(page)).toBe(false);
  expect(await page.evaluate(() => window.fixture.storage.listDossiers())).toEqual([]);
  expect(await page.evaluate(() => window.fixture.storage.lastOpened())).toBeNull();
});

test('records come back in the order they were put in, and the list says what there is', async ({
  context,
}) => {
  const page = await openStoragePage(context, script);
  await start(page);
  await edit(page, 1);
  await flush(page);
  const order = () => page.evaluate(() => Object.keys(window.fixture.store.getState().dossier.tables.site));
  const before = await order();
  await page.evaluate(() =>
    window.fixture.store.getState().run({ type: 'remove-records', ids: ['site-3', 'site-20'] }),
  );
  await flush(page);
  await page.evaluate(() => window.fixture.store.getState().undo());
  await flush(page);
  await page.reload();
  await expect.poll(() => page.evaluate(() => 'fixture' in window)).toBe(true);
  await open(page);
  expect(await order()).toEqual(before);
  expect(before).toHaveLength(40);
  expect(await page.evaluate(() => window.fixture.storage.listDossiers())).toMatchObject([
    { head: { id: ID, title: 'Essai' }, records: 41 },
  ]);
});
