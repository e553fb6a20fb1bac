import type { LngLat } from './units.ts';

/**
 * Web-Mercator on a 32-bit integer square: x grows east from 180° W, y grows south from 85.0511° N.
 * One step is 9.3 mm at the equator. The top `z` bits of x and y are the tile (quadkey cell) of zoom `z`,
 * so cells nest exactly and a change of zoom is a shift.
 */
export const MERCATOR_SIZE = 2 ** 32;

/** @returns x in 0 … 2³²−1, for storing in a Uint32Array. */
export function mercatorX(lng: number): number {
  return clampToSquare(((lng + 180) / 360) * MERCATOR_SIZE);
}

/** @returns y in 0 … 2³²−1; latitudes beyond ±85.0511° are clamped to the edge. */
export function mercatorY(lat: number): number {
  const sine = Math.sin((lat * Math.PI) / 180);
  const y = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
  return clampToSquare(y * MERCATOR_SIZE);
}

export function lngFromMercatorX(x: number): number {
  return (x / MERCATOR_SIZE) * 360 - 180;
}

export function latFromMercatorY(y: number): number {
  const n = Math.PI - (2 * Math.PI * y) / MERCATOR_SIZE;
  return (180 / Math.PI) * Math.atan(Math.sinh(n));
}

export function lngLatFromMercator(x: number, y: number): LngLat {
  return [lngFromMercatorX(x), latFromMercatorY(y)];
}

function clampToSquare(value: number): number {
  return Math.min(Math.max(Math.floor(value), 0), MERCATOR_SIZE - 1);
}
