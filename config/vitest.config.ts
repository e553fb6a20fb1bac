import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Unit tests stand beside their subject, laws and golden cases under tests/; browser tests are Playwright's. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: [
      'src/**/*.test.{ts,tsx}',
      'scripts/**/*.test.{ts,mjs}',
      'tests/**/*.test.ts',
      'data/**/*.test.ts',
    ],
    exclude: ['tests/e2e/**', '**/node_modules/**'],
    // Two cores, shared with whatever else runs: tests that read real files take their time.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
