import { countColours, settledMapPixels } from './harness/map-pixels.ts';
import { openApp } from './harness/open-app.ts';
import { expect, test } from './harness/watched-page.ts';

test('the page opens in French, draws a map and asks nothing of anyone', async ({ page, watch }) => {
  await openApp(page);
  await expect(page).toHaveTitle('Diagnostic territorial · tranquillité publique');
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  expect(countColours(await settledMapPixels(page))).toBeGreaterThan(8);
  expect(watch.requests.filter((url) => !url.startsWith(watch.origin))).toEqual([]);
});

test('the page is isolated and its policy forbids other origins', async ({ page, request, watch }) => {
  watch.expected.push(/example\.org/);
  const headers = (await request.get('./')).headers();
  expect(headers['content-security-policy']).toContain("connect-src 'self';");
  expect(headers['content-security-policy']).not.toContain('http');
  await page.goto('./');
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  const reached = await page.evaluate(() =>
    fetch('https://example.org/').then(
      () => 'reached',
      () => 'refused',
    ),
  );
  expect(reached).toBe('refused');
});
