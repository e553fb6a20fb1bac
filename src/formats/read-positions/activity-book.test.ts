import { expect, test } from 'vitest';
import { ActivityBook } from './activity-book.ts';

test('one activity is one number, however it is spelt; blank is not said', () => {
  const book = new ActivityBook();
  expect(
    ['Surveillance générale', 'surveillance generale', '', 'Police route', ' '].map((text) =>
      book.indexOf(text),
    ),
  ).toEqual([0, 0, 1, 2, 1]);
  expect(book.names).toEqual(['Surveillance générale', 'Non précisée', 'Police route']);
});

test('a column that says nothing is not used', () => {
  const book = new ActivityBook();
  book.indexOf('');
  book.indexOf('  ');
  expect(book.isUsed).toBe(false);
});

test('what comes after 255 activities is « Autre », and counted', () => {
  const book = new ActivityBook();
  for (let rank = 0; rank < 300; rank++) expect(book.indexOf(`mission ${rank}`)).toBe(Math.min(rank, 255));
  expect(book.names.length).toBe(256);
  expect(book.names[255]).toBe('Autre');
  expect(book.unnamed.size).toBe(45);
});
