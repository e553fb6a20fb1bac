import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CellGrid, coarseCells, coarseSeconds, suppressFew } from './coarse-cells.ts';

const grid: fc.Arbitrary<CellGrid> = fc
  .record({
    left: fc.nat(1000),
    top: fc.nat(1000),
    width: fc.integer({ min: 1, max: 9 }),
    height: fc.integer({ min: 1, max: 9 }),
    pixels: fc.uniqueArray(fc.nat(80), { maxLength: 40 }),
  })
  .map(({ pixels, ...box }) => ({
    ...box,
    zoom: 18,
    cellPixel: Uint32Array.from(
      pixels.filter((pixel) => pixel < box.width * box.height).sort((a, b) => a - b),
    ),
  }));

test('coarse cells are exact sums of the fine ones they hold, row by row, none twice', () => {
  fc.assert(
    fc.property(grid, fc.integer({ min: 13, max: 18 }), (fine, zoom) => {
      const coarse = coarseCells(fine, zoom);
      const seconds = Uint32Array.from(fine.cellPixel, (pixel) => pixel + 1);
      const sums = coarseSeconds(coarse, seconds);
      const expected = new Map<string, number>();
      for (const [cell, pixel] of fine.cellPixel.entries()) {
        const shift = 18 - zoom;
        const column = (fine.left + (pixel % fine.width)) >> shift;
        const row = (fine.top + Math.floor(pixel / fine.width)) >> shift;
        const key = `${column},${row}`;
        expected.set(key, (expected.get(key) ?? 0) + seconds[cell]!);
      }
      const { left, top, width, cellPixel } = coarse.grid;
      const found = Array.from(cellPixel, (pixel, cell) => [
        `${left + (pixel % width)},${top + Math.floor(pixel / width)}`,
        sums[cell],
      ]);
      expect(new Map(found as [string, number][])).toEqual(expected);
      expect(found).toHaveLength(expected.size);
      expect([...cellPixel]).toEqual([...cellPixel].sort((a, b) => a - b));
    }),
    { seed: 5, numRuns: 200 },
  );
});

test('a zoom finer than the cells changes nothing', () => {
  const fine = { zoom: 15, left: 3, top: 4, width: 2, height: 1, cellPixel: Uint32Array.of(0, 1) };
  expect(coarseCells(fine, 18)).toEqual({ grid: fine, of: Uint32Array.of(0, 1) });
});

test('cells with little in both periods are left out; one with enough in either stays whole', () => {
  const [now, before] = [Uint32Array.of(10, 900, 20), Uint32Array.of(0, 30, 899)];
  suppressFew([now, before], 900);
  expect([...now]).toEqual([0, 900, 0]);
  expect([...before]).toEqual([0, 30, 0]);
});
