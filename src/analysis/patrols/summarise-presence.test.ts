import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PRESENCE_COPIES } from '#domain/rules/presence-copies.ts';
import { lngLatFromMercator, MERCATOR_SIZE } from '#geo/web-mercator.ts';
import { hourSlots } from './hour-slots.ts';
import { localDays } from './local-days.ts';
import { MOST_SECONDS, type PresenceCube, SECONDS_BITS } from './presence-cube.ts';
import { type SummaryInput, summarisePresence } from './summarise-presence.ts';
import { wholeMonths } from './summarise-presence-months.ts';

interface Passage {
  readonly day: number;
  readonly hour: number;
  /** A cell of zoom 15, or 16 where the test says so, of a rectangle of so many columns. */
  readonly cell: number;
  readonly seconds: number;
}

// October 2026 and a week on each side. Four communes of two columns each, a fifth that no square has.
const COLUMNS = 9;
const ROWS = 4;
const LEFT = 17_000;
const TOP = 11_900;
const DAYS = localDays(Date.UTC(2026, 8, 24, 12) / 1000, Date.UTC(2026, 10, 7, 12) / 1000, 'Europe/Paris');
const SLOTS = hourSlots(DAYS, 'Europe/Paris');
const MONTHS = wholeMonths(DAYS.firstDay, DAYS.count, '2027-01-01', 7);
const [OCTOBER] = MONTHS;
const CODES = ['04001', '04002', '04003', '04004', '04005'];
const RULES = PRESENCE_COPIES.elus.rules;
const WEEKS = 31 / 7;

function cubeOf(passages: readonly Passage[], zoom = 15, slots = SLOTS): PresenceCube {
  const finer = zoom - 15;
  const width = COLUMNS << finer;
  const cells = [...new Set(passages.map(({ cell }) => cell))].sort((a, b) => a - b);
  const sorted = [...passages].sort((a, b) => a.day * 24 + a.hour - (b.day * 24 + b.hour));
  const slot = Uint32Array.from(sorted, ({ day, hour }) => day * 24 + hour);
  const each = Uint32Array.from(sorted, (_, at) => at);
  const none = new Uint32Array(sorted.length);
  return {
    zoom,
    left: LEFT << finer,
    top: TOP << finer,
    width,
    height: ROWS << finer,
    cellPixel: Uint32Array.from(cells),
    words: Uint32Array.from(sorted, ({ cell, seconds }) => (cells.indexOf(cell) << SECONDS_BITS) | seconds),
    slots: slots,
    slotStart: Uint32Array.from(
      { length: slots.count + 1 },
      (_, at) => slot.filter((one) => one < at).length,
    ),
    groups: [{ unit: 0, activity: 0 }],
    segments: {
      slot,
      group: new Uint16Array(sorted.length),
      wordStart: each,
      wordEnd: each.map((at) => at + 1),
      entryStart: none,
      entryEnd: none,
      shown: none,
      gap: none,
      speed: none,
      premises: none,
      outside: none,
    },
    entries: { commune: new Uint16Array(0), seconds: new Uint32Array(0), visits: new Uint16Array(0) },
  };
}

const SIDE = MERCATOR_SIZE / 2 ** 15;
const [WEST, NORTH] = lngLatFromMercator(LEFT * SIDE, TOP * SIDE);
const [EAST, SOUTH] = lngLatFromMercator((LEFT + COLUMNS) * SIDE - 1, (TOP + ROWS) * SIDE - 1);
const communeOf = (column: number): number => (column < 8 ? Math.floor(column / 2) : -1);

function summarise(passages: readonly Passage[], change: Partial<SummaryInput> = {}) {
  return summarisePresence({
    cube: cubeOf(passages),
    months: MONTHS,
    rules: RULES,
    finer: null,
    bounds: [WEST, SOUTH, EAST, NORTH],
    communeCodes: CODES,
    communeAt: (lng) => communeOf(Math.floor(((lng - WEST) / (EAST - WEST)) * COLUMNS)),
    ...change,
  });
}

interface Naive {
  readonly days: Map<number, number>;
  seconds: number;
}

