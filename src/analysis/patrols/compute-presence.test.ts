import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LngLat, LngLatBounds } from '#geo/units.ts';
import { mercatorX, mercatorY } from '#geo/web-mercator.ts';
import { CellOwners } from './cell-owners.ts';
import { coarsenCells } from './coarsen-cells.ts';
import { computePresence, type PresenceInput, type PresenceResult } from './compute-presence.ts';
import { localDays } from './local-days.ts';
import type { PositionColumns } from './position-columns.ts';
import { premisesFinder } from './premises-finder.ts';
import { PresenceField } from './presence-field.ts';
import { DEFAULT_RULES } from './presence-rules.ts';
import { sortPositions } from './sort-positions.ts';
import { StepWalker } from './step-walker.ts';

type Fix = readonly [unit: number, time: number, lng: number, lat: number];

// Two communes side by side; east of 6.06 there is none.
const BOUNDS: LngLatBounds = [6, 44, 6.1, 44.05];
const CODES = ['04001', '04002'];
const communeAt = (lng: number): number => (lng < 6.03 ? 0 : lng < 6.06 ? 1 : -1);
const STATION: LngLat = [6.01, 44.02];
const START = Date.UTC(2026, 9, 20, 8) / 1000;
const WEEK = 7 * 86_400;
const RULES = { ...DEFAULT_RULES, pingSeconds: 60 };

function columnsOf(fixes: readonly Fix[]): PositionColumns {
  return {
    times: Uint32Array.from(fixes, (fix) => fix[1]),
    xs: Uint32Array.from(fixes, (fix) => mercatorX(fix[2])),
    ys: Uint32Array.from(fixes, (fix) => mercatorY(fix[3])),
    units: Uint16Array.from(fixes, (fix) => fix[0]),
  };
}

function inputOf(fixes: readonly Fix[], change: Partial<PresenceInput> = {}): PresenceInput {
  const base = {
    rules: RULES,
    zoom: 16,
    timeZone: 'Europe/Paris',
    premises: [STATION],
    bounds: BOUNDS,
    communeCodes: CODES,
    communeAt,
  };
  return { positions: columnsOf(fixes), ...base, ...change };
}

