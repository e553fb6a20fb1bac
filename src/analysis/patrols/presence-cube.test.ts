import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LngLat, LngLatBounds } from '#geo/units.ts';
import { mercatorX, mercatorY } from '#geo/web-mercator.ts';
import { runToEnd } from '../../../tests/helpers/run-to-end.ts';
import { BrushedFigures, type BrushFigures } from './brush-figures.ts';
import { BrushedCells } from './brushed-cells.ts';
import { buildPresenceCube, type CubeResult } from './build-presence-cube.ts';
import { computePresence } from './compute-presence.ts';
import { type CubeBrush, wholeBrush } from './cube-brush.ts';
import { holdCube } from './hold-cube.ts';
import { bytesOfPlanes, hourPlanes } from './hour-planes.ts';
import { hourSlots, weekHourOf } from './hour-slots.ts';
import { HourWords } from './hour-words.ts';
import { localDays } from './local-days.ts';
import { plainLoops } from './plain-loops.ts';
import type { PositionColumns } from './position-columns.ts';
import { MOST_SECONDS, type PresenceCube, SECONDS_BITS } from './presence-cube.ts';
import { DEFAULT_RULES } from './presence-rules.ts';

type Fix = readonly [unit: number, time: number, lng: number, lat: number, activity: number];

// Two communes side by side; east of 6.06 there is none. Twelve days over the end of summer time.
const BOUNDS: LngLatBounds = [6, 44, 6.1, 44.05];
const communeAt = (lng: number): number => (lng < 6.03 ? 0 : lng < 6.06 ? 1 : -1);
const STATION: LngLat = [6.01, 44.02];
const START = Date.UTC(2026, 9, 19, 22) / 1000;
const DAYS = 12;
const RULES = { ...DEFAULT_RULES, pingSeconds: 60 };
const laws = { seed: 11, numRuns: 60 };

function columnsOf(fixes: readonly Fix[]): PositionColumns {
  return {
    times: Uint32Array.from(fixes, (fix) => fix[1]),
    xs: Uint32Array.from(fixes, (fix) => mercatorX(fix[2])),
    ys: Uint32Array.from(fixes, (fix) => mercatorY(fix[3])),
    units: Uint16Array.from(fixes, (fix) => fix[0]),
    activities: Uint8Array.from(fixes, (fix) => fix[4]),
  };
}

function cubeOf(fixes: readonly Fix[], zoom = 18, pingSeconds = 10): CubeResult {
  return runToEnd(
    buildPresenceCube({
      positions: columnsOf(fixes),
      rules: { ...RULES, pingSeconds, capIntervals: 120 / pingSeconds },
      zoom,
      timeZone: 'Europe/Paris',
      premises: [STATION],
      bounds: BOUNDS,
      communes: 2,
      communeAt,
    }),
  );
}

/** Several services of three units: drives, halts and silences, over all hours of the days. */
const service: fc.Arbitrary<Fix[]> = fc
  .tuple(
    fc.integer({ min: 0, max: 2 }),
    fc.integer({ min: 0, max: DAYS * 24 - 8 }),
    fc.array(
      fc.tuple(
        fc.integer({ min: 1, max: 400 }),
        fc.double({ min: -0.004, max: 0.004, noNaN: true }),
        fc.double({ min: -0.002, max: 0.002, noNaN: true }),
        fc.integer({ min: 0, max: 1 }),
      ),
      { maxLength: 60 },
    ),
  )
  .map(([unit, hour, moves]) => {
    let [time, lng, lat] = [START + hour * 3600, 6.04, 44.02];
    return moves.map(([wait, east, north, activity]): Fix => {
      time += wait;
      lng += east;
      lat += north;
      return [unit, time, lng, lat, activity];
    });
  });
const fixes = fc.array(service, { minLength: 1, maxLength: 8 }).map((services) => services.flat());

const hours = fc.oneof(
  fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 168, maxLength: 168 }),
  fc
    .tuple(fc.integer({ min: 0, max: 167 }), fc.integer({ min: 0, max: 168 }))
    .map(([first, length]) =>
      Array.from({ length: 168 }, (_, at) => ((at - first + 168) % 168 < length ? 1 : 0)),
    ),
);
const brushes = (groups: number): fc.Arbitrary<CubeBrush> =>
  fc
    .tuple(
      hours,
      fc.integer({ min: 0, max: DAYS }),
      fc.integer({ min: 0, max: DAYS + 1 }),
      fc.option(fc.array(fc.integer({ min: 0, max: 1 }), { minLength: groups, maxLength: groups })),
    )
    .map(([painted, fromDay, toDay, chosen]) => ({
      hours: Uint8Array.from(painted),
      fromDay,
      toDay,
      groups: chosen && Uint8Array.from(chosen),
    }));

