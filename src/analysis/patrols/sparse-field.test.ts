import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SparseField } from './sparse-field.ts';
import { emptyStep } from './step.ts';

const gifts = fc.array(
  fc.record({
    unit: fc.nat(3),
    after: fc.nat(2000),
    column: fc.integer({ min: 130_000, max: 130_040 }),
    row: fc.integer({ min: 90_000, max: 90_040 }),
    seconds: fc.integer({ min: 1, max: 900 }),
  }),
  { maxLength: 300 },
);

test('cells hold what a plain map holds; a coarser field is the exact sum', () => {
  fc.assert(
    fc.property(gifts, fc.integer({ min: 10, max: 18 }), (given, zoom) => {
      const shift = 18 - zoom;
      const field = new SparseField(zoom, null);
      const expected = new Map<string, number>();
      let time = 0;
      for (const { unit, after, column, row, seconds } of given) {
        time += after;
        field.begin({ ...emptyStep(), unit, time, seconds });
        expect(field.take(column, row, seconds)).toBe(true);
        const key = `${column >> shift}/${row >> shift}`;
        expected.set(key, (expected.get(key) ?? 0) + seconds);
      }
      const found = field.cells().map(({ column, row, seconds }) => [`${column}/${row}`, seconds] as const);
      expect(new Map(found)).toEqual(expected);
      expect(field.size).toBe(expected.size);
    }),
  );
});

test('thousands of cells over half the world are all found again', () => {
  const field = new SparseField(18, null);
  for (let round = 1; round <= 2; round++)
    for (let cell = 0; cell < 20_000; cell++) {
      field.begin({ ...emptyStep(), unit: 0, time: 100_000 * round, seconds: 10 });
      field.take(cell * 13, (cell * 7919) % 262_144, 10);
    }
  expect(field.size).toBe(20_000);
  expect(field.cells().every(({ seconds, visits }) => seconds === 20 && visits === 2)).toBe(true);
});

test('what the territory does not own is refused; another visit needs fifteen minutes away', () => {
  const field = new SparseField(18, (column) => column > 5);
  field.begin({ ...emptyStep(), unit: 0, time: 0, seconds: 30 });
  expect(field.take(5, 1, 30)).toBe(false);
  for (const time of [0, 30, 930, 2000]) {
    field.begin({ ...emptyStep(), unit: 0, time, seconds: 30 });
    field.take(6, 1, 30);
  }
  field.begin({ ...emptyStep(), unit: 1, time: 2100, seconds: 30 });
  field.take(6, 1, 30);
  expect(field.cells()).toEqual([{ column: 6, row: 1, seconds: 150, visits: 3 }]);
});
