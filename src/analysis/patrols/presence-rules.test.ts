import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DEFAULT_RULES } from './presence-rules.ts';

const PAGE = new URL('../../../docs/methods/presence.md', import.meta.url);

test('the method page says the numbers that are used', () => {
  const page = readFileSync(PAGE, 'utf8');
  expect(page).toContain(`Δt > ${DEFAULT_RULES.serviceBreakSeconds / 3600} h`);
  expect(page).toContain(`Δt > ${DEFAULT_RULES.capIntervals} × ping interval`);
  expect(page).toContain(`Δt > ${DEFAULT_RULES.impossibleMetresPerSecond} m/s`);
  expect(page).toContain(`within ${DEFAULT_RULES.premisesMetres} m of a force unit`);
});
