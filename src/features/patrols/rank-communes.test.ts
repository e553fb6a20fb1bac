import { expect, test } from 'vitest';
import type { Territory } from '#domain/territory.ts';
import { mostChanged, rankCommunes } from './rank-communes.ts';

const territory = {
  communes: ['04070', '04112', '04245'].map((code) => ({ properties: { code, name: `C${code}` } })),
} as unknown as Territory;
const period = (weeks: number, ...minutes: number[]) => ({
  seconds: Float64Array.from(minutes, (value) => value * 60),
  weeks,
});

test('minutes of a week, most first; a commune without presence is left out', () => {
  expect(rankCommunes(territory, period(8, 80, 160, 0), null)).toEqual([
    { code: '04112', name: 'C04112', minutesPerWeek: 20, before: null, change: null },
    { code: '04070', name: 'C04070', minutesPerWeek: 10, before: null, change: null },
  ]);
});

test('a period of a day or less counts as a day', () => {
  expect(rankCommunes(territory, period(0, 10), null)[0]?.minutesPerWeek).toBeCloseTo(70);
});

test('two periods of different lengths are compared by week; small numbers have no rate', () => {
  const ranked = rankCommunes(territory, period(4, 240, 0, 40), period(2, 80, 60, 10));
  expect(ranked.map(({ code, change, before }) => [code, change, before])).toEqual([
    ['04070', 0.5, 40],
    ['04245', null, 5],
    ['04112', -1, 30],
  ]);
  expect(mostChanged(ranked, 3).map(({ code }) => code)).toEqual(['04112', '04070']);
});
