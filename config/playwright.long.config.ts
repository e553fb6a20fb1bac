import { defineConfig } from '@playwright/test';
import base from './playwright.config.ts';

/** `npm run test:long`: millions of positions, and figures that hold on a quiet machine only. */
export default defineConfig(base, { testIgnore: [], testMatch: /-large\.spec\.ts$/, workers: 1 });
