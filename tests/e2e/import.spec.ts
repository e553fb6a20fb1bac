import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { bytesOf, OF_ANOTHER_WRITER } from '../formats/parquet-samples.ts';
import { chooseFile } from './harness/choose-file.ts';
import { dropFile } from './harness/drop-file.ts';
import { answerQuestion, checkLines, importDialog, reportFigures } from './harness/import-steps.ts';
import { openEmpty } from './harness/open-empty.ts';
import { countLines, openTable } from './harness/open-table.ts';
import { sharedSample } from './harness/shared-sample.ts';
import { expect, test } from './harness/watched-page.ts';

const PACK = { GZIP: (input: Uint8Array) => new Uint8Array(gzipSync(input)) };

/** Headers no one would guess, so that the mapping step has to be used; one row without a place. */
const ODD_HEADERS = new TextEncoder().encode(
  [
    'Truc;Machin;Ouest-est;Sud-nord',
    'V1;Mairie;5,7842;43,8321',
    'V2;Gymnase;5,7900;43,8350',
    'V3;Sans lieu;;',
    '',
  ].join('\r\n'),
);

test('a file with odd headers is mapped by hand, checked, added, undone and done again', async ({ page }) => {
  await openEmpty(page);
  await chooseFile(page, { name: 'cameras.csv', bytes: ODD_HEADERS });
  const dialog = page.getByRole('dialog', { name: 'Importer un fichier' });
  await dialog.getByRole('combobox', { name: 'Ce fichier contient' }).selectOption('cameras');
  await mapField(page, /longitude/i, 'Ouest-est');
  await mapField(page, /latitude/i, 'Sud-nord');
  expect(await checkLines(page)).toEqual({ read: 3, kept: 2, aside: 1 });
  await dialog.getByRole('button', { name: 'Ajouter 2 lignes au dossier' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('switch', { name: 'Caméras fixes 2' })).toBeVisible();

  await page.keyboard.press('Control+z');
  await expect(page.getByRole('switch', { name: 'Caméras fixes 0' })).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await expect(page.getByRole('switch', { name: 'Caméras fixes 2' })).toBeVisible();
  expect(await countLines(await openTable(page, 'Caméras fixes'))).toBe(2);
});

test('the same file twice updates and does not double', async ({ page }) => {
  await openEmpty(page);
  for (let time = 0; time < 2; time++) {
    await chooseFile(page, {
      name: 'cameras.csv',
      bytes: new TextEncoder().encode('Numéro;Nom;Latitude;Longitude\nA1;Mairie;43,8321;5,7842\n'),
    });
    const dialog = page.getByRole('dialog', { name: 'Importer un fichier' });
    await dialog.getByRole('button', { name: 'Vérifier les lignes' }).click();
    await dialog.getByRole('button', { name: /Ajouter/ }).click();
    await expect(dialog).toBeHidden();
  }
  await expect(page.getByRole('switch', { name: 'Caméras fixes 1' })).toBeVisible();
});

test('positions in Parquet, and two vehicles of one name told apart', async ({ page }) => {
  await openEmpty(page);
  const steps = Array.from({ length: 60 }, (_, rank) => rank);
  const bytes = parquetWriteBuffer({
    codec: 'GZIP',
    compressors: PACK,
    columnData: [
      { name: 'unite', data: steps.map(() => 'COB 1') },
      {
        name: 'date heure',
        data: steps.map((rank) => new Date(Date.UTC(2026, 2, 2, 20) + 15_000 * rank)),
        type: 'TIMESTAMP',
      },
      { name: 'longitude', data: steps.map((rank) => 5.78 + rank / 2000), type: 'DOUBLE' },
      { name: 'latitude', data: steps.map((rank) => 43.83 + 0.3 * (rank % 2)), type: 'DOUBLE' },
    ],
  });
  await chooseFile(page, { name: 'patrouilles.parquet', bytes: new Uint8Array(bytes) });
  expect(await checkLines(page)).toEqual({ read: 60, kept: 30, aside: 30 });
  await answerQuestion(page, /Deux véhicules semblent porter le même nom/, 'Séparer en deux unités');
  await importDialog(page).getByRole('button', { name: 'Appliquer les réponses' }).click();
  await expect.poll(async () => (await reportFigures(page)).kept).toBe(60);
  // Zstandard and pages of the second version, as another program wrote them.
  await importDialog(page).getByRole('button', { name: 'Fermer' }).click();
  await chooseFile(page, { name: 'zstd.parquet', bytes: bytesOf(OF_ANOTHER_WRITER.zstd) });
  expect(await checkLines(page)).toEqual({ read: 8, kept: 8, aside: 0 });
});

test('a file that is no data is refused in a sentence and another may be chosen', async ({ page }) => {
  await openEmpty(page);
  await chooseFile(page, {
    name: 'photo.csv',
    bytes: new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0]),
  });
  await expect(page.getByRole('alert').filter({ hasText: 'n’a pas pu être lu' })).toBeVisible();
  await expect(page.getByTestId('import-file')).toBeAttached();
});

test('the list of a town hall dropped on the page: every row accounted for, those set aside in a file', async ({
  page,
}) => {
  const sample = sharedSample('mairie/cameras-oraison.csv');
  await openEmpty(page);
  await dropFile(page.locator('body'), sample);
  const dialog = page.getByRole('dialog', { name: 'Importer un fichier' });
  await expect(dialog.getByRole('combobox', { name: 'Ce fichier contient' })).toHaveValue('cameras');
  const { read, kept, aside } = await checkLines(page);
  expect(kept + aside).toBe(read);
  expect(kept).toBeGreaterThan(30);
  expect(aside).toBeGreaterThan(0);
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Enregistrer les lignes mises de côté' }).click();
  const lines = readFileSync(await (await download).path(), 'utf8')
    .trim()
    .split(/\r?\n/);
  expect(lines).toHaveLength(aside + 1);
  await dialog.getByRole('button', { name: /^Ajouter/ }).click();
  await expect(dialog).toBeHidden();
  // VPI and LAPI rows are plate sites; the rest are cameras.
  const panel = await openTable(page, 'Caméras fixes');
  const cameras = await countLines(panel);
  await panel.getByRole('combobox', { name: 'Quel tableau' }).selectOption('plate-site');
  expect(cameras + (await countLines(panel))).toBeGreaterThanOrEqual(kept);
});

test('2,144 cameras of OpenStreetMap: all accounted for', async ({ page }) => {
  const sample = sharedSample('cameras/osm-surveillance-suisse.json');
  await openEmpty(page);
  await chooseFile(page, sample);
  const { read, kept, aside } = await checkLines(page);
  expect(read).toBe(2144);
  expect(kept + aside).toBe(2144);
});

async function mapField(page: Page, field: RegExp, column: string): Promise<void> {
  const row = page.getByRole('dialog').getByRole('row').filter({ hasText: field });
  await row.getByRole('combobox').first().selectOption({ label: column });
}
