import { expect, test } from 'vitest';
import { parseImportOptions } from './parse-import-options.ts';
import { UsageError } from './usage-error.ts';

test('options are read, columns found by name before rank', () => {
  const options = parseImportOptions(
    'f.csv --kind cameras --map x=b --map y=1 --crs lambert93 --answer place-swapped=mend --departement 2a -o o.csv'.split(
      ' ',
    ),
  );
  expect(options).toMatchObject({
    file: 'f.csv',
    kind: 'cameras',
    crs: 'lambert93',
    departement: '2A',
    timeZone: 'Europe/Paris',
    answers: { 'place-swapped': 'mend' },
    output: 'o.csv',
  });
  expect(options.mapping(['a', 'b'], 'cameras')).toEqual({ x: 1, y: 0 });
});

test.each([
  [''],
  ['a.csv b.csv'],
  ['a.csv --kind chats'],
  ['a.csv --what'],
  ['a.csv --crs lambert2'],
  ['a.csv --table zero'],
  ['a.csv --map x'],
  ['a.csv --time-zone Europe/Digne'],
])('« %s » is refused in one sentence', (line) => {
  expect(() => parseImportOptions(line.split(' ').filter((word) => word !== ''))).toThrow(UsageError);
});

test('a field or a column that is not there is refused when the table is known', () => {
  const options = parseImportOptions(['a.csv', '--map', 'x=absente']);
  expect(() => options.mapping(['a'], 'cameras')).toThrow(/absente/);
  expect(() => parseImportOptions(['a.csv', '--map', 'zz=1']).mapping(['a'], 'cameras')).toThrow(/zz/);
});
