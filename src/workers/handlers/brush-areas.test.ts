import { expect, test } from 'vitest';
import type { CommuneFeature, Territory } from '#domain/territory.ts';
import { encodePositions } from '#formats/positions-block.ts';
import { mercatorX, mercatorY } from '#geo/web-mercator.ts';
import { runToEnd } from '../../../tests/helpers/run-to-end.ts';
import type { AreasRequest } from '../area-messages.ts';
import { brushAreas } from './brush-areas.ts';
import { countAreaVisits } from './count-area-visits.ts';
import { openPresence } from './open-presence.ts';

const START = Date.UTC(2026, 9, 20, 8) / 1000;
const DAY = 86_400;

function square(code: string, west: number, east: number): CommuneFeature {
  const ring = [
    [west, 44],
    [east, 44],
    [east, 44.1],
    [west, 44.1],
    [west, 44],
  ];
  const properties = { code, name: code, population: 100 } as CommuneFeature['properties'];
  return { type: 'Feature', geometry: { type: 'Polygon', coordinates: [ring] }, properties };
}

// Two communes of one brigade, then one of none.
const communes = [square('04001', 6, 6.05), square('04002', 6.05, 6.1), square('04003', 6.1, 6.15)];
const territory = { communes, bounds: [6, 44, 6.15, 44.1] } as unknown as Territory;
const groups = { groupsId: 'a', groupOf: [Int32Array.from([0, 0, -1])], groups: 1 };

/** From the first commune to the second on three days of a fortnight, always by 8 h. */
const columns = () => {
  const rows = [0, 3, 12].flatMap((day) =>
    [6.02, 6.03, 6.04, 6.06, 6.07].map((lng, minute) => [START + day * DAY + minute * 60, lng] as const),
  );
  return encodePositions({
    times: Uint32Array.from(rows, ([time]) => time),
    xs: Uint32Array.from(rows, ([, lng]) => mercatorX(lng)),
    ys: Uint32Array.from(rows, () => mercatorY(44.05)),
    units: new Uint16Array(rows.length),
  });
};
const sets = () => [{ columns: columns(), units: [], activities: null }];
const shared = { presenceId: 'areas', pingSeconds: 60, premises: [], territory };
const context = { transfer: () => {} };
const open = () =>
  runToEnd(
    openPresence(
      {
        ...shared,
        sets: sets(),
        zoom: 18,
        timeZone: 'Europe/Paris',
      },
      context,
    ),
  );
const request: AreasRequest = {
  presenceId: 'areas',
  ...groups,
  brush: { hours: new Uint8Array(168).fill(1), fromDay: 6, toDay: 13, units: null, activities: null },
  before: { hours: new Uint8Array(168).fill(1), fromDay: 0, toDay: 6, units: null, activities: null },
};

test('a brigade: seconds are sums, days the union; its visits once counted; the period before beside it', async () => {
  open();
  const first = await brushAreas(request);
  if (!first?.before) throw new Error('not open');
  const [a, b, none, brigade] = first.before.seconds;
  expect([a! + b!, none]).toEqual([brigade, 0]);
  expect(brigade).toBe(480);
  expect([...first.before.presentDays]).toEqual([2, 2, 0, 2]);
  expect([...first.before.longestAbsence]).toEqual([2, 2, 6, 2]);
  expect([...first.before.visits]).toEqual([2, 2, 0, Number.NaN]);
  expect([...first.now.secondsByWeek]).toEqual([...first.now.seconds]);
  expect([first.now.wholeWeeks, first.before.wholeWeeks]).toEqual([1, 0]);

  const counting = { ...shared, ...groups, sets: sets() };
  expect(runToEnd(countAreaVisits(counting, context))).toEqual({ counted: true });
  const then = await brushAreas(request);
  expect([...(then?.before?.visits ?? [])]).toEqual([2, 2, 0, 2]);
  // Visits of other groups are not these.
  const others = await brushAreas({ ...request, groupsId: 'b' });
  expect(others?.now.visits[3]).toBeNaN();
});

test('another presence was opened meanwhile: nothing is answered', async () => {
  open();
  expect(await brushAreas({ ...request, presenceId: 'gone' })).toBeNull();
  const gone = { ...shared, ...groups, sets: sets(), presenceId: 'gone' };
  expect(runToEnd(countAreaVisits(gone, context))).toEqual({ counted: false });
});
