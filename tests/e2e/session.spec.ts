import type { BrowserContext, Page } from '@playwright/test';
import { bundleStoragePage, openStoragePage } from './fixtures/open-storage-page.ts';
import { expect, test } from './harness/watched-page.ts';

let script = '';
test.beforeAll(async () => {
  script = await bundleStoragePage('session-page.ts');
});

const open = (context: BrowserContext) => openStoragePage(context, script, 'sessionFixture');
const words = (page: Page) => page.evaluate(() => window.sessionFixture.words());
const openFile = (page: Page, id: string, title: string) =>
  page.evaluate(
    ([fileId, fileTitle]) => {
      const { session, fileOf, dossier } = window.sessionFixture;
      return session.openFile(fileOf(dossier(fileId!, fileTitle!)));
    },
    [id, title],
  );
const saveState = (page: Page) =>
  page.evaluate(() => window.sessionFixture.session.state.getState().save.status);

/** Before the first write: the browser remembers for a while how much room it saw. Returns what lifts the limit. */
async function limitDisk(context: BrowserContext, page: Page, baseURL: string): Promise<() => Promise<void>> {
  const cdp = await context.newCDPSession(page);
  const { origin } = new URL(baseURL);
  await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1_000_000 });
  return async () => void (await cdp.send('Storage.overrideQuotaForOrigin', { origin }));
}

/** The open dossier gets changes that the disk has no room for. */
async function fillDisk(page: Page): Promise<void> {
  await page.evaluate(() => {
    const bytes = new Uint8Array(8_000_000);
    for (let at = 0; at < bytes.length; at += 60_000) crypto.getRandomValues(bytes.subarray(at, at + 60_000));
    window.sessionFixture.addPositions(bytes);
  });
  await expect.poll(() => saveState(page)).toBe('quota');
}

test('a file of a dossier that is here opens beside it when it has another content, and as it when it has the same', async ({
  context,
}) => {
  const page = await open(context);
  expect(await openFile(page, 'd-1', 'Manosque')).toEqual({ setAside: [], copyTitle: null });
  await page.evaluate(() => window.sessionFixture.rename('Manosque, relu'));
  expect(await openFile(page, 'd-1', 'Manosque')).toEqual({ setAside: [], copyTitle: 'Manosque (copie)' });
  expect(await words(page)).toMatchObject({ recent: ['Manosque (copie)', 'Manosque, relu'] });
  expect(await openFile(page, 'd-1', 'Manosque, relu')).toEqual({ setAside: [], copyTitle: null });
  expect(await words(page)).toMatchObject({ open: 'd-1', recent: ['Manosque (copie)', 'Manosque, relu'] });
});

test('what could not be saved is not left for another dossier, until a copy of it was written', async ({
  context,
  baseURL,
}) => {
  const page = await open(context);
  await limitDisk(context, page, baseURL!);
  await openFile(page, 'd-0', 'Autre');
  await openFile(page, 'd-1', 'Plein');
  await fillDisk(page);
  const said = await page.evaluate(async () => {
    const { session, said: what } = window.sessionFixture;
    return [await what(session.startNew()), await what(session.openStored('d-0'))];
  });
  expect(said).toEqual([
    expect.stringMatching(/^Le dossier ouvert a/),
    expect.stringMatching(/^Le dossier ouvert a/),
  ]);
  expect(await words(page)).toMatchObject({ open: 'd-1' });
  expect(await page.evaluate(() => window.sessionFixture.session.wouldLose())).toBe(true);
  // Positions of these bytes are no block of positions: the copy is written all the same, it is read that refuses them.
  expect(
    await page.evaluate(() => window.sessionFixture.said(window.sessionFixture.session.saveCopy())),
  ).toBe('');
  expect(await page.evaluate(() => window.sessionFixture.session.wouldLose())).toBe(false);
  expect(
    await page.evaluate(() => window.sessionFixture.said(window.sessionFixture.session.openStored('d-0'))),
  ).toBe('');
  expect(await words(page)).toMatchObject({ open: 'd-0' });
});

test('the open dossier can be removed when the disk is full, and only it goes', async ({
  context,
  baseURL,
}) => {
  const page = await open(context);
  const empty = await limitDisk(context, page, baseURL!);
  await openFile(page, 'd-0', 'Autre');
  await openFile(page, 'd-1', 'Plein');
  await fillDisk(page);
  expect(
    await page.evaluate(() => window.sessionFixture.said(window.sessionFixture.session.remove('d-1'))),
  ).toBe('');
  await empty();
  const now = await words(page);
  expect(now.open).toMatch(/^d-[0-9a-f]{24}$/);
  expect(now.recent).toContain('Autre');
  expect(now.recent).not.toContain('Plein');
});

test('removing another dossier leaves the positions that undo of the open one would bring back', async ({
  context,
}) => {
  const page = await open(context);
  const add = () => page.evaluate(() => window.sessionFixture.addPositions(new Uint8Array([1, 2, 3])));
  await openFile(page, 'd-0', 'Autre');
  const columnsId = await add();
  await openFile(page, 'd-1', 'Ouvert');
  await add();
  await expect.poll(() => saveState(page)).toBe('saved');
  const length = await page.evaluate(async (id) => {
    const { session, store } = window.sessionFixture;
    store.getState().undo();
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await session.remove('d-0');
    store.getState().redo();
    return (await session.columns.take(id))?.length ?? null;
  }, columnsId);
  expect(length).toBe(3);
});

test('two dossiers opened at once end with one of them open, saved under its own name', async ({
  context,
}) => {
  const page = await open(context);
  await page.evaluate(async () => {
    const { session, fileOf, dossier } = window.sessionFixture;
    await Promise.all([
      session.openFile(fileOf(dossier('d-0', 'Un'))),
      session.openFile(fileOf(dossier('d-1', 'Deux'))),
      session.startNew(),
    ]);
  });
  const { title } = await words(page);
  expect(await page.evaluate(() => window.sessionFixture.rename('Après'))).toBe(true);
  await expect.poll(() => saveState(page)).toBe('saved');
  await page.evaluate(() => window.sessionFixture.session.openStored('d-0'));
  const { recent } = await words(page);
  expect(recent).toContain('Après');
  expect(recent).not.toContain(title);
  expect(recent).toHaveLength(3);
});

test('where nothing may be stored, work is not left without a copy of it', async ({ context }) => {
  await context.addInitScript(() => {
    indexedDB.open = () => {
      throw new DOMException('forbidden', 'SecurityError');
    };
  });
  const page = await open(context);
  await openFile(page, 'd-0', 'Un');
  expect(await page.evaluate(() => window.sessionFixture.session.wouldLose())).toBe(false);
  await page.evaluate(() => window.sessionFixture.rename('Un, changé'));
  const after = await page.evaluate(async () => {
    const { session, said } = window.sessionFixture;
    const lost = session.wouldLose();
    const refused = await said(session.startNew());
    const copied = await said(session.saveCopy());
    return { lost, refused, copied, left: await said(session.startNew()) };
  });
  expect(after).toEqual({
    lost: true,
    refused: expect.stringMatching(/^Le dossier ouvert a/),
    copied: '',
    left: '',
  });
});
