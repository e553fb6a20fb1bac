import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FIELD_SHIFT } from './cell-owners.ts';
import { CellPath } from './cell-path.ts';
import { emptyStep } from './step.ts';

const near = fc.integer({ min: 2 ** 31, max: 2 ** 31 + 40 * 2 ** FIELD_SHIFT });

function cellsOf(
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  seconds: number,
): (readonly [number, number, number])[] {
  const path = new CellPath();
  const count = path.walk({ ...emptyStep(), ends: Uint32Array.of(x0, y0, x1, y1), seconds }, FIELD_SHIFT);
  return Array.from({ length: count }, (_, at) => [path.columns[at]!, path.rows[at]!, path.seconds[at]!]);
}

test('parts are whole, positive, add up, and lie on neighbouring cells between the ends', () => {
  fc.assert(
    fc.property(near, near, near, near, fc.integer({ min: 1, max: 100_000 }), (x0, y0, x1, y1, seconds) => {
      const cells = cellsOf(x0, y0, x1, y1, seconds);
      expect(cells.reduce((sum, cell) => sum + cell[2], 0)).toBe(seconds);
      for (const [column, row, part] of cells) {
        expect(Number.isInteger(part) && part > 0).toBe(true);
        expect(column).toBeGreaterThanOrEqual(Math.min(x0, x1) >>> FIELD_SHIFT);
        expect(column).toBeLessThanOrEqual(Math.max(x0, x1) >>> FIELD_SHIFT);
        expect(row).toBeGreaterThanOrEqual(Math.min(y0, y1) >>> FIELD_SHIFT);
        expect(row).toBeLessThanOrEqual(Math.max(y0, y1) >>> FIELD_SHIFT);
      }
    }),
    { seed: 5, numRuns: 300 },
  );
});

test('each cell gets what the length of the line in it deserves, to a second', () => {
  fc.assert(
    fc.property(near, near, near, near, (x0, y0, x1, y1) => {
      const seconds = 3000;
      const cells = new Map(
        cellsOf(x0, y0, x1, y1, seconds).map(([column, row, part]) => [`${column} ${row}`, part]),
      );
      const samples = 20_000;
      const seen = new Map<string, number>();
      for (let at = 0; at < samples; at++) {
        const share = (at + 0.5) / samples;
        const key = `${Math.floor((x0 + (x1 - x0) * share) / 2 ** FIELD_SHIFT)} ${Math.floor((y0 + (y1 - y0) * share) / 2 ** FIELD_SHIFT)}`;
        seen.set(key, (seen.get(key) ?? 0) + seconds / samples);
      }
      for (const [key, expected] of seen)
        expect(Math.abs((cells.get(key) ?? 0) - expected)).toBeLessThan(1.5);
    }),
    { seed: 6, numRuns: 25 },
  );
});
