import { expect, test } from 'vitest';
import type { CommuneFeature, Territory } from '#domain/territory.ts';
import { addHours, weekHoursOf } from '#domain/week-hours.ts';
import { encodePositions } from '#formats/positions-block.ts';
import { mercatorX, mercatorY } from '#geo/web-mercator.ts';
import { runToEnd } from '../../../tests/helpers/run-to-end.ts';
import { measureExpectation } from './measure-expectation.ts';
import { openPresence } from './open-presence.ts';

function square(code: string, west: number, east: number): CommuneFeature {
  const ring = [
    [west, 44],
    [east, 44],
    [east, 44.1],
    [west, 44.1],
    [west, 44],
  ];
  const properties = {
    code,
    name: code,
    population: 100,
    arrondissementCode: null,
    arrondissementName: null,
    epciCode: null,
    epciName: null,
    centre: [(west + east) / 2, 44.05] as const,
    areaSquareKilometres: 44,
    former: [],
  };
  return { type: 'Feature', geometry: { type: 'Polygon', coordinates: [ring] }, properties };
}

const communes = [square('04001', 6, 6.05), square('04002', 6.05, 6.1)];
const territory: Territory = {
  departement: { code: '04', name: '' },
  communes,
  outline: { type: 'Feature', geometry: communes[0]!.geometry, properties: null },
  neighbours: [],
  bounds: [6, 44, 6.1, 44.1],
  manifest: {
    format: 'diagnostic-territorial/territory',
    version: 1,
    departement: { code: '04', name: '' },
    approximate: false,
    builtAt: '2026-01-01T00:00:00.000Z',
    file: { name: '', sha256: '', bytes: 0 },
    counts: { communes: 2, neighbours: 0 },
    sources: [],
    differences: [],
  },
};

const MONDAY = Date.UTC(2026, 8, 7) / 1000;
const DAY = 86_400;

/** Eight weeks; on each Saturday at 22 h so many minutes in the first commune, and each Tuesday at noon an hour in the second. */
function open(saturdays: readonly number[]): void {
  const fixes: (readonly [time: number, lng: number])[] = [];
  const stay = (start: number, minutes: number, lng: number) => {
    for (let minute = 0; minute <= minutes; minute++) fixes.push([start + minute * 60, lng]);
  };
  stay(MONDAY, 1, 6.08);
  for (const [week, minutes] of saturdays.entries()) {
    const monday = MONDAY + week * 7 * DAY;
    stay(monday + DAY + 10 * 3600, 60, 6.08);
    stay(monday + 5 * DAY + 20 * 3600, minutes, 6.02);
  }
  stay(MONDAY + 55 * DAY + 20 * 3600, 1, 6.08);
  const columns = encodePositions({
    times: Uint32Array.from(fixes, ([time]) => time),
    xs: Uint32Array.from(fixes, ([, lng]) => mercatorX(lng)),
    ys: Uint32Array.from(fixes, () => mercatorY(44.05)),
    units: new Uint16Array(fixes.length),
  });
  const request = {
    presenceId: 'one',
    sets: [{ columns, units: [0], activities: null }],
    zoom: 17,
    pingSeconds: 60,
    timeZone: 'Europe/Paris',
    premises: [],
    territory,
  };
  runToEnd(openPresence(request, { transfer: () => {} }));
}

const saturdayNight = () => {
  const hours = new Uint8Array(168);
  addHours(hours, [5], 20, 4);
  return weekHoursOf(hours);
};
const request = { presenceId: 'one', commune: 0, hours: saturdayNight(), date: '2026-10-05', page: null };

test('minutes of the commune in the hours asked, week by week, before and after', async () => {
  open([30, 20, 25, 25, 60, 70, 50, 60]);
  const measured = await measureExpectation(request);
  expect(measured).toMatchObject({
    is: 'weeks',
    weeks: 4,
    fromDay: 0,
    askedDay: 28,
    toDay: 56,
    change: { before: 25, after: 60, byWeek: [30, 20, 25, 25, 60, 70, 50, 60] },
  });
  // In these hours the commune has all of the department's presence: its share never changed.
  expect(measured?.is === 'weeks' && measured.change.test.p).toBe(1);
});

test('without hours the whole week counts: the share of the commune rose', async () => {
  open([30, 20, 25, 25, 60, 70, 50, 60]);
  const measured = await measureExpectation({ ...request, hours: null });
  expect(measured).toMatchObject({ change: { before: 25, after: 60, test: { extreme: 2, splits: 70 } } });
});

test('hours that nobody patrols: nothing, said as such', async () => {
  open([30, 20, 25, 25, 60, 70, 50, 60]);
  const measured = await measureExpectation({ ...request, commune: 1 });
  expect(measured).toMatchObject({ change: { before: 0, after: 0, rank: null } });
});

test('a page for a mayor counts no day that is too young, and asks more weeks of each side', async () => {
  open([30, 20, 25, 25, 60, 70, 50, 60]);
  const page = (days: number, fewestWeeks = 3) =>
    measureExpectation({ ...request, page: { days, fewestWeeks } });
  const measured = await page(54);
  expect(measured).toMatchObject({ weeks: 3, toDay: 49, change: { byWeek: [20, 25, 25, 60, 70, 50] } });
  expect(measured).toMatchObject({ tellable: { before: true, after: true } });
  expect(await page(48)).toEqual({ is: 'impossible', reason: 'after', weeks: 2 });
});

test('a figure of one or two days, or nearly all of one, is marked as none to be told', async () => {
  open([30, 0, 25, 0, 4, 4, 90, 4]);
  const measured = await measureExpectation(request);
  expect(measured).toMatchObject({ tellable: { before: false, after: false } });
});

test('too few weeks, a date that is no day, a presence that is not open', async () => {
  open([30, 20, 25, 25, 60, 70, 50, 60]);
  const measure = (date: string) => measureExpectation({ ...request, date });
  expect(await measure('2026-09-14')).toEqual({ is: 'impossible', reason: 'before', weeks: 1 });
  expect(await measure('2026-10-26')).toEqual({ is: 'impossible', reason: 'after', weeks: 1 });
  expect(await measure('2026-10')).toMatchObject({ reason: 'date' });
  expect(await measureExpectation({ ...request, presenceId: 'two' })).toBeNull();
});
