import { expect, test } from 'vitest';
import { formatInstantDay, formatInstantShort } from './format-date.ts';

test('an instant is read in its own zone', () => {
  expect(formatInstantDay('2026-09-27T23:30:00Z')).toBe('28/09/2026');
  expect(formatInstantShort('2026-09-28T08:00:00Z')).toBe('28 sept.');
});

test('what is no date is shown as it is', () => {
  expect(formatInstantDay('hier')).toBe('hier');
});