/** Segment by segment, passage by passage: no planes, no memory of the brush before. */
function scan(cube: PresenceCube, brush: CubeBrush): Uint32Array {
  const seconds = new Uint32Array(cube.cellPixel.length);
  for (let segment = 0; segment < cube.segments.slot.length; segment++) {
    const slot = cube.segments.slot[segment]!;
    const day = Math.floor(slot / 24);
    if (brush.hours[weekHourOf(cube.slots, slot)] === 0) continue;
    if (day < brush.fromDay || day >= brush.toDay) continue;
    if (brush.groups?.[cube.segments.group[segment]!] === 0) continue;
    for (const word of cube.words.subarray(cube.segments.wordStart[segment], cube.segments.wordEnd[segment]))
      seconds[word >>> SECONDS_BITS]! += word & MOST_SECONDS;
  }
  return seconds;
}

/** Communes entry by entry, and day by day. */
function scanCommunes(cube: PresenceCube, brush: CubeBrush): BrushFigures['communes'] {
  const [seconds, nightSeconds, weekendSeconds] = [
    new Float64Array(2),
    new Float64Array(2),
    new Float64Array(2),
  ];
  const visits = new Uint32Array(2);
  const seen = [new Set<number>(), new Set<number>()];
  for (let segment = 0; segment < cube.segments.slot.length; segment++) {
    const slot = cube.segments.slot[segment]!;
    const weekHour = weekHourOf(cube.slots, slot);
    const [day, hour] = [Math.floor(slot / 24), slot % 24];
    if (brush.hours[weekHour] === 0 || day < brush.fromDay || day >= brush.toDay) continue;
    if (brush.groups?.[cube.segments.group[segment]!] === 0) continue;
    for (let entry = cube.segments.entryStart[segment]!; entry < cube.segments.entryEnd[segment]!; entry++) {
      const commune = cube.entries.commune[entry]!;
      const more = cube.entries.seconds[entry]!;
      seconds[commune]! += more;
      if (hour >= 22 || hour < 6) nightSeconds[commune]! += more;
      if (weekHour >= 120) weekendSeconds[commune]! += more;
      visits[commune]! += cube.entries.visits[entry]!;
      seen[commune]!.add(day);
    }
  }
  const days = Array.from({ length: cube.slots.days.count }, (_, day) => day).filter(
    (day) =>
      day >= brush.fromDay &&
      day < brush.toDay &&
      brush.hours
        .subarray(weekHourOf(cube.slots, day * 24), weekHourOf(cube.slots, day * 24) + 24)
        .includes(1),
  );
  const absence = (with_: Set<number>) =>
    Math.max(
      0,
      ...days
        .map((day) => (with_.has(day) ? '|' : 'x'))
        .join('')
        .split('|')
        .map((run) => run.length),
    );
  return {
    seconds,
    nightSeconds,
    weekendSeconds,
    visits,
    days: Uint32Array.from(seen, (with_) => with_.size),
    longestAbsence: Uint32Array.from(seen, absence),
  };
}

const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);

