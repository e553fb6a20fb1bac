import { expect, test } from 'vitest';
import type { CellGrid } from './coarse-cells.ts';
import { paintSides } from './paint-sides.ts';

const COLOURS = Uint32Array.from({ length: 256 }, (_, step) => (step === 0 ? 0 : (0xff000000 | step) >>> 0));
const grid: CellGrid = {
  zoom: 17,
  left: 0,
  top: 0,
  width: 3,
  height: 1,
  cellPixel: Uint32Array.from([0, 1, 2]),
};
const paint = (top: number | null) =>
  paintSides(
    grid,
    { seconds: Uint32Array.from([600, 0, 60_000]), weeks: 1 },
    { seconds: Uint32Array.from([1200, 1200, 0]), weeks: 2 },
    { colours: COLOURS, ramp: 'root', top },
  );

test('as many minutes a week have one colour on both sides, whatever the length of the period', () => {
  const [now, before] = paint(null);
  expect(now.scale).toEqual(before.scale);
  expect([...before.crisp.slice(0, 4)]).toEqual([...now.crisp.slice(0, 4)]);
  expect(now.crisp[0]).toBeGreaterThan(0);
  expect([...now.crisp.slice(4, 8)]).toEqual([0, 0, 0, 0]);
});

test('the fuller period sets full colour, unless it is held', () => {
  expect(paint(null)[0].scale.top).toBe(1000);
  expect(paint(50)[1].scale.top).toBe(50);
});
