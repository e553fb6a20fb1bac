import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expectAccessible } from './harness/expect-accessible.ts';
import { openApp } from './harness/open-app.ts';
import { expect, test } from './harness/watched-page.ts';

test('the file for the prefecture says what is missing, is written, and holds what was typed', async ({
  page,
}) => {
  await openApp(page);
  await page.getByRole('button', { name: 'Vidéo', exact: true }).click();
  await page.getByRole('button', { name: 'Dossier R252-3' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Points vidéo').selectOption({ label: 'Commune : Oraison' });
  await dialog.getByLabel('Risques présentés par le lieu').fill('Vols à la roulotte « place du Marché »');
  await dialog.getByText(/^Ce qui manque encore/).click();
  await expect(dialog.getByText('Luminosité du lieu').last()).toBeVisible();
  await expectAccessible(page);
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Écrire le dossier' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('dossier-r252-3-oraison.pdf');
  await expect(dialog).toBeHidden();

  const task = getDocument({ data: new Uint8Array(readFileSync(await file.path())), verbosity: 0 });
  const pages = await task.promise;
  const words: string[] = [];
  for (let number = 1; number <= pages.numPages; number += 1) {
    const { items } = await (await pages.getPage(number)).getTextContent();
    words.push(...items.flatMap((item) => ('str' in item ? [item.str] : [])));
  }
  await task.destroy();
  const text = words.join(' ').replace(/\s+/g, ' ');
  expect(text).toContain('Vols à la roulotte « place du Marché »');
  expect(text).toContain('8. Ce qui manque encore');
  expect(text).toContain(`${pages.numPages} / ${pages.numPages}`);
  expect(text).toContain('Données de démonstration fictives');
});
