import { expect, test } from 'vitest';
import { paintHours } from './paint-hours.ts';

const whole = () => new Uint8Array(168).fill(1);
const chosen = (hours: Uint8Array) => [...hours.keys()].filter((at) => hours[at] === 1);
const friday20 = { day: 4, hour: 20 };

test('on a whole week, the rectangle is the choice, whichever corner it was drawn from', () => {
  const expected = [4 * 24 + 20, 4 * 24 + 21, 5 * 24 + 20, 5 * 24 + 21];
  expect(chosen(paintHours(whole(), friday20, { day: 5, hour: 21 }))).toEqual(expected);
  expect(chosen(paintHours(whole(), { day: 5, hour: 21 }, friday20))).toEqual(expected);
});

test('from a painted hour it rubs out, from another it adds', () => {
  const evening = paintHours(whole(), friday20, { day: 4, hour: 23 });
  const added = paintHours(evening, { day: 5, hour: 0 }, { day: 5, hour: 1 });
  expect(chosen(added)).toHaveLength(6);
  expect(chosen(paintHours(added, friday20, { day: 4, hour: 22 }))).toEqual([119, 120, 121]);
});

test('when the last hour is rubbed out, the whole week comes back', () => {
  const one = paintHours(whole(), friday20, friday20);
  expect(chosen(paintHours(one, friday20, friday20))).toHaveLength(168);
});
