import { expect, test } from 'vitest';
import { IMPORT_KINDS } from '../outcome.ts';
import { guessMapping } from './guess-mapping.ts';
import { IMPORT_FIELDS } from './import-fields.ts';

function mapped(kind: Parameters<typeof guessMapping>[0], headers: readonly string[]) {
  return Object.fromEntries(
    Object.entries(guessMapping(kind, headers)).map(([field, column]) => [field, headers[column]]),
  );
}

test('headers of town halls are recognised with their accents, signs and units', () => {
  expect(
    mapped('cameras', [
      'N°',
      'Emplacement',
      'X (L93)',
      'Y (L93)',
      'Type',
      'Orientation',
      'Hauteur mât',
      'Mise en service',
    ]),
  ).toEqual({
    number: 'N°',
    name: 'Emplacement',
    x: 'X (L93)',
    y: 'Y (L93)',
    type: 'Type',
    direction: 'Orientation',
    height: 'Hauteur mât',
    installed: 'Mise en service',
  });
  expect(mapped('cameras', ['NUMERO', 'coord_x', 'coord_y', 'nb caméras'])).toEqual({
    number: 'NUMERO',
    x: 'coord_x',
    y: 'coord_y',
    count: 'nb caméras',
  });
});

test('OpenStreetMap keys, flat or nested, are recognised', () => {
  expect(mapped('cameras', ['@type', '@id', 'camera:type', 'camera:direction', 'lat', 'lon'])).toEqual({
    externalId: '@id',
    type: 'camera:type',
    direction: 'camera:direction',
    y: 'lat',
    x: 'lon',
  });
  expect(mapped('cameras', ['tags_camera:direction']).direction).toBe('tags_camera:direction');
});

test('the open list of gendarmerie units, and its police equivalent, map by themselves', () => {
  const headers = [
    'identifiant_public_unite',
    'service',
    'telephone',
    'departement',
    'code_commune_insee',
    'voie',
    'code_postal',
    'commune',
    'geocodage_x_GPS',
    'geocodage_y_GPS',
    'horaires_accueil',
    'url',
  ];
  expect(mapped('units', headers)).toEqual({
    publicId: 'identifiant_public_unite',
    name: 'service',
    phone: 'telephone',
    communeCode: 'code_commune_insee',
    address: 'voie',
    postcode: 'code_postal',
    commune: 'commune',
    x: 'geocodage_x_GPS',
    y: 'geocodage_y_GPS',
    hours: 'horaires_accueil',
  });
});

test('every label of a kind is its own field, so that an export maps back', () => {
  for (const kind of IMPORT_KINDS) {
    const labels = IMPORT_FIELDS[kind].map(({ label }) => label);
    const expected = Object.fromEntries(IMPORT_FIELDS[kind].map(({ id }, column) => [id, column]));
    expect(guessMapping(kind, labels)).toEqual(expected);
  }
});

test('no column serves two fields, whatever the headers', () => {
  const columns = Object.values(guessMapping('cameras', ['direction', 'direction', 'x', 'X', '', '']));
  expect(new Set(columns).size).toBe(columns.length);
});

test('an hour alone is when a position was; beside a day it is its hour', () => {
  expect(mapped('patrols', ['unite', 'heure', 'lon', 'lat'])).toMatchObject({ time: 'heure' });
  expect(mapped('patrols', ['unite', 'date', 'heure', 'lon', 'lat'])).toMatchObject({
    time: 'date',
    hour: 'heure',
  });
});
