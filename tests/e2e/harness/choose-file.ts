import { expect, type Page } from '@playwright/test';
import type { DroppedFile } from './drop-file.ts';

/** Opens the import from the rail and gives it a file. */
export async function chooseFile(page: Page, file: DroppedFile): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Lieux de travail' })
    .getByRole('button', { name: 'Importer' })
    .click();
  await expect(page.getByRole('dialog', { name: 'Importer un fichier' })).toBeVisible();
  await page
    .getByTestId('import-file')
    .setInputFiles(
      typeof file === 'string'
        ? file
        : { name: file.name, mimeType: 'application/octet-stream', buffer: Buffer.from(file.bytes) },
    );
}
