import { defineConfig } from '@playwright/test';
import { findBrowser } from '../scripts/check/find-browser.mjs';
import { PROJECT_ROOT } from '../scripts/setup/project-root.mjs';

/** Chosen once by the main process and inherited by its workers, so that two runs side by side do not meet. */
process.env.E2E_PORT ??= String(20_000 + (process.pid % 20_000));
const address = `http://127.0.0.1:${process.env.E2E_PORT}/`;
const executablePath = findBrowser();

export default defineConfig({
  testDir: '../tests/e2e',
  // Five million positions, and figures that hold on a quiet machine only: `npm run test:long`.
  testIgnore: /-large\.spec\.ts$/,
  outputDir: '../test-results',
  fullyParallel: false,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  // Software GL draws a frame in a quarter of a second, and in seconds on a machine that does other work: only what hangs
  // reaches these.
  timeout: 600_000,
  expect: { timeout: 60_000 },
  reporter: 'list',
  use: {
    baseURL: address,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    viewport: { width: 1366, height: 768 },
    reducedMotion: 'reduce',
    trace: 'off',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  webServer: {
    command: `node scripts/serve/main.mjs --port ${process.env.E2E_PORT}`,
    cwd: PROJECT_ROOT,
    url: address,
    reuseExistingServer: false,
    stdout: 'ignore',
  },
});
