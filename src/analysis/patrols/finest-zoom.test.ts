import { expect, test } from 'vitest';
import { cellMetres, finestZoom } from './finest-zoom.ts';

test('a cell of zoom 17 is 220 m in the Alpes-de-Haute-Provence', () => {
  expect(cellMetres(17, 44)).toBeCloseTo(219.9, 0);
});

test('no cell is smaller than the way between two fixes, between 15 and 18', () => {
  expect([1, 10, 30, 60, 3600].map((ping) => finestZoom(ping, 44))).toEqual([18, 18, 17, 16, 15]);
});
