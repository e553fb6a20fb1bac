import { describe, expect, test } from 'vitest';
import { intensity, PRESENCE_RAMPS, rampTicks, roundTop } from '#domain/presence-scale.ts';
import { COLOUR_STEPS, colourStep, paintCells, secondsAtStep } from './paint-cells.ts';
import { paintDifference } from './paint-difference.ts';
import { paintPresence } from './paint-presence.ts';
import { topMinutes } from './presence-colours.ts';
import type { PresenceCube } from './presence-cube.ts';
import { smoothCells } from './smooth-cells.ts';

const GREY = Uint32Array.from({ length: 256 }, (_, step) => (step === 0 ? 0 : (0xff000000 | step) >>> 0));
const MIDDLE_CLEAR = GREY.map((colour, step) => (step === 127 || step === 128 ? 0 : colour));

/** A rectangle of cells that are all occupied. */
const square = (side: number) =>
  ({
    zoom: 17,
    left: 67_000,
    top: 47_500,
    width: side,
    height: side,
    cellPixel: Uint32Array.from({ length: side * side }, (_, cell) => cell),
  }) as unknown as PresenceCube;

describe('colour steps', () => {
  test('rise with the seconds, each within 3.2 % of the one before, and cover all of 32 bits', () => {
    let last = -1;
    for (let seconds = 1; seconds < 5000; seconds++) {
      const step = colourStep(seconds);
      expect(step).toBeGreaterThanOrEqual(last);
      expect(secondsAtStep(step)).toBeLessThanOrEqual(seconds);
      expect(seconds / secondsAtStep(step)).toBeLessThan(1 + 1 / 32 + 1e-9);
      last = step;
    }
    expect(colourStep(2 ** 32 - 1)).toBe(COLOUR_STEPS - 1);
  });

  test('a cell without a second gets the first colour, also where it was coloured before', () => {
    const colours = new Uint32Array(COLOUR_STEPS).fill(9);
    colours[0] = 0;
    expect([colourStep(0), secondsAtStep(0)]).toEqual([0, 0]);
    const pixels = new Uint32Array([7, 7, 7]);
    paintCells(new Uint32Array([0, 1, 2 ** 32 - 1]), new Uint32Array([0, 1, 2]), colours, pixels);
    expect([...pixels]).toEqual([0, 9, 9]);
  });
});

describe('image of presence', () => {
  test('what is there is seen, more is never lighter, and the ramp ends at its top', () => {
    const seconds = new Uint32Array([0, 1, 60, 600, 6000, 62_000, 600_000, 0, 0]);
    for (const ramp of PRESENCE_RAMPS) {
      const { crisp } = paintPresence(square(3), seconds, 1, { colours: GREY, ramp, top: 1000 });
      const shades = [...crisp].filter((_, at) => at % 4 === 0).slice(0, 7);
      expect(shades[0]).toBe(0);
      expect(shades[1]).toBeGreaterThan(0);
      expect(shades).toEqual([...shades].sort((a, b) => a - b));
      expect(shades.slice(5)).toEqual([255, 255]);
    }
  });

  test('smoothing keeps the seconds, away from the rim', () => {
    const seconds = new Uint32Array(121);
    seconds[60] = 6400;
    const smooth = smoothCells(seconds, square(11).cellPixel, 11, 11);
    expect(smooth.reduce((sum, value) => sum + value, 0)).toBe(6400);
    expect(Math.max(...smooth)).toBe(smooth[60]);
  });

  test('a change is clear where nothing changed, and told by direction', () => {
    const now = { seconds: new Uint32Array([600, 600, 0, 1200]), weeks: 1 };
    const before = { seconds: new Uint32Array([1200, 0, 1200, 2400]), weeks: 2 };
    const { crisp, scale } = paintDifference(square(2), now, before, {
      colours: MIDDLE_CLEAR,
      ramp: 'root',
      top: null,
    });
    const shade = (cell: number) => crisp[cell * 4]!;
    expect(scale.top).toBe(10);
    expect([shade(0), crisp[3], shade(3)]).toEqual([0, 0, 0]);
    expect(shade(1)).toBe(255);
    expect(shade(2)).toBe(0);
  });
});

describe('scale', () => {
  test('the top is a round figure over nearly all cells', () => {
    const seconds = Uint32Array.from({ length: 1000 }, (_, cell) => (cell < 10 ? 1e9 : 60 * cell));
    expect(topMinutes(seconds, 1)).toBe(1000);
    expect(topMinutes(seconds, 10)).toBe(100);
    expect(topMinutes(new Uint32Array(5), 1)).toBe(1);
    expect([0.13, 1, 2.2, 31, 999].map(roundTop)).toEqual([0.2, 1, 3, 50, 1000]);
  });

  test('steps of the legend are equal steps of the ramp', () => {
    for (const ramp of PRESENCE_RAMPS) {
      const ticks = rampTicks({ ramp, top: 200 });
      expect(ticks.at(-1)).toBeCloseTo(200, 9);
      for (const [step, tick] of ticks.entries())
        expect(intensity({ ramp, top: 200 }, tick)).toBeCloseTo(step / 6, 9);
    }
  });
});
