import { expect, test } from 'vitest';
import { emptyDossier } from '#domain/dossier.ts';
import type { PresencePeriod } from '#domain/presence-period.ts';
import type { Competence, CompetentUnit } from '#domain/records/competence.ts';
import type { Territory } from '#domain/territory.ts';
import { changeOf, figureOf, weeklyMinutes } from './area-figures.ts';
import { areaOfCodes, knownLevel, presenceAreas } from './presence-areas.ts';

const commune = (code: string, epci: string | null, population: number | null) => ({
  properties: { code, name: code, epciCode: epci, epciName: epci, population, areaSquareKilometres: 10 },
});
const territory = {
  communes: [commune('04001', 'A', 2000), commune('04002', 'B', 500), commune('04003', 'A', null)],
} as unknown as Territory;

function dossierWith(units: Readonly<Record<string, readonly CompetentUnit[]>>) {
  const head = {
    id: 'd',
    title: '',
    departement: '04',
    confidentiality: 'restricted',
    createdAt: '2026-01-01T00:00:00.000Z',
  } as const;
  const dossier = emptyDossier(head);
  const records = Object.entries(units).map(([communeCode, own]): [string, Competence] => [
    `competence-${communeCode}`,
    { kind: 'competence', id: `competence-${communeCode}`, sourceId: 's', note: '', communeCode, units: own },
  ]);
  return { ...dossier, tables: { ...dossier.tables, competence: Object.fromEntries(records) } };
}
const gn = (name: string | null): CompetentUnit => ({ force: 'gendarmerie', name, publicId: null });

test('communes are put together by EPCI and by brigade, each commune once', () => {
  const { byLevel, groupOf, groups } = presenceAreas(
    territory,
    dossierWith({ '04001': [gn('BTA Oraison')], '04003': [gn('bta ORAISON')] }),
  );
  expect(byLevel.epci.map(({ name, at, codes }) => [name, at, codes])).toEqual([
    ['A', 3, ['04001', '04003']],
    ['B', 4, ['04002']],
  ]);
  expect(byLevel.brigade.map(({ name, at, codes }) => [name, at, codes])).toEqual([
    ['BTA Oraison', 5, ['04001', '04003']],
    [null, 6, ['04002']],
  ]);
  expect(groupOf.map((way) => [...way])).toEqual([
    [0, 1, 0],
    [2, 3, 2],
  ]);
  expect(groups).toBe(4);
  expect(byLevel.epci.map(({ population }) => population)).toEqual([null, 500]);
});

test('without territorial competence there is no brigade; several units over one commune stand apart', () => {
  expect(knownLevel(presenceAreas(territory, dossierWith({})), 'brigade')).toBe('commune');
  expect(presenceAreas(territory, dossierWith({}))).toMatchObject({ byLevel: { brigade: [] }, groups: 2 });
  const shared = presenceAreas(
    territory,
    dossierWith({ '04001': [gn('Z'), gn('A')], '04002': [gn('A')], '04003': [gn(null)] }),
  );
  expect(shared.byLevel.brigade.map(({ name }) => name)).toEqual([
    'A et Z',
    'A',
    'Gendarmerie, unité non précisée',
  ]);
});

test('communes that are exactly an area are it', () => {
  const areas = presenceAreas(territory, dossierWith({ '04001': [gn('X')] }));
  expect(areaOfCodes(areas, ['04003', '04001'])?.name).toBe('A');
  expect(areaOfCodes(areas, ['04001'])?.name).toBe('04001');
  expect(areaOfCodes(areas, ['04001', '04002'])).toBeNull();
});

const column = (...values: number[]) => Float64Array.from(values);
const period = (weeks: number, minutes: number[]): PresencePeriod => ({
  weeks,
  days: weeks * 7,
  seconds: Float64Array.from(minutes, (value) => value * 60),
  nightSeconds: Float64Array.from(minutes, (value) => value * 15),
  weekendSeconds: Float64Array.from(minutes, () => 0),
  visits: column(8, 1, Number.NaN),
  presentDays: Uint32Array.from([7, 2, 0]),
  longestAbsence: Uint32Array.from([3, 9, 14]),
  wholeWeeks: weeks,
  secondsByWeek: column(...minutes.flatMap((value) => Array<number>(weeks).fill((value * 60) / weeks))),
});

test('figures of an area, by week; small numbers are few, what cannot be said is null', () => {
  const [one, two, three] = presenceAreas(territory, dossierWith({})).byLevel.commune;
  const now = period(2, [400, 20, 0]);
  expect(figureOf('minutes', one!, now)).toEqual({ value: 200, few: false });
  expect(figureOf('per-thousand', one!, now)).toEqual({ value: 100, few: false });
  expect(figureOf('per-square', one!, now)).toEqual({ value: 20, few: false });
  expect(figureOf('visits', one!, now)).toEqual({ value: 4, few: false });
  expect(figureOf('days', one!, now)).toEqual({ value: 0.5, few: false });
  expect(figureOf('absence', one!, now)).toEqual({ value: 3, few: false });
  expect(figureOf('night', one!, now)).toEqual({ value: 0.25, few: false });
  expect(figureOf('minutes', two!, now)).toEqual({ value: 10, few: true });
  expect(figureOf('night', two!, now).few).toBe(true);
  expect(figureOf('visits', two!, now)).toEqual({ value: 0.5, few: true });
  expect(figureOf('minutes', three!, now)).toEqual({ value: 0, few: false });
  expect(figureOf('per-thousand', three!, now).value).toBeNull();
  expect(figureOf('night', three!, now).value).toBeNull();
  expect(figureOf('visits', three!, now).value).toBeNull();
  expect(weeklyMinutes(one!, now)).toEqual([200, 200]);
});

test('a change is one of minutes a week; from too little to say, it is few', () => {
  const [one, two, three] = presenceAreas(territory, dossierWith({})).byLevel.commune;
  const [now, before] = [period(2, [400, 20, 0]), period(4, [400, 20, 0])];
  expect(changeOf(one!, now, before)).toEqual({ value: 1, few: false });
  expect(changeOf(two!, now, before)).toEqual({ value: null, few: true });
  expect(changeOf(three!, now, before)).toEqual({ value: null, few: false });
  expect(changeOf(one!, now, null)).toEqual({ value: null, few: false });
});
