import { expect, test } from 'vitest';
import { parseTime } from './parse-time.ts';

const noon = Date.UTC(2026, 9, 25, 12, 30, 15) / 1000;

test.each([
  ['2026-10-25T12:30:15Z', 'instant', noon],
  ['2026-10-25T12:30:15.123Z', 'instant', noon],
  ['2026-10-25 14:30:15+02:00', 'instant', noon],
  ['2026-10-25T12:30:15', 'local', noon],
  ['25/10/2026 12:30:15', 'local', noon],
  ['25/10/2026 12:30', 'local', noon - 15],
  ['25-10-26 12h30', 'local', noon - 15],
  [String(noon), 'instant', noon],
  [String(noon * 1000), 'instant', noon],
  ['46320,5', 'local', Date.UTC(2026, 9, 25, 12) / 1000],
] as const)('%s is %s', (text, is, seconds) => {
  expect(parseTime(text)).toEqual({ is, seconds });
});

test.each([
  ['25/10/2026 06:5', 'local'],
  ['25/10/2026', 'unreadable'],
  ['25/10/2026 25:00:00', 'unreadable'],
  ['31/02/2026 10:00:00', 'unreadable'],
  ['hier', 'unreadable'],
])('%s: %s', (text, is) => {
  // A minute cut to one digit is never read as a whole one.
  expect(parseTime(text).is).toBe(is === 'local' ? 'unreadable' : is);
});