/** By passage, in October only: another way to the same figures. */
function recount(passages: readonly Passage[]): Map<number, Naive> {
  const squares = new Map<number, Naive>();
  for (const { day, cell, seconds } of passages) {
    if (day < OCTOBER!.fromDay || day >= OCTOBER!.toDay) continue;
    const square = squares.get(cell) ?? { days: new Map<number, number>(), seconds: 0 };
    squares.set(cell, square);
    square.days.set(day, (square.days.get(day) ?? 0) + seconds);
    square.seconds += seconds;
  }
  return squares;
}

const isEnough = ({ days, seconds }: Naive, minDays = RULES.minDays): boolean =>
  days.size >= minDays && Math.max(...days.values()) <= RULES.largestShare * seconds;

const passages = fc.array(
  fc.record({
    day: fc.integer({ min: 0, max: DAYS.count - 1 }),
    hour: fc.integer({ min: 0, max: 23 }),
    cell: fc.oneof(fc.integer({ min: 0, max: COLUMNS * ROWS - 1 }), fc.integer({ min: 0, max: 6 })),
    seconds: fc.integer({ min: 1, max: MOST_SECONDS }),
  }),
  { minLength: 1, maxLength: 160, size: 'max' },
);
const laws = { seed: 3, numRuns: 200 };

const cellOf = ([column, row]: readonly [number, number, number]) => (row - TOP) * COLUMNS + column - LEFT;

test('shows every square with enough days, and no other', () => {
  fc.assert(
    fc.property(passages, (list) => {
      const expected = [...recount(list)].filter(([, square]) => isEnough(square)).map(([cell]) => cell);
      expect(summarise(list).figures.squares.map(cellOf)).toEqual(expected.sort((a, b) => a - b));
    }),
    laws,
  );
});

test('a higher minimum shows no square that a lower one hid', () => {
  fc.assert(
    fc.property(
      passages,
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 0, max: 5 }),
      (list, least, more) => {
        const shown = (minDays: number) =>
          summarise(list, { rules: { ...RULES, minDays } }).figures.squares.map(cellOf);
        const wider = new Set(shown(least));
        for (const cell of shown(least + more)) expect(wider.has(cell)).toBe(true);
      },
    ),
    laws,
  );
});

test('what is left out is in no figure: without it the copy is the same', () => {
  let left = 0;
  fc.assert(
    fc.property(passages, (list) => {
      const squares = recount(list);
      const { figures, report } = summarise(list);
      const hidden = [...squares].filter(([, square]) => !isEnough(square)).map(([cell]) => cell);
      // The smallest set of squares without which the report says that nothing was left out.
      const communes = new Map<number, number[]>();
      for (const cell of hidden) {
        const commune = communeOf(cell % COLUMNS);
        communes.set(commune, [...(communes.get(commune) ?? []), cell]);
      }
      const dropped = [...communes].flatMap(([commune, cells]) => {
        const without = list.filter(({ cell }) => !cells.includes(cell));
        return commune < 0 || summarise(without).report.merged === report.merged ? cells : [];
      });
      expect(dropped.length).toBe(report.dropped);
      left += dropped.length;
      const same = summarise(list.filter(({ cell }) => !dropped.includes(cell))).figures;
      expect(same.squares).toEqual(figures.squares);
      expect(same.communes).toEqual(figures.communes);
    }),
    laws,
  );
  expect(left).toBeGreaterThan(200);
});

test('figures of communes hold their squares and what was merged, and seconds add up', () => {
  let merged = 0;
  fc.assert(
    fc.property(passages, (list) => {
      const squares = recount(list);
      const { figures, report } = summarise(list);
      expect(report.shown + report.merged + report.dropped).toBe(squares.size);
      expect(report.seconds).toBe([...squares.values()].reduce((sum, { seconds }) => sum + seconds, 0));
      merged += report.merged;
      let [least, most] = [0, 0];
      for (const { from, to } of figures.communes) {
        least += from;
        most += to ?? Number.POSITIVE_INFINITY;
      }
      const outside = [...squares]
        .filter(([cell, square]) => communeOf(cell % COLUMNS) < 0 && isEnough(square))
        .reduce((sum, [, { seconds }]) => sum + seconds, 0);
      const told = (report.seconds - report.droppedSeconds - outside) / 60 / WEEKS;
      expect(told).toBeGreaterThanOrEqual(least - 1e-9);
      expect(told).toBeLessThanOrEqual(most);
      for (const count of Object.values(figures.coarsened)) expect(count % 10).toBe(0);
    }),
    laws,
  );
  expect(merged).toBeGreaterThan(100);
});

