import { expect, test } from 'vitest';
import { PRESENCE_COPIES } from './presence-copies.ts';

test('each rule says after whose practice, and when it was read', () => {
  for (const { reference, rule, readOn } of Object.values(PRESENCE_COPIES)) {
    expect(reference).toMatch(/Insee/);
    expect(rule).toMatch(/\.$/);
    expect(readOn).toMatch(/^20\d\d-\d\d/);
  }
});

test('the public gets nothing finer than élus, in the same classes: its copy adds up theirs', () => {
  const { elus, public: open } = PRESENCE_COPIES;
  expect(open.rules.zoom).toBeLessThanOrEqual(elus.rules.zoom);
  expect(open.rules.minDays).toBeGreaterThanOrEqual(elus.rules.minDays);
  expect(open.rules.largestShare).toBeLessThanOrEqual(elus.rules.largestShare);
  expect(open.rules.delayDays).toBeGreaterThanOrEqual(elus.rules.delayDays);
  expect(open.rules.classLimits).toEqual(elus.rules.classLimits);
  expect(open.rules.rounding).toEqual(elus.rules.rounding);
});
