import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LngLatBounds } from '#geo/units.ts';
import { mercatorX, mercatorY } from '#geo/web-mercator.ts';
import { runToEnd } from '../../../tests/helpers/run-to-end.ts';
import { areaDays } from './area-days.ts';
import { BrushedFigures } from './brush-figures.ts';
import { brushedVisits } from './brushed-visits.ts';
import { brushedWeeks } from './brushed-weeks.ts';
import { buildPresenceCube } from './build-presence-cube.ts';
import { countAreaVisits } from './count-area-visits.ts';
import type { CubeBrush } from './cube-brush.ts';
import { hoursSeen } from './hours-seen.ts';
import type { PositionColumns } from './position-columns.ts';
import type { PresenceCube } from './presence-cube.ts';
import { DEFAULT_RULES } from './presence-rules.ts';

type Fix = readonly [unit: number, time: number, lng: number, activity: number];

/*  four communes side by side, then nothing        areas: pair 0 │ pair 1 │ none
 *  6.00    6.02    6.04    6.06    6.08   6.10
 *   │  0   │   1   │   2   │   3   │      │
 *   └────── 4 ─────┴────── 5 ──────┘            (numbers of the pairs, after those of the communes)
 */
const COMMUNES = 4;
const PAIRS = Int32Array.from([4, 4, 5, -1]);
const ITSELF = Int32Array.from([0, 1, 2, 3]);
const AREAS = 6;
const BOUNDS: LngLatBounds = [6, 44, 6.1, 44.02];
const communeAt = (lng: number): number => (lng < 6.08 ? Math.floor((lng - 6) / 0.02) : -1);
const DAYS = 16;
const START = Date.UTC(2026, 9, 19, 22) / 1000;
const RULES = { ...DEFAULT_RULES, pingSeconds: 60 };

function columnsOf(fixes: readonly Fix[]): PositionColumns {
  return {
    times: Uint32Array.from(fixes, (fix) => fix[1]),
    xs: Uint32Array.from(fixes, (fix) => mercatorX(fix[2])),
    ys: Uint32Array.from(fixes, () => mercatorY(44.01)),
    units: Uint16Array.from(fixes, (fix) => fix[0]),
    activities: Uint8Array.from(fixes, (fix) => fix[3]),
  };
}

function opened(fixes: readonly Fix[]) {
  const positions = columnsOf(fixes);
  const shared = { positions, rules: RULES, premises: [], bounds: BOUNDS, communeAt };
  const { cube } = runToEnd(
    buildPresenceCube({ ...shared, zoom: 16, timeZone: 'Europe/Paris', communes: COMMUNES }),
  );
  const visits = runToEnd(
    countAreaVisits({ ...shared, slots: cube.slots, areaOf: [ITSELF, PAIRS], areas: AREAS }),
  );
  return { cube, visits };
}

const daysOf = (cube: PresenceCube, brush: CubeBrush) =>
  areaDays(cube.slots, hoursSeen(cube, COMMUNES, brush.groups), brush, [ITSELF, PAIRS], AREAS);

const service: fc.Arbitrary<Fix[]> = fc
  .tuple(
    fc.integer({ min: 0, max: 2 }),
    fc.integer({ min: 0, max: DAYS * 24 - 8 }),
    fc.array(
      fc.tuple(
        fc.integer({ min: 1, max: 1200 }),
        fc.double({ min: -0.03, max: 0.03, noNaN: true }),
        fc.integer({ min: 0, max: 1 }),
      ),
      { maxLength: 40 },
    ),
  )
  .map(([unit, hour, moves]) => {
    let [time, lng] = [START + hour * 3600, 6.04];
    return moves.map(([wait, east, activity]): Fix => {
      time += wait;
      lng = Math.min(6.099, Math.max(6.001, lng + east));
      return [unit, time, lng, activity];
    });
  });
const fixes = fc.array(service, { minLength: 1, maxLength: 8 }).map((services) => services.flat());
const painted = fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 168, maxLength: 168 });

