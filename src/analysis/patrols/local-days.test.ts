import { expect, test } from 'vitest';
import { dayOf, localDays } from './local-days.ts';

const utc = (text: string): number => Date.parse(text) / 1000;

test('a day of the change of clocks has 25 or 23 hours, and starts at local midnight', () => {
  const autumn = localDays(utc('2026-10-24T10:00:00Z'), utc('2026-10-26T10:00:00Z'), 'Europe/Paris');
  expect(autumn.firstDay).toBe('2026-10-24');
  expect(autumn.count).toBe(3);
  expect(autumn.starts[1]).toBe(utc('2026-10-24T22:00:00Z'));
  expect(autumn.starts[2]! - autumn.starts[1]!).toBe(25 * 3600);
  const spring = localDays(utc('2026-03-29T10:00:00Z'), utc('2026-03-29T11:00:00Z'), 'Europe/Paris');
  expect(spring.starts[1]! - spring.starts[0]!).toBe(23 * 3600);
});

test('23:59 and 00:00 are on two days; a bad guess does not matter', () => {
  const days = localDays(utc('2026-11-01T00:00:00Z'), utc('2026-11-05T00:00:00Z'), 'Europe/Paris');
  for (const guess of [-5, 0, 3, 99]) {
    expect(dayOf(days, utc('2026-11-02T22:59:59Z'), guess)).toBe(1);
    expect(dayOf(days, utc('2026-11-02T23:00:00Z'), guess)).toBe(2);
  }
});

test('overseas days are theirs; an unknown zone is read as Europe/Paris', () => {
  const at = utc('2026-07-01T21:00:00Z');
  expect(localDays(at, at, 'Indian/Reunion').firstDay).toBe('2026-07-02');
  expect(localDays(at, at, 'Nulle/Part')).toEqual(localDays(at, at, 'Europe/Paris'));
});
