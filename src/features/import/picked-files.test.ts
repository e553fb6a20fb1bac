import { expect, test } from 'vitest';
import { pickFiles } from './picked-files.ts';

const named = (...names: readonly string[]) => names.map((name) => new File([], name));
const namesOf = (...names: readonly string[]) => {
  const picked = pickFiles(named(...names));
  return picked && [picked.file.name, ...picked.companions.map(({ name }) => name)];
};

test('the parts of one shapefile are one table, whatever their order and case', () => {
  expect(namesOf('ROUTE.dbf', 'ROUTE.prj', 'ROUTE.shx', 'ROUTE.shp', 'route.CPG')).toEqual([
    'ROUTE.shp',
    'ROUTE.dbf',
    'ROUTE.prj',
    'route.CPG',
  ]);
});

test('parts of another shapefile and other files are left; without a .shp the first file counts', () => {
  expect(namesOf('a.shp', 'b.dbf', 'lisez-moi.txt')).toEqual(['a.shp']);
  expect(namesOf('cameras.csv', 'b.dbf')).toEqual(['cameras.csv']);
  expect(pickFiles([])).toBeNull();
  expect(pickFiles(undefined)).toBeNull();
});