describe('presence cube', () => {
  test('wholly brushed, it is the presence that is computed without it, cell by cell', () => {
    fc.assert(
      fc.property(fixes, fc.integer({ min: 15, max: 18 }), (some, zoom) => {
        const { cube, seconds, services } = cubeOf(some, zoom);
        const cells = new BrushedCells({ cube, loops: plainLoops }, new HourWords(cube), null);
        cells.moveTo(wholeBrush(cube));
        const { grid, ...whole } = runToEnd(
          computePresence({
            positions: columnsOf(some),
            rules: { ...RULES, pingSeconds: 10, capIntervals: 12 },
            zoom,
            timeZone: 'Europe/Paris',
            premises: [STATION],
            bounds: BOUNDS,
            communeCodes: ['04001', '04002'],
            communeAt,
          }),
        );
        expect(seconds.in).toBe(Math.round(whole.minutes.in * 60));
        expect(services).toBe(whole.services);
        const image = new Float32Array(cube.width * cube.height);
        cube.cellPixel.forEach((pixel, cell) => {
          image[pixel] = cells.seconds[cell]! / 60;
        });
        expect({ ...pick(cube), minutes: image }).toEqual({ ...pick(grid), minutes: grid.minutes });
        const figures = new BrushedFigures(cube, 2).at(wholeBrush(cube));
        expect(figures.seconds).toEqual(seconds);
        for (const [commune, code] of ['04001', '04002'].entries())
          expect(figures.communes.seconds[commune]).toBe(Math.round((whole.byCommune[code] ?? 0) * 60));
      }),
      laws,
    );
  });

  test('any walk of brushes ends at what a scan of everything gives, with and without planes', () => {
    const walk = fixes.chain((some) => {
      const { cube } = cubeOf(some, 17);
      return fc.tuple(
        fc.constant(cube),
        fc.array(brushes(cube.groups.length), { minLength: 1, maxLength: 8 }),
        fc.constantFrom(1, 2, 3, 6),
        fc.boolean(),
      );
    });
    fc.assert(
      fc.property(walk, ([cube, path, step, isPlain]) => {
        const plain = new BrushedCells({ cube, loops: plainLoops }, new HourWords(cube), null);
        const bytes = bytesOfPlanes(step, cube.cellPixel.length);
        const held = isPlain ? { cube, loops: plainLoops } : holdCube(cube, bytes);
        expect(held.loops === plainLoops).toBe(isPlain);
        const planes = hourPlanes(held, new HourWords(cube), bytes);
        expect(planes?.step ?? step).toBe(cube.cellPixel.length === 0 ? 1 : step);
        const helped = new BrushedCells(held, new HourWords(cube), planes);
        for (const brush of path) {
          const expected = scan(cube, brush);
          plain.moveTo(brush);
          helped.moveTo(brush);
          expect(plain.seconds).toEqual(expected);
          expect(helped.seconds).toEqual(expected);
        }
      }),
      laws,
    );
  });

  test('a car park, where two cars stand for three weeks, is counted to the second by planes as by passages', () => {
    const fixes = Array.from(
      { length: 2 * 3 * 7 * 24 * 30 },
      (_, row): Fix => [row % 2, START + Math.floor(row / 2) * 120, 6.04, 44.03, 0],
    );
    const { cube } = cubeOf(fixes, 17);
    const bytes = bytesOfPlanes(1, cube.cellPixel.length);
    const held = holdCube(cube, bytes);
    const planes = hourPlanes(held, new HourWords(cube), bytes);
    expect(planes?.carries.some(({ cells }) => cells.length > 0)).toBe(true);
    const helped = new BrushedCells(held, new HourWords(cube), planes);
    for (let hour = 0; hour < 168; hour++) {
      const hours = Uint8Array.from({ length: 168 }, (_, at) => (at >= 3 && at <= hour ? 1 : 0));
      const brush = { ...wholeBrush(cube), hours };
      helped.moveTo(brush);
      expect(helped.seconds).toEqual(scan(cube, brush));
    }
  });

  test('figures of a brush: communes, reasons and charts add up to the same seconds', () => {
    const brushed = fixes.chain((some) => {
      const { cube } = cubeOf(some, 16);
      return fc.tuple(fc.constant(cube), brushes(cube.groups.length));
    });
    fc.assert(
      fc.property(brushed, ([cube, brush]) => {
        const figures = new BrushedFigures(cube, 2).at(brush);
        expect(sum(figures.communes.seconds)).toBe(figures.seconds.shown);
        expect(sum(scan(cube, brush))).toBe(figures.seconds.shown);
        expect(sum(figures.byWeekHour.filter((_, hour) => brush.hours[hour] === 1))).toBe(
          figures.seconds.shown,
        );
        expect(sum(figures.byDay.subarray(brush.fromDay, Math.max(brush.fromDay, brush.toDay)))).toBe(
          figures.seconds.shown,
        );
        for (const commune of [0, 1]) {
          const { seconds, days, longestAbsence, nightSeconds, weekendSeconds, visits } = figures.communes;
          expect(days[commune]! + longestAbsence[commune]!).toBeLessThanOrEqual(figures.days);
          if (seconds[commune] === 0) expect(longestAbsence[commune]).toBe(figures.days);
          expect(nightSeconds[commune]).toBeLessThanOrEqual(seconds[commune]!);
          expect(weekendSeconds[commune]).toBeLessThanOrEqual(seconds[commune]!);
          if (visits[commune]! > 0) expect(seconds[commune]).toBeGreaterThan(0);
        }
      }),
      laws,
    );
  });

  test('figures after any walk of brushes are those of a brush made anew, and of a scan', () => {
    const walk = fixes.chain((some) => {
      const { cube } = cubeOf(some, 17);
      return fc.tuple(
        fc.constant(cube),
        fc.array(brushes(cube.groups.length), { minLength: 1, maxLength: 8 }),
      );
    });
    fc.assert(
      fc.property(walk, ([cube, path]) => {
        const kept = new BrushedFigures(cube, 2);
        for (const brush of path) {
          const figures = kept.at(brush);
          expect(figures).toEqual(new BrushedFigures(cube, 2).at(brush));
          expect(figures.communes).toEqual(scanCommunes(cube, brush));
        }
      }),
      laws,
    );
  });

  test('a week later, the same hours and days give the same', () => {
    fc.assert(
      fc.property(fixes, (some) => {
        // Well after the change of clocks, so that no week has an hour more.
        const moved = (weeks: number) =>
          some.map(([unit, time, ...rest]): Fix => [unit, time + weeks * 7 * 86_400, ...rest]);
        const { cube: now } = cubeOf(moved(3));
        const { cube: then } = cubeOf(moved(4));
        expect({ ...then, slots: null }).toEqual({ ...now, slots: null });
        expect(then.slots.firstWeekday).toBe(now.slots.firstWeekday);
      }),
      laws,
    );
  });

  test('a week of painted hours: whole weeks count as such, two week-ends in ten days are two', () => {
    const { cube } = cubeOf([
      [0, START, 6.02, 44.03, 0],
      [0, START + DAYS * 86_400 - 3600, 6.02, 44.03, 0],
    ]);
    const weeksOf = (hour: (at: number) => boolean, fromDay: number, toDay: number) =>
      new BrushedFigures(cube, 2).at({
        hours: Uint8Array.from({ length: 168 }, (_, at) => (hour(at) ? 1 : 0)),
        fromDay,
        toDay,
        groups: null,
      }).weeks;
    expect(cube.slots.firstWeekday).toBe(1);
    expect(weeksOf(() => true, 0, 7)).toBe(1);
    expect(weeksOf((at) => at >= 120, 0, 7)).toBe(1);
    expect(weeksOf((at) => at >= 120, 3, 12)).toBe(1.5);
    expect(weeksOf(() => false, 0, 7)).toBe(0);
  });

  test('a visit is another one after 15 minutes away, and is counted in the hour it begins', () => {
    const at = (minute: number, lng: number): Fix => [0, START + minute * 60, lng, 44.03, 0];
    const visitsOf = (some: Fix[]): BrushFigures => {
      const { cube } = cubeOf(some, 16, 60);
      return new BrushedFigures(cube, 2).at(wholeBrush(cube));
    };
    const stay = (from: number, to: number, lng: number): Fix[] =>
      Array.from({ length: to - from + 1 }, (_, step) => at(from + step, lng));
    const here = [...stay(0, 20, 6.02), ...stay(34, 40, 6.02)];
    expect(visitsOf(here).communes.visits[0]).toBe(1);
    const later = [...stay(0, 20, 6.02), ...stay(36, 70, 6.02)];
    expect(visitsOf(later).communes.visits[0]).toBe(2);
  });
});

