import { expect, type Locator, type Page } from '@playwright/test';

export interface ImportFigures {
  readonly read: number;
  readonly kept: number;
  readonly aside: number;
}

export function importDialog(page: Page): Locator {
  return page.getByRole('dialog', { name: 'Importer un fichier' });
}

/** From the mapping step, left as it is, to the report. */
export async function checkLines(page: Page): Promise<ImportFigures> {
  await importDialog(page).getByRole('button', { name: 'Vérifier les lignes' }).click({ timeout: 120_000 });
  return reportFigures(page);
}

/** What the report says of the rows, on screen. */
export async function reportFigures(page: Page): Promise<ImportFigures> {
  const figures = importDialog(page).locator('.import-figures');
  await expect(figures).toBeVisible({ timeout: 120_000 });
  const figure = async (words: string): Promise<number> => {
    const text = await figures.locator('div', { hasText: words }).locator('dd').textContent();
    return Number((text ?? '').replace(/\s/g, '') || Number.NaN);
  };
  return {
    read: await figure('lignes lues'),
    kept: await figure('retenues'),
    aside: await figure('mises de côté'),
  };
}

/** The reasons the report gives for rows set aside, each with its count of rows. */
export async function reasonsAside(page: Page): Promise<Readonly<Record<string, number>>> {
  const section = importDialog(page)
    .locator('.import-fates')
    .filter({ hasText: 'Pourquoi des lignes sont mises de côté' });
  const reasons = await section.locator('summary span').allTextContents();
  const counts = await section.locator('summary strong').allTextContents();
  return Object.fromEntries(reasons.map((reason, at) => [reason, Number(counts[at]?.replace(/\D/g, ''))]));
}

/** Answers a question of the report by what its list shows. */
export async function answerQuestion(page: Page, about: RegExp, option: string | RegExp): Promise<void> {
  const list = importDialog(page).locator('.import-questions').getByRole('combobox', { name: about });
  const labels = await list.locator('option').allTextContents();
  const label = labels.find((one) => (typeof option === 'string' ? one === option : option.test(one)));
  if (label === undefined) throw new Error(`no answer ${option} among ${labels.join(' | ')}`);
  await list.selectOption({ label });
}

/** Puts what the report kept into the dossier. */
export async function addToDossier(page: Page): Promise<void> {
  await importDialog(page)
    .getByRole('button', { name: /^Ajouter/ })
    .click();
  await expect(importDialog(page)).toBeHidden();
}