function finish<T>(steps: Generator<unknown, T, void>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const presence = (fixes: readonly Fix[], change: Partial<PresenceInput> = {}): PresenceResult =>
  finish(computePresence(inputOf(fixes, change)));
const seconds = (minutes: number): number => Math.round(minutes * 60);
const sumOf = (values: Iterable<number>): number => [...values].reduce((sum, value) => sum + value, 0);

/** Anything a file may hold: places in and out of the territory, steps of any length, repeated instants. */
const anyFix: fc.Arbitrary<Fix> = fc.tuple(
  fc.integer({ min: 0, max: 3 }),
  fc.integer({ min: START, max: START + 20_000 }),
  fc.double({ min: 5.99, max: 6.11, noNaN: true }),
  fc.double({ min: 43.99, max: 44.06, noNaN: true }),
);
/** A drive at possible speeds, so that minutes are shown. */
const drive: fc.Arbitrary<Fix[]> = fc
  .array(
    fc.tuple(
      fc.integer({ min: 1, max: 200 }),
      fc.double({ min: -0.003, max: 0.003, noNaN: true }),
      fc.double({ min: -0.003, max: 0.003, noNaN: true }),
    ),
    { maxLength: 80 },
  )
  .map((moves) => {
    let [time, lng, lat] = [START, 6.03, 44.02];
    return moves.map(([wait, east, north], at): Fix => {
      time += wait;
      lng += east;
      lat += north;
      return [at % 2, time, lng, lat];
    });
  });
const anyFixes = fc.oneof(fc.array(anyFix, { maxLength: 60 }), drive);
const laws = { seed: 3, numRuns: 100 };

describe('computePresence', () => {
  test('minutes are conserved to the second, in all, by cell, by commune and by day', () => {
    fc.assert(
      fc.property(anyFixes, (fixes) => {
        const { minutes, grid, byCommune, byDay } = presence(fixes);
        const parts = minutes.shown + minutes.gap + minutes.speed + minutes.premises + minutes.outside;
        expect(seconds(parts)).toBe(seconds(minutes.in));
        expect(sumOf(Array.from(grid.minutes, seconds))).toBe(seconds(minutes.shown));
        expect(sumOf(Object.values(byCommune).map(seconds))).toBe(seconds(minutes.shown));
        for (const [code, total] of Object.entries(byCommune))
          expect(sumOf((byDay[code] ?? []).map(seconds))).toBe(seconds(total));
      }),
      laws,
    );
  });

  test('the order of the rows is irrelevant', () => {
    const shuffled = anyFixes.chain((fixes) =>
      fc.tuple(fc.constant(fixes), fc.shuffledSubarray(fixes, { minLength: fixes.length })),
    );
    fc.assert(
      fc.property(shuffled, ([fixes, other]) => {
        expect(presence(other)).toEqual(presence(fixes));
      }),
      laws,
    );
  });

  test('coarser cells are exact sums of finer ones', () => {
    fc.assert(
      fc.property(anyFixes, fc.integer({ min: 15, max: 17 }), (fixes, zoom) => {
        const { field } = walkOf([fixes]);
        const fine = coarsenCells(field, zoom + 1);
        const coarse = coarsenCells(field, zoom);
        const sums = new Map<string, number>();
        for (const [at, value] of fine.seconds.entries()) {
          const column = (fine.left + (at % fine.width)) >> 1;
          const row = (fine.top + Math.floor(at / fine.width)) >> 1;
          if (value > 0) sums.set(`${column} ${row}`, (sums.get(`${column} ${row}`) ?? 0) + value);
        }
        for (const [at, value] of coarse.seconds.entries()) {
          const key = `${coarse.left + (at % coarse.width)} ${coarse.top + Math.floor(at / coarse.width)}`;
          expect(value).toBe(sums.get(key) ?? 0);
        }
        expect(sumOf(coarse.seconds)).toBe(sumOf(fine.seconds));
      }),
      laws,
    );
  });

  test('a file read in two parts, the second later than the first, gives what the whole gives', () => {
    fc.assert(
      fc.property(anyFixes, fc.integer({ min: START, max: START + 20_000 }), (fixes, cut) => {
        const whole = walkOf([fixes]);
        const halves = walkOf([fixes.filter((fix) => fix[1] < cut), fixes.filter((fix) => fix[1] >= cut)]);
        expect(halves.walker.seconds).toEqual(whole.walker.seconds);
        expect(halves.walker.services).toBe(whole.walker.services);
        expect(coarsenCells(halves.field, 18)).toEqual(coarsenCells(whole.field, 18));
        expect(halves.field.byCommune).toEqual(whole.field.byCommune);
      }),
      laws,
    );
  });

  test('a week later, nothing changes but the dates', () => {
    fc.assert(
      fc.property(
        anyFixes.filter((fixes) => fixes.length > 0),
        (fixes) => {
          const { firstDay, ...now } = presence(fixes);
          const { firstDay: later, ...then } = presence(
            fixes.map(([unit, time, lng, lat]): Fix => [unit, time + WEEK, lng, lat]),
          );
          expect(then).toEqual(now);
          expect(Date.parse(later ?? '') - Date.parse(firstDay ?? '')).toBe(WEEK * 1000);
        },
      ),
      laws,
    );
  });

  test('each reason takes its own time', () => {
    const here: LngLat = [6.02, 44.03];
    const stay = (unit: number, place: LngLat, ...times: number[]): Fix[] =>
      times.map((time) => [unit, START + time, ...place]);
    expect(presence(stay(0, here, 0, 60, 180)).minutes).toMatchObject({ in: 3, shown: 3 });
    expect(presence(stay(0, here, 0, 60, 181)).minutes).toMatchObject({ shown: 1, gap: 121 / 60 });
    expect(presence(stay(0, STATION, 0, 60, 120)).minutes).toMatchObject({ in: 2, shown: 0, premises: 2 });
    expect(presence(stay(0, [6.08, 44.03], 0, 60)).minutes).toMatchObject({ in: 1, outside: 1 });
    expect(
      presence([
        [0, START, 6.0, 44.03],
        [0, START + 10, 6.05, 44.03],
      ]).minutes,
    ).toMatchObject({ shown: 0, speed: 10 / 60 });
  });

  test('a silence longer than a service does not come in: the unit was off duty', () => {
    const fixes: Fix[] = [
      [0, START, 6.02, 44.03],
      [0, START + 60, 6.02, 44.03],
      [0, START + 16 * 3600, 6.02, 44.03],
    ];
    const result = presence(fixes);
    expect(result.minutes.in).toBe(1);
    expect(result.services).toBe(2);
  });

  test('the way out of the territory is shared between shown and outside', () => {
    const { minutes, byCommune } = presence([
      [0, START, 6.05, 44.025],
      [0, START + 60, 6.07, 44.025],
    ]);
    expect(minutes.shown + minutes.outside).toBeCloseTo(1, 9);
    expect(seconds(minutes.shown)).toBeGreaterThan(26);
    expect(seconds(minutes.shown)).toBeLessThan(34);
    expect(Object.keys(byCommune)).toEqual(['04002']);
  });

  test('cells are never finer than the way between two fixes', () => {
    const fixes: Fix[] = [
      [0, START, 6.02, 44.03],
      [0, START + 60, 6.02, 44.03],
    ];
    expect([15, 16, 17, 18].map((zoom) => presence(fixes, { zoom }).grid.zoom)).toEqual([15, 16, 16, 16]);
    expect(presence(fixes, { zoom: 18, rules: { ...RULES, pingSeconds: 30 } }).grid.zoom).toBe(17);
  });

  test('no position at all gives nothing', () => {
    const { grid, minutes, firstDay, services } = presence([]);
    expect([grid.width, grid.height, minutes.in, firstDay, services]).toEqual([0, 0, 0, null, 0]);
  });

  test('rows out of order are a fault of the caller of the tally', () => {
    const { walker } = walkOf([[[0, START, 6.02, 44.02]]]);
    expect(() => finish(walker.add(columnsOf([[0, START - 1, 6.02, 44.02]])))).toThrow(/sort first/);
  });
});

function walkOf(parts: readonly (readonly Fix[])[]): { walker: StepWalker; field: PresenceField } {
  const days = localDays(START, START + 40_000, 'Europe/Paris');
  const field = new PresenceField(new CellOwners(BOUNDS, communeAt), days);
  const walker = new StepWalker(field, RULES, premisesFinder([STATION], RULES.premisesMetres));
  for (const part of parts) finish(walker.add(sortPositions(columnsOf(part))));
  return { walker, field };
}
