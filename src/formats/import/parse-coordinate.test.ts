import { expect, test } from 'vitest';
import { parseCoordinate, parseDegreesPair } from './parse-coordinate.ts';
import { placeOfTexts } from './read-raw-place.ts';

const LAT = 44 + 5 / 60 + 12 / 3600;

test.each([
  [`44°05'12"N`, LAT],
  ['44° 05′ 12″ N', LAT],
  ["N 44°05'12''", LAT],
  ['44°5’12”', LAT],
  ["44°05.2'N", 44 + 5.2 / 60],
  ['44,0867° N', 44.0867],
  [`5°47'03,5"O`, -(5 + 47 / 60 + 3.5 / 3600)],
  [`5°47'03.5"W`, -(5 + 47 / 60 + 3.5 / 3600)],
  ['-5,78°', -5.78],
  ['44,0867', 44.0867],
  ['934575,7', 934_575.7],
])('%s', (text, value) => {
  expect(parseCoordinate(text)).toBeCloseTo(value, 10);
});

test.each([
  `44°65'12"N`,
  `44°05'72"N`,
  `-44°05'12"N`,
  `N44°05'12"N`,
  `44.5°05'`,
  '44° nord',
  `44°05'12"X`,
  '°',
  "44'12",
])('%s is none', (text) => {
  expect(parseCoordinate(text)).toBeNull();
});

test('two in one cell: latitude first, unless letters say otherwise', () => {
  const place = { lat: LAT, lng: 5.5 };
  for (const text of [`44°05'12"N 5°30'00"E`, `44°05'12"N, 5°30'E`, `5°30'E ; 44°05'12"N`, `44°05'12" 5°30'`])
    expect(parseDegreesPair(text)).toEqual(place);
  expect(parseDegreesPair(`44°05'12"N 5°30'00"N`)).toBeNull();
  expect(placeOfTexts(`44°05'12"N 5°30'00"E`, '', '')).toMatchObject({ type: 'pair', x: 5.5, y: LAT });
  expect(placeOfTexts('', `5°30'00"E`, `44°05'12"N`)).toMatchObject({ type: 'pair', x: 5.5, y: LAT });
});

test('no text keeps it busy', () => {
  const start = performance.now();
  for (const piece of ['4', '4 ', "4°4'", '4°4 4', ' ', '°', "'"]) {
    parseCoordinate(piece.repeat(80));
    parseDegreesPair(piece.repeat(Math.floor(80 / piece.length)));
  }
  expect(performance.now() - start).toBeLessThan(200);
});
