import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SHOWN_FIGURES } from './area-figures.ts';
import { figureLimits } from './figure-limits.ts';

const said = (...values: number[]) => values.map((value) => ({ value, few: false }));

test('limits rise, begin below all that is said and end at the most', () => {
  const value = fc.record({
    value: fc.option(fc.double({ min: 0, max: 1e5, noNaN: true })),
    few: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.constantFrom(...SHOWN_FIGURES), fc.array(value, { maxLength: 60 }), (figure, values) => {
      const limits = figureLimits(figure, values);
      const known = values.flatMap((one) => (one.value === null || one.few ? [] : [one.value]));
      if (known.length === 0) expect(limits).toEqual([]);
      else {
        expect(limits[0]).toBeLessThanOrEqual(0);
        expect(limits.at(-1)).toBeGreaterThanOrEqual(Math.max(...known));
        expect(limits.length).toBeLessThanOrEqual(8);
        for (let at = 2; at < limits.length; at++) expect(limits[at]).toBeGreaterThanOrEqual(limits[at - 1]!);
      }
    }),
    { seed: 3 },
  );
});

test('minutes are cut at round times, the first class « less than a quarter of an hour »', () => {
  const values = said(0, 17, 22, 41, 70, 130, 260, 500, 900, 1400, 2100);
  expect(figureLimits('minutes', values)).toEqual([0, 15, 30, 90, 300, 900, 2100]);
});

test('changes have the same seven classes whatever they are', () => {
  expect(figureLimits('change', said(0.2))).toEqual([-1, -0.5, -0.25, -0.1, 0.1, 0.25, 0.5, 1]);
});
