import type { Page } from '@playwright/test';
import { bundleStoragePage, openStoragePage } from './fixtures/open-storage-page.ts';
import { killWhileEditing } from './harness/kill-while-editing.ts';
import { expect, test } from './harness/watched-page.ts';

let script = '';
test.beforeAll(async () => {
  script = await bundleStoragePage();
});

const ID = 'essai';

const start = (page: Page) =>
  page.evaluate((id) => window.fixture.autosave.start(window.fixture.dossier(id)), ID);
const open = (page: Page) => page.evaluate((id) => window.fixture.autosave.open(id), ID);
const edit = (page: Page, number: number) => page.evaluate((n) => window.fixture.edit(n), number);
const flush = (page: Page) => page.evaluate(() => window.fixture.autosave.flush());
const lastEdit = (page: Page) => page.evaluate(() => window.fixture.lastEdit());
const state = (page: Page) => page.evaluate(() => window.fixture.autosave.state());

test('a page killed while editing loses at most the last second, and never half an edit', async ({
  context,
}) => {
  // Fifty times in `storage-large.spec.ts`.
  await killWhileEditing(context, script, 12);
});

/** An edit that no timer gets to save, because the page waits without doing anything else until what this gives is called. */
async function hang(page: Page): Promise<() => void> {
  let release = (): void => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/storage-fixture/hang', async (route) => {
    await released;
    await route.fulfill({ body: '' });
  });
  const hangs = page.waitForRequest('**/storage-fixture/hang');
  await page.evaluate(() => {
    setTimeout(() => {
      window.fixture.edit(50);
      const answer = new XMLHttpRequest();
      answer.open('GET', 'hang', false);
      answer.send();
    });
  });
  await hangs;
  return release;
}

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

  const release = await hang(hung);
  await second.evaluate(() => window.fixture.autosave.takeOver());
  await expect.poll(async () => (await state(second)).status).toBe('saved');
  expect(await edit(second, 2)).toBe(true);
  await flush(second);

  release();
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