describe('hours of the day', () => {
  test('the day of 25 hours has 24 slots, the repeated hour in one; the day of 23 leaves one empty', () => {
    for (const [day, hoursOfDay] of [
      ['2026-10-25', 25],
      ['2026-03-29', 23],
    ] as const) {
      const noon = Date.parse(`${day}T12:00:00Z`) / 1000;
      const slots = hourSlots(localDays(noon, noon, 'Europe/Paris'), 'Europe/Paris');
      expect(slots.slotOfHour.length).toBe(hoursOfDay);
      const clock = [...slots.slotOfHour];
      expect(clock.slice(0, 2)).toEqual([0, 1]);
      expect(clock.at(-1)).toBe(23);
      if (hoursOfDay === 25) expect(clock.slice(2, 5)).toEqual([2, 2, 3]);
      else expect(clock.slice(2, 4)).toEqual([3, 4]);
      expect(slots.firstWeekday).toBe(6);
    }
  });

  test('a zone without summer time counts its own hours', () => {
    const noon = Date.UTC(2026, 2, 29, 8) / 1000;
    const slots = hourSlots(localDays(noon, noon, 'Indian/Reunion'), 'Indian/Reunion');
    expect([...slots.slotOfHour]).toEqual(Array.from({ length: 24 }, (_, hour) => hour));
  });
});

interface Rectangle {
  readonly zoom: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function pick({ zoom, left, top, width, height }: Rectangle): Rectangle {
  return { zoom, left, top, width, height };
}
