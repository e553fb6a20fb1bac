import type { PresenceImage } from '#domain/presence-image.ts';
import { roundTop } from '#domain/presence-scale.ts';
import type { CellGrid } from './coarse-cells.ts';
import type { PaintChoice } from './paint-presence.ts';
import { smoothCells } from './smooth-cells.ts';

/** Seconds of the cells over a period of so many weeks. */
export interface PeriodCells {
  readonly seconds: Uint32Array;
  readonly weeks: number;
}

/** Full colour is reached by this share of the cells that changed. */
const TOP_QUANTILE = 0.99;

/**
 * Change of minutes per cell per week from `before` to `now`, on a ramp that is clear where nothing changed.
 * @param choice.colours 256 pixels: 0 the greatest fall, 255 the greatest rise, transparent in the middle
 */
export function paintDifference(
  grid: CellGrid,
  now: PeriodCells,
  before: PeriodCells,
  choice: PaintChoice,
): PresenceImage {
  const { zoom, left, top, width, height, cellPixel } = grid;
  const full = choice.top ?? topChange(now, before);
  const crisp = new Uint32Array(width * height);
  for (let cell = 0; cell < cellPixel.length; cell++) {
    const change = perWeek(now.seconds[cell]!, now.weeks) - perWeek(before.seconds[cell]!, before.weeks);
    crisp[cellPixel[cell]!] = choice.colours[place(change, full, choice.ramp)]!;
  }
  const smooth = smoothCells(now.seconds, cellPixel, width, height);
  const smoothBefore = smoothCells(before.seconds, cellPixel, width, height);
  for (let pixel = 0; pixel < smooth.length; pixel++) {
    const change = perWeek(smooth[pixel]!, now.weeks) - perWeek(smoothBefore[pixel]!, before.weeks);
    smooth[pixel] = choice.colours[place(change, full, choice.ramp)]!;
  }
  return {
    zoom,
    left,
    top,
    width,
    height,
    crisp: new Uint8ClampedArray(crisp.buffer),
    smooth: new Uint8ClampedArray(smooth.buffer),
    scale: { ramp: choice.ramp, top: full },
    weeks: now.weeks,
  };
}

function perWeek(seconds: number, weeks: number): number {
  return seconds / 60 / weeks;
}

/** 0 … 255, the middle for no change; a logarithm has no zero, so it is drawn as a root. */
function place(change: number, full: number, ramp: PaintChoice['ramp']): number {
  const share = Math.min(1, Math.abs(change) / full);
  const reach = (ramp === 'linear' ? share : Math.sqrt(share)) * 127;
  return change < 0 ? Math.round(127 - reach) : Math.round(128 + reach);
}

function topChange(now: PeriodCells, before: PeriodCells): number {
  const changes = Float64Array.from(now.seconds, (seconds, cell) =>
    Math.abs(perWeek(seconds, now.weeks) - perWeek(before.seconds[cell]!, before.weeks)),
  )
    .filter((change) => change > 0)
    .sort();
  return roundTop(changes[Math.floor(changes.length * TOP_QUANTILE)] ?? 0);
}
