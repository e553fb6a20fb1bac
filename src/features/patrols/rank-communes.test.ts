import { expect, test } from 'vitest';
import type { Territory } from '#domain/territory.ts';
import { rankCommunes } from './rank-communes.ts';

const territory = {
  communes: ['04070', '04112', '04245'].map((code) => ({ properties: { code, name: `C${code}` } })),
} as unknown as Territory;

test('minutes of a week, most first; a commune without presence and one of elsewhere are left out', () => {
  expect(rankCommunes(territory, { '04112': 80, '04070': 160, '04245': 0, '13055': 999 }, 8)).toEqual([
    { code: '04070', name: 'C04070', minutesPerWeek: 20 },
    { code: '04112', name: 'C04112', minutesPerWeek: 10 },
  ]);
});

test('a period of a day or less counts as a day', () => {
  expect(rankCommunes(territory, { '04112': 10 }, 0)[0]?.minutesPerWeek).toBeCloseTo(70);
});
