import type { PresenceCube } from './presence-cube.ts';

/** Where cells with presence lie, without what was seen in them. */
export type CellGrid = Pick<PresenceCube, 'zoom' | 'left' | 'top' | 'width' | 'height' | 'cellPixel'>;

/** Larger cells over those of a grid. */
export interface CoarseCells {
  readonly grid: CellGrid;
  /** Number of the coarse cell of each fine one. */
  readonly of: Uint32Array<ArrayBuffer>;
}

/** The cells of a zoom, no finer than the grid's own, that hold the grid's cells. */
export function coarseCells(fine: CellGrid, zoom: number): CoarseCells {
  const shift = Math.max(0, fine.zoom - zoom);
  const left = fine.left >> shift;
  const top = fine.top >> shift;
  const width = fine.width === 0 ? 0 : ((fine.left + fine.width - 1) >> shift) - left + 1;
  const height = fine.height === 0 ? 0 : ((fine.top + fine.height - 1) >> shift) - top + 1;
  const pixelOf = (cell: number): number => {
    const pixel = fine.cellPixel[cell]!;
    const column = (fine.left + (pixel % fine.width)) >> shift;
    const row = (fine.top + Math.floor(pixel / fine.width)) >> shift;
    return (row - top) * width + column - left;
  };
  const number = new Uint32Array(width * height);
  for (let cell = 0; cell < fine.cellPixel.length; cell++) number[pixelOf(cell)] = 1;
  const pixels: number[] = [];
  for (let pixel = 0; pixel < number.length; pixel++) {
    if (number[pixel] === 0) continue;
    number[pixel] = pixels.length;
    pixels.push(pixel);
  }
  return {
    grid: { zoom: fine.zoom - shift, left, top, width, height, cellPixel: Uint32Array.from(pixels) },
    of: Uint32Array.from(fine.cellPixel, (_, cell) => number[pixelOf(cell)]!),
  };
}

/** Seconds of the coarse cells: exact sums of the fine ones. */
export function coarseSeconds({ grid, of }: CoarseCells, seconds: Uint32Array): Uint32Array<ArrayBuffer> {
  const sums = new Uint32Array(grid.cellPixel.length);
  for (let cell = 0; cell < of.length; cell++) sums[of[cell]!] = sums[of[cell]!]! + seconds[cell]!;
  return sums;
}

/** Sets to nothing, in place, the cells with less than so many seconds in each of the columns: a few minutes tell of one night. */
export function suppressFew(columns: readonly Uint32Array[], fewest: number): void {
  const [first] = columns;
  if (first === undefined) return;
  for (let cell = 0; cell < first.length; cell++) {
    if (columns.some((seconds) => seconds[cell]! >= fewest)) continue;
    for (const seconds of columns) seconds[cell] = 0;
  }
}
