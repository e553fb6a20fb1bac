import type { PresenceGrid } from '#domain/presence-grid.ts';
import { lngLatFromMercator, MERCATOR_SIZE } from '#geo/web-mercator.ts';
import type { Palette } from '../palette.ts';
import { intensity } from '../scene/presence-scale.ts';
import { rampColour } from './class-colour.ts';

/** Alpha rises from nothing at zero to its full height at this share of the ramp, so that one passage is seen and does not shout. */
const ALPHA_RISE = 0.28;
const ALPHA_MOST = 0.94;

/** Colours of 256 steps of the ramp, RGBA. */
function colourTable(palette: Palette): Uint8ClampedArray {
  const table = new Uint8ClampedArray(256 * 4);
  for (let step = 0; step < 256; step++) {
    const share = step / 255;
    table.set(rampColour(palette, share), step * 4);
    table[step * 4 + 3] = 255 * ALPHA_MOST * Math.min(1, share / ALPHA_RISE);
  }
  return table;
}

/** RGBA of every cell; zero stays fully transparent. */
export function presencePixels(
  minutes: Float32Array,
  weeks: number,
  top: number,
  palette: Palette,
): Uint8ClampedArray<ArrayBuffer> {
  const table = colourTable(palette);
  const pixels = new Uint8ClampedArray(minutes.length * 4);
  for (let cell = 0; cell < minutes.length; cell++) {
    const value = minutes[cell] ?? 0;
    if (value <= 0) continue;
    const step = Math.max(1, Math.round(intensity(value / weeks, top) * 255)) * 4;
    pixels[cell * 4] = table[step] ?? 0;
    pixels[cell * 4 + 1] = table[step + 1] ?? 0;
    pixels[cell * 4 + 2] = table[step + 2] ?? 0;
    pixels[cell * 4 + 3] = table[step + 3] ?? 0;
  }
  return pixels;
}

/** Two passes of a 1-2-1 mean by row and by column: minutes are spread, none is lost but at the rim. */
export function smoothed({ minutes, width, height }: PresenceGrid): Float32Array {
  let from: Float32Array = minutes;
  for (let pass = 0; pass < 2; pass++) {
    from = mean(from, width, height, 1, width);
    from = mean(from, width, height, width, height);
  }
  return from;
}

function mean(
  from: Float32Array,
  width: number,
  height: number,
  stride: number,
  length: number,
): Float32Array {
  const to = new Float32Array(from.length);
  for (let cell = 0; cell < width * height; cell++) {
    const along = stride === 1 ? cell % width : Math.floor(cell / width);
    const before = along > 0 ? (from[cell - stride] ?? 0) : 0;
    const after = along < length - 1 ? (from[cell + stride] ?? 0) : 0;
    to[cell] = (before + 2 * (from[cell] ?? 0) + after) / 4;
  }
  return to;
}

type Corner = [number, number];

/** Corners as MapLibre wants them: north-west, north-east, south-east, south-west. */
export function gridCorners({
  zoom,
  left,
  top,
  width,
  height,
}: PresenceGrid): [Corner, Corner, Corner, Corner] {
  const cell = MERCATOR_SIZE / 2 ** zoom;
  const corner = (column: number, row: number): Corner =>
    [...lngLatFromMercator(column * cell, row * cell)] as Corner;
  return [
    corner(left, top),
    corner(left + width, top),
    corner(left + width, top + height),
    corner(left, top + height),
  ];
}
