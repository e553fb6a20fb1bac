import type { LngLat } from '#geo/units.ts';
import { MERCATOR_SIZE, mercatorX, mercatorY } from '#geo/web-mercator.ts';
import { metresPerStep } from './metres-per-step.ts';

/** Squares of zoom 15, some 900 m in France: a premises lies in four of them at most. */
const SHIFT = 17;
const SIDE = 2 ** (32 - SHIFT);

/**
 * Premises by the squares within `metres` of them, `row × 2¹⁵ + column`: x, y and the square of the reach of each, one after the other,
 * in steps of the Web-Mercator square.
 */
export function premisesSquares(
  premises: readonly LngLat[],
  metres: number,
): ReadonlyMap<number, readonly number[]> {
  const squares = new Map<number, number[]>();
  for (const [lng, lat] of premises) {
    const x = mercatorX(lng);
    const y = mercatorY(lat);
    const reach = metres / metresPerStep(y);
    const left = squareOf(x - reach);
    const right = squareOf(x + reach);
    const top = squareOf(y - reach);
    const bottom = squareOf(y + reach);
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        const key = row * SIDE + column;
        const list = squares.get(key);
        if (list) list.push(x, y, reach * reach);
        else squares.set(key, [x, y, reach * reach]);
      }
    }
  }
  return squares;
}

/** Tells whether a Web-Mercator place is within `metres` of one of the premises. */
export function premisesFinder(
  premises: readonly LngLat[],
  metres: number,
): (x: number, y: number) => boolean {
  const squares = premisesSquares(premises, metres);
  if (squares.size === 0) return () => false;
  // Fixes follow one another: most are in the square of the one before.
  let lastKey = -1;
  let near: readonly number[] | undefined;
  return (x, y) => {
    const key = (y >>> SHIFT) * SIDE + (x >>> SHIFT);
    if (key !== lastKey) {
      near = squares.get(key);
      lastKey = key;
    }
    if (!near) return false;
    for (let at = 0; at < near.length; at += 3) {
      const dx = near[at]! - x;
      const dy = near[at + 1]! - y;
      if (dx * dx + dy * dy <= near[at + 2]!) return true;
    }
    return false;
  };
}

function squareOf(value: number): number {
  return Math.min(Math.max(value, 0), MERCATOR_SIZE - 1) >>> SHIFT;
}
