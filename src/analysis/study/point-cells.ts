import { boxOfPoints } from './box-of-points.ts';
import type { DemandPoints } from './demand-points.ts';

/** Points by square cells of a plane, so that those near a place are found without looking at the rest. */
export interface PointCells {
  /** Calls back for every point within a distance, and for some that are a little farther. */
  readonly near: (x: number, y: number, metres: number, then: (point: number) => void) => void;
}

/** Cells a side of the box around all points, at most. */
const MOST_SIDE = 64;

export function pointCells({ xs, ys }: Pick<DemandPoints, 'xs' | 'ys'>): PointCells {
  const [west, south, east, north] = boxOfPoints(xs, ys);
  const cell = Math.max((east - west) / MOST_SIDE, (north - south) / MOST_SIDE, 1e-9);
  const columns = Math.floor((east - west) / cell) + 1;
  const rows = Math.floor((north - south) / cell) + 1;
  const cells: number[][] = Array.from({ length: xs.length === 0 ? 0 : columns * rows }, () => []);
  for (let point = 0; point < xs.length; point++) {
    const column = Math.floor((xs[point]! - west) / cell);
    const row = Math.floor((ys[point]! - south) / cell);
    cells[row * columns + column]!.push(point);
  }
  return {
    near: (x, y, metres, then) => {
      if (cells.length === 0) return;
      const fromRow = Math.max(0, Math.floor((y - metres - south) / cell));
      const toRow = Math.min(rows - 1, Math.floor((y + metres - south) / cell));
      const from = Math.max(0, Math.floor((x - metres - west) / cell));
      const to = Math.min(columns - 1, Math.floor((x + metres - west) / cell));
      for (let row = fromRow; row <= toRow; row++)
        for (let column = from; column <= to; column++)
          for (const point of cells[row * columns + column]!) then(point);
    },
  };
}