test('copies of overlapping periods and audiences hold the same sums: no one of them gives away what another leaves out', () => {
  const days = localDays(Date.UTC(2026, 9, 1, 12) / 1000, Date.UTC(2026, 10, 30, 12) / 1000, 'Europe/Paris');
  const slots = hourSlots(days, 'Europe/Paris');
  const both = wholeMonths(days.firstDay, days.count, '2027-01-01', 7);
  expect(both.length).toBe(2);
  const coarse = { ...RULES, zoom: 14, minDays: 4 };
  const copies = (list: readonly Passage[]) =>
    [both, both.slice(0, 1), both.slice(1)].flatMap((months) => {
      const cube = cubeOf(list, 15, slots);
      return [
        summarise([], { cube, months }),
        summarise([], { cube, months, rules: coarse, finer: RULES }),
      ].map(({ figures: { coarsened: _, ...figures } }) => figures);
    });
  const isIn = ({ day }: Passage, month: number) => day >= both[month]!.fromDay && day < both[month]!.toDay;
  let hidden = 0;
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          day: fc.integer({ min: 0, max: days.count - 1 }),
          hour: fc.integer({ min: 0, max: 23 }),
          cell: fc.integer({ min: 0, max: 11 }),
          seconds: fc.integer({ min: 1, max: MOST_SECONDS }),
        }),
        { minLength: 20, maxLength: 120, size: 'max' },
      ),
      (list) => {
        // What each month by itself neither shows nor merges, for élus.
        const kept = list.filter((passage) => {
          const month = isIn(passage, 0) ? 0 : 1;
          const ofMonth = list.filter((one) => isIn(one, month));
          const whole = summarise([], { cube: cubeOf(ofMonth, 15, slots), months: [both[month]!] }).report;
          const without = ofMonth.filter(({ cell }) => cell !== passage.cell);
          const less = summarise([], { cube: cubeOf(without, 15, slots), months: [both[month]!] }).report;
          const wasDropped = whole.dropped - less.dropped === 1 && whole.shown === less.shown;
          return !(wasDropped && whole.merged === less.merged);
        });
        hidden += list.length - kept.length;
        expect(copies(kept)).toEqual(copies(list));
      },
    ),
    { seed: 5, numRuns: 12 },
  );
  expect(hidden).toBeGreaterThan(50);
});

test('a night or a week-end is told only when its other side may be told too', () => {
  const week = Array.from({ length: 31 }, (_, at) => OCTOBER!.fromDay + at);
  const day = week.map((day): Passage => ({ day, hour: 10, cell: 0, seconds: 600 }));
  const nights = (count: number) =>
    week.slice(0, count).map((day): Passage => ({ day, hour: 23, cell: 0, seconds: 600 }));
  const told = (list: readonly Passage[]) => summarise(list).figures.communes[0];
  expect(told(day)).toMatchObject({ nightQuarter: null, weekendQuarter: 1 });
  expect(told([...day, ...nights(2)])).toMatchObject({ nightQuarter: null });
  expect(told([...day, ...nights(3)])).toMatchObject({ nightQuarter: 0 });
  expect(told([...day, ...nights(25)])).toMatchObject({ nightQuarter: 1 });
});

test('finer cells make the same squares', () => {
  fc.assert(
    fc.property(passages, fc.array(fc.nat(3), { minLength: 1, maxLength: 9 }), (list, corners) => {
      const finer = list.map((passage, at): Passage => {
        const corner = corners[at % corners.length]!;
        const column = 2 * (passage.cell % COLUMNS) + (corner % 2);
        const row = 2 * Math.floor(passage.cell / COLUMNS) + (corner >> 1);
        return { ...passage, cell: row * 2 * COLUMNS + column };
      });
      expect(summarise([], { cube: cubeOf(finer, 16) })).toEqual(summarise(list));
    }),
    { ...laws, numRuns: 60 },
  );
});

test('greater cells than squares are an error', () => {
  expect(() => summarise([], { rules: { ...RULES, zoom: 17 } })).toThrow('zoom 17');
});
