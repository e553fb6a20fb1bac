import { expect, test } from 'vitest';
import type { PresencePeriod } from '#domain/presence-period.ts';
import type { AreaFigures } from '#state/selectors/area-figures.ts';
import { mostChanged, rankAreas } from './rank-areas.ts';

const commune = ['04070', '04112', '04245'].map((code, at) => ({
  id: code,
  name: `C${code}`,
  at,
  codes: [code],
  population: [1000, 100_000, 100][at]!,
  squareKilometres: 10,
}));
const period = (weeks: number, ...minutes: number[]) =>
  ({
    weeks,
    days: weeks * 7,
    seconds: Float64Array.from(minutes, (value) => value * 60),
    visits: new Float64Array(3),
    longestAbsence: Uint32Array.from([2, 9, 4]),
  }) as unknown as PresencePeriod;
const figures = (now: PresencePeriod, before: PresencePeriod | null): AreaFigures => ({
  areas: { byLevel: { commune, epci: [], brigade: [] }, groupOf: [], groups: 0 },
  now,
  before,
  days: { fromDay: 0, toDay: 7 },
  beforeDays: null,
});
const codes = (ranked: ReturnType<typeof rankAreas>) => ranked.map(({ area }) => area.id);

test('minutes of a week, most first; an area without presence is left out', () => {
  const ranked = rankAreas(figures(period(8, 80, 160, 0), null), 'commune', 'minutes');
  expect(ranked.map(({ area, minutes, before }) => [area.id, minutes, before])).toEqual([
    ['04112', 20, null],
    ['04070', 10, null],
  ]);
});

test('two periods of different lengths are compared by week; small numbers have no rate', () => {
  const ranked = rankAreas(figures(period(4, 240, 0, 40), period(2, 80, 60, 10)), 'commune', 'minutes');
  expect(ranked.map(({ area, change, minutesBefore }) => [area.id, change.value, minutesBefore])).toEqual([
    ['04070', 0.5, 40],
    ['04245', null, 5],
    ['04112', -1, 30],
  ]);
  expect(codes(mostChanged(ranked, 3))).toEqual(['04112', '04070']);
});

test('another figure ranks otherwise; what is too little to be said comes last', () => {
  const given = figures(period(1, 60, 120, 10), null);
  expect(codes(rankAreas(given, 'commune', 'minutes'))).toEqual(['04112', '04070', '04245']);
  // 10 minutes for 100 inhabitants would be first, were it said.
  expect(codes(rankAreas(given, 'commune', 'per-thousand'))).toEqual(['04070', '04112', '04245']);
  expect(codes(rankAreas(given, 'commune', 'absence'))).toEqual(['04112', '04245', '04070']);
});
