import { expect, test } from 'vitest';
import { punctuate, words } from './punctuate.ts';

test('spaces before the high signs and inside quotation marks cannot break', () => {
  expect(punctuate('« Qui regarde ? » : 4 %')).toBe('«\u202fQui regarde\u202f?\u202f»\u202f: 4\u202f%');
});

test('sentences made by functions, and nested tables, are punctuated too', () => {
  const table = words({ a: { b: (n: number) => `Lu : ${n}` } });
  expect(table.a.b(3)).toBe('Lu\u202f: 3');
});

test('a time and an address keep their colons', () => {
  expect(punctuate('12:30 https://exemple.fr')).toBe('12:30 https://exemple.fr');
});
