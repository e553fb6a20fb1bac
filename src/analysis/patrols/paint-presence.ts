import type { PresenceImage } from '#domain/presence-image.ts';
import type { PresenceRamp } from '#domain/presence-scale.ts';
import type { CellPainter } from './cell-painter.ts';
import type { CellGrid } from './coarse-cells.ts';
import { colourStep, paintCells } from './paint-cells.ts';
import { stepColours, topMinutes } from './presence-colours.ts';
import { smoothCells } from './smooth-cells.ts';

export interface PaintChoice {
  /** 256 pixels from nothing to full colour, RGBA in the order of memory. */
  readonly colours: Uint32Array;
  readonly ramp: PresenceRamp;
  /** Minutes per cell per week at full colour; null takes it from the cells. */
  readonly top: number | null;
}

/**
 * The two images of the cells under a brush.
 * @param weeks length of the brushed period, above zero
 * @param painter of the grid's own cells, where there is one
 */
export function paintPresence(
  grid: CellGrid,
  seconds: Uint32Array,
  weeks: number,
  choice: PaintChoice,
  painter?: CellPainter,
): PresenceImage {
  const { zoom, left, top, width, height, cellPixel } = grid;
  const scale = { ramp: choice.ramp, top: choice.top ?? topMinutes(seconds, weeks) };
  const colours = stepColours(choice.colours, scale, weeks);
  const crisp = painter ? painter.paint(seconds, colours).slice() : new Uint32Array(width * height);
  if (!painter) paintCells(seconds, cellPixel, colours, crisp);
  const smooth = smoothCells(seconds, cellPixel, width, height);
  paintAll(smooth, colours);
  return {
    zoom,
    left,
    top,
    width,
    height,
    crisp: new Uint8ClampedArray(crisp.buffer),
    smooth: new Uint8ClampedArray(smooth.buffer),
    scale,
    weeks,
  };
}

/** In place: each value becomes its colour. */
function paintAll(pixels: Uint32Array, colours: Uint32Array): void {
  for (let at = 0; at < pixels.length; at++) pixels[at] = colours[colourStep(pixels[at]!)]!;
}
