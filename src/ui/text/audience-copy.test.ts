import { expect, test } from 'vitest';
import { audienceCopyText as text } from './audience-copy.ts';

const plain = (sentence: string) => sentence.replace(/\s/g, ' ');

test.each([
  [0, '0 carré fondu dans sa commune', '0 carré de 880 m de côté environ, montré en classes'],
  [1, '1 carré fondu dans sa commune', '1 carré de 880 m de côté environ, montré en classes'],
  [2, '2 carrés fondus dans leur commune', '2 carrés de 880 m de côté environ, montrés en classes'],
])('what follows a number agrees with it: %i', (count, merged, shown) => {
  expect(plain(text.merged(count))).toBe(merged);
  expect(plain(text.shown(count, '880 m'))).toBe(shown);
});

test('squares and days that are not in the copy', () => {
  expect(plain(text.dropped(1, '0,3 %'))).toBe('1 carré absent de tout chiffre, soit 0,3 % du temps');
  expect(plain(text.dropped(5, '0,3 %'))).toBe('5 carrés absents de tout chiffre, soit 0,3 % du temps');
  expect(plain(text.days(1))).toBe('1 jour de positions absent');
  expect(plain(text.days(25))).toBe('25 jours de positions absents');
  expect(plain(text.communes(1))).toBe('1 commune en fourchettes de minutes par semaine');
});
