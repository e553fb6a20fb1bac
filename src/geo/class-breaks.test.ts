import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BreakMethod, classBreaks } from './class-breaks.ts';

const METHODS: readonly BreakMethod[] = ['quantile', 'jenks', 'equal'];
const anyValue = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 60 }) },
  { weight: 2, arbitrary: fc.double({ min: -1e6, max: 1e6, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(null, undefined, Number.NaN, Number.POSITIVE_INFINITY) },
);
const anyValues = fc.array(anyValue, { maxLength: 120 });
const laws = { seed: 8, numRuns: 300 };

/** The reading of limits that the map uses. */
function classOf(value: number, breaks: readonly number[]): number {
  return breaks.slice(1).findIndex((limit) => value <= limit);
}

const finite = (values: readonly (number | null | undefined)[]): number[] =>
  values.filter((value): value is number => typeof value === 'number' && Number.isFinite(value));

describe.each(METHODS)('classBreaks, %s', (method) => {
  test('limits ascend from the least to the greatest, at most as many classes as asked', () => {
    fc.assert(
      fc.property(anyValues, fc.integer({ min: 1, max: 9 }), (values, classes) => {
        const breaks = classBreaks(values, method, classes);
        const known = finite(values);
        if (known.length === 0) {
          expect(breaks).toEqual([]);
          return;
        }
        expect(breaks[0]).toBe(Math.min(...known));
        expect(breaks.at(-1)).toBe(Math.max(...known));
        expect(breaks.length).toBeGreaterThanOrEqual(2);
        expect(breaks.length - 1).toBeLessThanOrEqual(classes);
        for (let at = 2; at < breaks.length; at++) expect(breaks[at]).toBeGreaterThan(breaks[at - 1]!);
      }),
      laws,
    );
  });

  test('every value is in a class, and the order of values changes nothing', () => {
    fc.assert(
      fc.property(anyValues, fc.integer({ min: 1, max: 9 }), (values, classes) => {
        const breaks = classBreaks(values, method, classes);
        for (const value of finite(values)) {
          expect(value).toBeGreaterThanOrEqual(breaks[0]!);
          expect(classOf(value, breaks)).toBeGreaterThanOrEqual(0);
        }
        expect(classBreaks([...values].reverse(), method, classes)).toEqual(breaks);
      }),
      laws,
    );
  });

  test('one distinct value makes one class, none makes none', () => {
    expect(classBreaks([4, 4, 4, null], method, 5)).toEqual([4, 4]);
    expect(classBreaks([Number.NaN, null], method, 5)).toEqual([]);
  });
});

test('no class of quantiles or Jenks is empty', () => {
  fc.assert(
    fc.property(
      anyValues,
      fc.integer({ min: 1, max: 9 }),
      fc.constantFrom('quantile' as const, 'jenks' as const),
      (values, classes, method) => {
        const breaks = classBreaks(values, method, classes);
        const used = new Set(finite(values).map((value) => classOf(value, breaks)));
        expect(used.size).toBe(Math.max(breaks.length - 1, 0));
      },
    ),
    laws,
  );
});

test('quantiles share out values without ties evenly', () => {
  expect(classBreaks([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 'quantile', 5)).toEqual([1, 2, 4, 6, 8, 10]);
});

test('Jenks has the least squared deviation of all cuts', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 3, maxLength: 9 }), (values) => {
      const distinct = [...new Set(values)].sort((a, b) => a - b);
      if (distinct.length < 3) return;
      const cost = (limits: readonly number[]): number => {
        const groups: number[][] = limits.map(() => []);
        for (const value of values) groups[limits.findIndex((limit) => value <= limit)]!.push(value);
        return groups.reduce((sum, group) => {
          const mean = group.reduce((a, b) => a + b, 0) / group.length;
          return sum + group.reduce((a, b) => a + (b - mean) ** 2, 0);
        }, 0);
      };
      let best = Number.POSITIVE_INFINITY;
      for (let first = 0; first < distinct.length - 2; first++)
        for (let second = first + 1; second < distinct.length - 1; second++)
          best = Math.min(best, cost([distinct[first]!, distinct[second]!, distinct.at(-1)!]));
      expect(cost(classBreaks(values, 'jenks', 3).slice(1))).toBeCloseTo(best, 6);
    }),
    laws,
  );
});

test('zeros of many communes make a class of their own', () => {
  expect(classBreaks([...Array(60).fill(0), 1, 2, 3, 4], 'quantile', 4)).toEqual([0, 0, 4]);
});

test('a number of classes that is none is the caller’s fault', () => {
  expect(() => classBreaks([1, 2], 'equal', 0)).toThrow('0 classes');
});
