import { expect, type Page } from '@playwright/test';

/** What was last changed is on the disk: the page says that it saves from the moment of a change until then. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByText('Enregistré sur cet ordinateur')).toBeVisible();
}
