import { expect, test } from 'vitest';
import { wholeMonths } from './summarise-presence-months.ts';

const monthsOf = (...asked: Parameters<typeof wholeMonths>) =>
  wholeMonths(...asked).map(({ month }) => month);

test('a month counts only from its first day to its last', () => {
  expect(monthsOf('2026-09-27', 56, '2026-12-31', 7)).toEqual(['2026-10']);
  expect(monthsOf('2026-09-01', 30, '2026-12-31', 7)).toEqual(['2026-09']);
  expect(monthsOf('2026-09-02', 58, '2026-12-31', 7)).toEqual([]);
  expect(monthsOf('2026-12-01', 62, '2027-12-31', 7)).toEqual(['2026-12', '2027-01']);
  expect(monthsOf('2028-02-01', 29, '2028-12-31', 7)).toEqual(['2028-02']);
});

test('and once it ended long enough ago', () => {
  expect(monthsOf('2026-10-01', 60, '2026-11-06', 7)).toEqual([]);
  expect(monthsOf('2026-10-01', 60, '2026-11-07', 7)).toEqual(['2026-10']);
});

test('its days are those of the period', () => {
  expect(wholeMonths('2026-09-27', 90, '2027-12-31', 7)).toEqual([
    { month: '2026-10', fromDay: 4, toDay: 35 },
    { month: '2026-11', fromDay: 35, toDay: 65 },
  ]);
});

test('copies made on two days differ by a whole month or by nothing', () => {
  const seen = new Set<string>();
  for (let day = 1; day <= 28; day++) {
    const today = `2026-11-${String(day).padStart(2, '0')}`;
    seen.add(monthsOf('2026-08-01', 92 + day, today, 7).join());
  }
  expect([...seen]).toEqual(['2026-08,2026-09', '2026-08,2026-09,2026-10']);
});
