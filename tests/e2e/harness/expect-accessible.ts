import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/**
 * Fails on what axe calls serious or critical, saying which rule, where and why. In the page itself (axe calls that
 * legacy): its other way opens a tab for each verdict, for frames of other origins, and the page has none.
 */
export async function expectAccessible(page: Page): Promise<void> {
  expect(page.frames(), 'frames of the page').toHaveLength(1);
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .analyze();
  const grave = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) =>
      nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')} ${node.html.slice(0, 160)}`),
    );
  expect(grave).toEqual([]);
}
