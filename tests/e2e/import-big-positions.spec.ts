import { closeSync, openSync, writeSync } from 'node:fs';
import { chooseFile } from './harness/choose-file.ts';
import { addToDossier, checkLines, importDialog, reasonsAside } from './harness/import-steps.ts';
import { openEmpty } from './harness/open-empty.ts';
import { expect, test } from './harness/watched-page.ts';

// A file of positions of more than 32 MB is read in chunks by the worker: what the page says of it must be as exact as of a small one.

const ROWS = 180_000;
const LINE_BYTES = 200;

/** One unit in ten, a fix in 30 s, one in a thousand without a place, the last line cut in its middle. */
function writePositions(path: string): void {
  const file = openSync(path, 'w');
  const start = Date.UTC(2026, 0, 5) / 1000;
  const lines = ['Unité;Date heure;Longitude;Latitude;Activité;Remarque\n'];
  for (let row = 0; row < ROWS; row++) {
    const time = new Date((start + 30 * Math.floor(row / 10)) * 1000).toISOString();
    const place =
      row % 1000 === 999
        ? '0;0'
        : `${(5.8 + (row % 5000) / 1e4).toFixed(4)};${(43.9 + (row % 10) / 100).toFixed(2)}`;
    const line = `COB ${row % 10};${time};${place};ronde;`.padEnd(LINE_BYTES - 1, '-');
    lines.push(row === ROWS - 1 ? line.slice(0, 20) : `${line}\n`);
    if (lines.length < 10_000) continue;
    writeSync(file, lines.splice(0).join(''));
  }
  writeSync(file, lines.join(''));
  closeSync(file);
}

test('36 MB of positions: rows are reckoned first, then every one of them is accounted for', async ({
  page,
}, info) => {
  const path = info.outputPath('positions.csv');
  writePositions(path);
  await openEmpty(page);
  await chooseFile(page, path);
  const dialog = importDialog(page);
  await expect(dialog.getByRole('combobox', { name: 'Ce fichier contient' })).toHaveValue('patrols', {
    timeout: 120_000,
  });
  await expect(dialog.locator('.import-file')).toContainText(/environ\s+1[78]\d\s\d{3}\slignes/);
  expect(await checkLines(page)).toEqual({ read: ROWS, kept: ROWS - 180, aside: 180 });
  expect(Object.values(await reasonsAside(page)).sort((a, b) => a - b)).toEqual([1, 179]);
  await addToDossier(page);
});
