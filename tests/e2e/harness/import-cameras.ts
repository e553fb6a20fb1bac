import { expect, type Page } from '@playwright/test';
import { chooseFile } from './choose-file.ts';

/** Imports a camera list whose headers are understood, start to end. */
export async function importCameras(page: Page, csv: string): Promise<void> {
  await chooseFile(page, { name: 'cameras.csv', bytes: new TextEncoder().encode(csv) });
  const dialog = page.getByRole('dialog', { name: 'Importer un fichier' });
  await dialog.getByRole('combobox', { name: 'Ce fichier contient' }).selectOption('cameras');
  await dialog.getByRole('button', { name: 'Vérifier les lignes' }).click();
  await dialog.getByRole('button', { name: /^Ajouter/ }).click({ timeout: 120_000 });
  await expect(dialog).toBeHidden();
}
