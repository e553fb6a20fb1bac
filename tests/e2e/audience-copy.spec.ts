import { readFileSync } from 'node:fs';
import type { Download, Locator, Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { expectAccessible } from './harness/expect-accessible.ts';
import { hideOverlays } from './harness/hide-overlays.ts';
import { changedShare, mapPixels, settledMapPixels } from './harness/map-pixels.ts';
import { openApp } from './harness/open-app.ts';
import { expect, test } from './harness/watched-page.ts';

interface Summary {
  readonly from: string;
  readonly to: string;
  readonly rules: { readonly zoom: number };
  readonly squares: readonly (readonly number[])[];
  readonly communes: readonly { readonly code: string }[];
}

test('a copy for élus says what it coarsens, holds nothing finer, opens as what it said; for the public it is coarser still', async ({
  page,
}) => {
  await openApp(page);
  const words = await wordsOfPatrols(page);
  await test.step('public', () => expectPublicCopy(page, words));
  const dialog = await openDialog(page);
  await expect(dialog.getByText(/carrés fondus dans leur commune/)).toBeVisible({ timeout: 120_000 });
  await expectAccessible(page);
  const shown = figureOf(await dialog.getByText(/carrés de 880\sm de côté environ/).textContent());
  const communes = figureOf(await dialog.getByText(/communes en fourchettes/).textContent());
  await expect(dialog).toContainText('jours de positions absents');
  await expect(dialog).toContainText('ni les masques');
  const file = await save(page, dialog);
  const { summary, texts } = look(await file.path(), words);
  expect(summary.squares.length).toBe(shown);
  expect(summary.communes.length).toBe(communes);
  expect(summary.rules.zoom).toBe(15);
  expect(Object.keys(texts).some((path) => path.startsWith('columns/'))).toBe(false);

  await openCopy(page, file, 'Élus');
  await hideOverlays(page);
  const before = await settledMapPixels(page);
  await page.getByRole('button', { name: 'Patrouilles', exact: true }).click();
  await expect(page.getByText(/^Résumé pour\s: élus/)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Ce qui a été simplifié, et pourquoi' })).toBeAttached();
  await expect(page.getByRole('group', { name: /^Heures de la semaine/ })).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Dates' })).toHaveCount(0);
  await expect.poll(async () => changedShare(before, await mapPixels(page))).toBeGreaterThan(0.02);
  await expect(page.locator('.frame-legend')).toContainText('moins de 5 min');
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Manosque/ }).click();
  await expect(page.getByRole('complementary')).toContainText('Manosque');
});

/** It holds nothing kept for élus. */
async function expectPublicCopy(page: Page, words: readonly string[]): Promise<void> {
  const dialog = await openDialog(page);
  await dialog.getByLabel('Pour').selectOption('public');
  await expect(dialog.getByText(/carrés de 1,8\skm de côté environ/)).toBeVisible({ timeout: 120_000 });
  await expect(dialog).toContainText(/Hors de la copie\s: .*caméras/);
  const { summary, texts } = look(await (await save(page, dialog)).path(), words);
  expect(summary.rules.zoom).toBe(14);
  expect(Object.keys(texts)).not.toContain('records/camera.json');
  expect(Object.keys(texts)).not.toContain('records/site.geojson');
}

async function openDialog(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: /menu du dossier$/ }).click();
  await page.getByRole('menuitem', { name: 'Copie pour les élus ou le public…' }).click();
  return page.getByRole('dialog', { name: 'Copie pour les élus ou le public' });
}

async function save(page: Page, dialog: Locator): Promise<Download> {
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: /^Enregistrer la copie/ }).click();
  await expect(dialog).toBeHidden();
  return download;
}

async function openCopy(page: Page, file: Download, audience: string): Promise<void> {
  const path = await file.path();
  await page
    .getByLabel('Ouvrir un fichier de dossier…')
    .first()
    .setInputFiles({
      name: file.suggestedFilename(),
      mimeType: 'application/zip',
      buffer: readFileSync(path),
    });
  await expect(page.locator('.confidentiality')).toHaveText(audience, { timeout: 120_000 });
}

/** Names of units, and what else the demonstration says of its patrols. */
async function wordsOfPatrols(page: Page): Promise<readonly string[]> {
  const response = await page.request.get('demo/04.diagnostic');
  const files = unzipSync(new Uint8Array(await response.body()));
  const [record] = JSON.parse(new TextDecoder().decode(files['records/presence.json']));
  return [...record.units, record.label, record.columnsId, record.id, record.sourceId];
}

/** Every file of the copy, searched for what must not be there. */
function look(path: string, words: readonly string[]) {
  const bytes = readFileSync(path);
  const files = Object.entries(unzipSync(bytes)).map(([name, file]) => [name, Buffer.from(file)] as const);
  const texts = Object.fromEntries(files.map(([name, file]) => [name, file.toString('utf8')]));
  for (const [name, file] of [['the archive', bytes] as const, ...files])
    expect(file.includes('POSI'), name).toBe(false);
  for (const [name, text] of Object.entries(texts)) {
    for (const word of words) expect(text.includes(word), `${word} in ${name}`).toBe(false);
    expect(text.match(/T\d{2}:\d{2}/g)?.filter((time) => time !== 'T00:00') ?? [], name).toEqual([]);
    expect(text.match(/(?<![0-9a-f])1[5-9]\d{8}(?:\d{3})?(?![0-9a-f])/g) ?? [], name).toEqual([]);
  }
  const text = texts['records/presence-summary.json'] ?? '[]';
  const [summary] = JSON.parse(text) as Summary[];
  if (!summary) throw new Error('The copy has no summary.');
  expect(text.match(/\d+\.\d+/g)).toEqual(['0.85']);
  expect(text.match(/20\d\d-\d\d[^"]*/g)).toEqual([summary.from, summary.to]);
  return { summary, texts };
}

function figureOf(text: string | null): number {
  return Number((/^[\d\s\u202f\u00a0]+/.exec(text ?? '')?.[0] ?? '').replace(/\D/g, '') || Number.NaN);
}