const brushes = fc.tuple(
  fc.oneof(painted, fc.constant<number[]>(new Array(168).fill(1))),
  fc.integer({ min: 0, max: DAYS }),
  fc.integer({ min: 0, max: DAYS + 1 }),
  fc.option(fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 6, maxLength: 6 })),
);

function brushOf(
  [hours, fromDay, toDay, chosen]: [number[], number, number, number[] | null],
  groups: number,
): CubeBrush {
  const some = chosen && Uint8Array.from({ length: groups }, (_, at) => chosen[at % 6]!);
  return { hours: Uint8Array.from(hours), fromDay, toDay, groups: some };
}

test('an area of one commune has the visits, days and absence of that commune', () => {
  fc.assert(
    fc.property(fixes, brushes, (given, choice) => {
      const { cube, visits } = opened(given);
      const brush = brushOf(choice, cube.groups.length);
      const { communes } = new BrushedFigures(cube, COMMUNES).at(brush);
      const days = daysOf(cube, brush);
      const counted = brushedVisits(visits, cube, brush, AREAS);
      expect([...counted.subarray(0, COMMUNES)]).toEqual([...communes.visits]);
      expect([...days.days.subarray(0, COMMUNES)]).toEqual([...communes.days]);
      expect([...days.longestAbsence.subarray(0, COMMUNES)]).toEqual([...communes.longestAbsence]);
    }),
    { seed: 5, numRuns: 120 },
  );
});

test('days of an area are the union of its communes: no fewer than the most, no more than the sum', () => {
  fc.assert(
    fc.property(fixes, brushes, (given, choice) => {
      const { cube } = opened(given);
      const brush = brushOf(choice, cube.groups.length);
      const { days, longestAbsence } = daysOf(cube, brush);
      const [a, b, c] = [days[0]!, days[1]!, days[2]!];
      expect(days[4]).toBeGreaterThanOrEqual(Math.max(a, b));
      expect(days[4]).toBeLessThanOrEqual(a + b);
      expect(days[5]).toBe(c);
      expect(longestAbsence[4]).toBeLessThanOrEqual(Math.min(longestAbsence[0]!, longestAbsence[1]!));
    }),
    { seed: 6, numRuns: 60 },
  );
});

test('a drive through both communes of a pair is one visit to it; a quarter of an hour away makes another', () => {
  const at = (minute: number, lng: number): Fix => [0, START + 36_000 + minute * 60, lng, 0];
  // 0 1 0 within ten minutes, then twenty minutes in commune 2, then back.
  const drive = [0, 2, 4, 6, 8].map((minute, step) => at(minute, [6.01, 6.01, 6.03, 6.03, 6.01][step]!));
  const away = Array.from({ length: 11 }, (_, step) => at(10 + 2 * step, 6.05));
  const { cube, visits } = opened([...drive, ...away, at(32, 6.01), at(34, 6.01)]);
  const whole = { hours: new Uint8Array(168).fill(1), fromDay: 0, toDay: DAYS, groups: null };
  expect([...brushedVisits(visits, cube, whole, AREAS)]).toEqual([2, 2, 1, 0, 2, 1]);
});

test('weeks of a brush add up to the seconds of its whole weeks', () => {
  fc.assert(
    fc.property(fixes, brushes, (given, choice) => {
      const { cube } = opened(given);
      const brush = brushOf(choice, cube.groups.length);
      const { weeks, seconds } = brushedWeeks(cube, brush, COMMUNES);
      const toDay = Math.max(0, brush.fromDay) + 7 * weeks;
      const { communes } = new BrushedFigures(cube, COMMUNES).at({ ...brush, toDay });
      for (let commune = 0; commune < COMMUNES; commune++) {
        const sum = seconds.subarray(commune * weeks, (commune + 1) * weeks).reduce((a, b) => a + b, 0);
        expect(sum).toBe(communes.seconds[commune]);
      }
    }),
    { seed: 7, numRuns: 60 },
  );
});
