import { expect, test } from 'vitest';
import { emptyDossier } from '#domain/dossier.ts';
import type { Territory } from '#domain/territory.ts';
import type { PresenceContext } from './presence-context.ts';
import { presenceOfCommunes, presenceOfEpcis } from './presence-tables.ts';
import { tableContext } from './table-context.ts';

const commune = (code: string, epciName: string | null, population: number | null, area: number) => ({
  properties: { code, name: `C${code}`, epciName, population, areaSquareKilometres: area },
});
const territory = {
  communes: [
    commune('04001', 'Vallée', 2000, 10),
    commune('04002', 'Vallée', 500, 30),
    commune('04003', null, null, 0),
  ],
} as unknown as Territory;

const figures = (weeks: number, minutes: number[]): PresenceContext['figures'] => ({
  seconds: { in: 0, shown: 0, gap: 0, speed: 0, premises: 0, outside: 0 },
  byWeekHour: new Float64Array(168),
  byDay: new Float64Array(1),
  days: weeks * 7,
  weeks,
  communes: {
    seconds: Float64Array.from(minutes, (value) => value * 60),
    nightSeconds: Float64Array.from(minutes, (value) => value * 15),
    weekendSeconds: new Float64Array(3),
    visits: Uint32Array.from([8, 3, 0]),
    days: Uint32Array.from([7, 2, 0]),
    longestAbsence: Uint32Array.from([3, 9, 14]),
  },
});
const context = tableContext(
  emptyDossier({
    id: 'd',
    title: '',
    departement: '04',
    confidentiality: 'restricted',
    createdAt: '2026-01-01T00:00:00.000Z',
  }),
  territory,
  { figures: figures(2, [400, 20, 0]), compared: figures(4, [400, 20, 0]) },
);

test('communes: by week, by inhabitant and km², days, absence, change; small numbers are a class', () => {
  const rows = presenceOfCommunes.rows(context);
  expect(rows[0]?.cells).toMatchObject({
    minutes: 200,
    before: 100,
    change: 1,
    'per-thousand': 100,
    'per-square': 20,
    visits: 4,
    night: 0.25,
    days: 0.5,
    absence: 3,
  });
  expect(rows[1]?.cells).toMatchObject({ minutes: 10, change: null });
  expect(rows[2]?.cells).toMatchObject({ minutes: 0, 'per-thousand': null, 'per-square': null, night: null });
  const minutes = presenceOfCommunes.columns.find(({ id }) => id === 'minutes');
  expect([10, 0, 200].map((value) => minutes?.format?.(value))).toEqual(['moins de 15', '0', '200']);
});

test('an EPCI is the sum of its communes; communes without one are together', () => {
  const rows = presenceOfEpcis.rows(context);
  expect(rows.map(({ cells }) => [cells.name, cells.minutes, cells['per-thousand']])).toEqual([
    ['Vallée', 210, 84],
    ['Sans EPCI', 0, null],
  ]);
  expect(rows[0]?.selection).toEqual({ type: 'communes', codes: ['04001', '04002'] });
});

test('nothing to list while no presence is open', () => {
  expect(presenceOfCommunes.rows({ ...context, presence: null })).toEqual([]);
});
