import { expect, test } from 'vitest';
import { emptyDossier } from '#domain/dossier.ts';
import type { PresencePeriod } from '#domain/presence-period.ts';
import type { Competence } from '#domain/records/competence.ts';
import type { Territory } from '#domain/territory.ts';
import type { AreaFigures } from '#state/selectors/area-figures.ts';
import { presenceAreas } from '#state/selectors/presence-areas.ts';
import { presenceTable } from './presence-tables.ts';
import { tableContext } from './table-context.ts';

const commune = (code: string, epci: string | null, population: number | null, area: number) => ({
  properties: {
    code,
    name: `C${code}`,
    epciCode: epci,
    epciName: epci,
    population,
    areaSquareKilometres: area,
  },
});
const territory = {
  communes: [
    commune('04001', 'Vallée', 2000, 10),
    commune('04002', 'Vallée', 500, 30),
    commune('04003', null, null, 0),
  ],
} as unknown as Territory;
const competence: Competence = {
  kind: 'competence',
  id: 'competence-04001',
  sourceId: 's',
  note: '',
  communeCode: '04001',
  units: [{ force: 'gendarmerie', name: 'BTA Vallée', publicId: null }],
};
const empty = emptyDossier({
  id: 'd',
  title: '',
  departement: '04',
  confidentiality: 'restricted',
  createdAt: '2026-01-01T00:00:00.000Z',
});
const dossier = { ...empty, tables: { ...empty.tables, competence: { [competence.id]: competence } } };

/** Communes, then the EPCI Vallée and none, then the brigade and none. */
function period(weeks: number, minutes: readonly [number, number, number]): PresencePeriod {
  const [a, b, c] = minutes;
  const all = [a, b, c, a + b, c, a, b + c];
  return {
    weeks,
    days: weeks * 7,
    seconds: Float64Array.from(all, (value) => value * 60),
    nightSeconds: Float64Array.from(all, (value) => value * 15),
    weekendSeconds: new Float64Array(7),
    visits: Float64Array.from([8, 3, 0, 10, 0, 8, 3]),
    presentDays: Uint32Array.from([7, 2, 0, 8, 0, 7, 2]),
    longestAbsence: Uint32Array.from([3, 9, 14, 2, 14, 3, 9]),
    wholeWeeks: 0,
    secondsByWeek: new Float64Array(0),
  };
}
const presence: AreaFigures = {
  areas: presenceAreas(territory, dossier),
  now: period(2, [400, 20, 0]),
  before: period(4, [400, 20, 0]),
  days: { fromDay: 14, toDay: 28 },
  beforeDays: { fromDay: 0, toDay: 14 },
};
const context = tableContext(dossier, territory, presence);
const rowsOf = (level: 'commune' | 'epci' | 'brigade') => presenceTable(level).rows(context);

test('communes: every figure, and the same of the period before', () => {
  expect(rowsOf('commune')[0]?.cells).toEqual({
    name: 'C04001',
    minutes: 200,
    'minutes-before': 100,
    change: 1,
    'per-thousand': 100,
    'per-thousand-before': 50,
    'per-square': 20,
    'per-square-before': 10,
    visits: 4,
    'visits-before': 2,
    days: 0.5,
    'days-before': 0.25,
    absence: 3,
    'absence-before': 3,
    night: 0.25,
    'night-before': 0.25,
    weekend: 0,
    'weekend-before': 0,
  });
  expect(rowsOf('commune')[2]?.cells).toMatchObject({ minutes: 0, 'per-thousand': null, night: null });
});

test('small numbers are a class on screen and in files, and sort above nothing', () => {
  const { columns, written } = presenceTable('commune');
  const [, small, none] = rowsOf('commune');
  const screen = (id: string) =>
    columns.find((column) => column.id === id)?.format?.(small?.cells[id] ?? null);
  expect(['minutes', 'per-thousand', 'night', 'change'].map(screen)).toEqual([
    'moins de 15 min',
    'peu de données',
    'peu de données',
    'peu de données',
  ]);
  expect(written?.(small!, 'minutes')).toBe('moins de 15 min');
  expect(written?.(small!, 'absence')).toBe(9);
  expect(written?.(none!, 'minutes')).toBe(0);
  expect(Number(small?.cells.minutes)).toBeGreaterThan(Number(none?.cells.minutes));
});

test('an EPCI has the sum of minutes of its communes, and visits and days of its own', () => {
  expect(rowsOf('epci').map(({ cells }) => [cells.name, cells.minutes, cells.visits, cells.absence])).toEqual(
    [
      ['Vallée', 210, 5, 2],
      ['Sans EPCI', 0, 0, 14],
    ],
  );
  expect(rowsOf('epci')[0]?.selection).toEqual({ type: 'communes', codes: ['04001', '04002'] });
});

test('brigades: communes that no file gave one stand together', () => {
  expect(rowsOf('brigade').map(({ cells, selection }) => [cells.name, selection])).toEqual([
    ['BTA Vallée', { type: 'communes', codes: ['04001'] }],
    ['Sans brigade connue', { type: 'communes', codes: ['04002', '04003'] }],
  ]);
});

test('nothing to list while no presence is open', () => {
  expect(presenceTable('commune').rows({ ...context, presence: null })).toEqual([]);
});
