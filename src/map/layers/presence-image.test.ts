import { describe, expect, it } from 'vitest';
import { CONSTANTS, type Palette } from '../palette.ts';
import { intensity, rampTicks, topMinutes } from '../scene/presence-scale.ts';
import { gridCorners, presencePixels, smoothed } from './presence-image.ts';

const palette = {
  ...CONSTANTS,
  'seq-1': '#fff1bf',
  'seq-2': '#fdc765',
  'seq-3': '#ef8a3f',
  'seq-4': '#c8453f',
  'seq-5': '#80204c',
  'seq-6': '#35124b',
} as unknown as Palette;

const grid = (minutes: number[], width: number) => ({
  zoom: 17,
  left: 67_000,
  top: 47_500,
  width,
  height: minutes.length / width,
  minutes: new Float32Array(minutes),
  weeks: 1,
});

describe('presence image', () => {
  it('is transparent at zero, and only there', () => {
    const pixels = presencePixels(new Float32Array([0, 0.001, 5, 1e9]), 1, 100, palette);
    const alphas = [pixels[3], pixels[7], pixels[11], pixels[15]];
    expect(alphas[0]).toBe(0);
    for (const alpha of alphas.slice(1)) expect(alpha).toBeGreaterThan(0);
    expect([...pixels.slice(12, 15)]).toEqual([0x35, 0x12, 0x4b]);
  });

  it('keeps the minutes when it smooths, away from the rim', () => {
    const minutes = new Array<number>(121).fill(0);
    minutes[60] = 64;
    const after = smoothed(grid(minutes, 11));
    expect(after.reduce((sum, value) => sum + value, 0)).toBeCloseTo(64, 4);
    expect(Math.max(...after)).toBe(after[60]);
  });

  it('lies on its cells: corners of the tiles', () => {
    const [northWest, , southEast] = gridCorners(grid([1, 1, 1, 1], 2));
    expect(northWest[0]).toBeCloseTo((67_000 / 2 ** 17) * 360 - 180, 9);
    expect(southEast[0]).toBeCloseTo((67_002 / 2 ** 17) * 360 - 180, 9);
    expect(northWest[1]).toBeGreaterThan(southEast[1]);
  });
});

describe('presence scale', () => {
  it('runs from 0 to a round top, as squares of equal steps', () => {
    const top = topMinutes(grid([0, 10, 20, 170], 2));
    expect(top).toBe(200);
    const ticks = rampTicks(top);
    expect([ticks[0], ticks.at(-1)]).toEqual([0, 200]);
    ticks.forEach((tick, step) => {
      expect(intensity(tick, top)).toBeCloseTo(step / 6, 9);
    });
  });

  it('has a top for a grid without a minute', () => {
    expect(topMinutes(grid([0, 0], 2))).toBe(1);
  });
});
