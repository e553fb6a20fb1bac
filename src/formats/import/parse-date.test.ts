import { expect, test } from 'vitest';
import { parseDate } from './parse-date.ts';

test.each([
  ['2019-06-15', '2019-06-15'],
  ['2019-06', '2019-06'],
  ['2019', '2019'],
  ['19/08/2018', '2018-08-19'],
  ['1.2.2020', '2020-02-01'],
  ['06/2019', '2019-06'],
  ['juin 2019', '2019-06'],
  ['1er août 2020', '2020-08-01'],
  ['le 3 févr. 2020', '2020-02-03'],
  ['29/02/2024', '2024-02-29'],
  ['2024-03-12T22:30:00', '2024-03-12'],
])('%s is %s', (text, date) => {
  expect(parseDate(text)).toEqual({ date, doubt: null });
});

test('a doubt says what was supposed', () => {
  expect(parseDate('14/06/19')).toEqual({ date: '2019-06-14', doubt: '19 → 2019' });
  expect(parseDate('45123')).toEqual({ date: '2023-07-16', doubt: '45123 → 2023-07-16' });
});

test.each(['31/02/2022', '29/02/2023', '12/13/2020', '00/01/2020', '2022-02-30'])(
  '%s does not exist',
  (text) => {
    expect(parseDate(text)).toEqual({ date: null, code: 'date-impossible' });
  },
);

test.each(['en cours', 'néant', '15', '?', '2019/06', '1er 2019', 'x'.repeat(10_000)])(
  '%s is unreadable',
  (text) => {
    expect(parseDate(text)).toEqual({ date: null, code: 'date-unreadable' });
  },
);
