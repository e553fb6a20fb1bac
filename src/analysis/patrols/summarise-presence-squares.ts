import type { LngLatBounds } from '#geo/units.ts';
import {
  latFromMercatorY,
  lngFromMercatorX,
  MERCATOR_SIZE,
  mercatorX,
  mercatorY,
} from '#geo/web-mercator.ts';
import type { PresenceCube } from './presence-cube.ts';

/** The commune at a place, by its index; −1 for none. */
export type CommuneAt = (lng: number, lat: number) => number;

export interface PresenceSquares {
  /** Square of each cell of the cube. */
  readonly squareOf: Int32Array<ArrayBuffer>;
  /** Tile column and row of each square. */
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  /** Index of the commune that holds the middle of each square, −1 for none. */
  readonly communeOf: Int32Array<ArrayBuffer>;
}

/** The squares that hold the cube's cells. @throws when the cells are greater than the squares. */
export function presenceSquares(cube: PresenceCube, zoom: number, communeAt: CommuneAt): PresenceSquares {
  const shift = cube.zoom - zoom;
  if (shift < 0) throw new Error(`Cells of zoom ${cube.zoom} cannot make squares of zoom ${zoom}.`);
  const numbers = new Map<number, number>();
  const columns: number[] = [];
  const rows: number[] = [];
  const squareOf = Int32Array.from(cube.cellPixel, (pixel) => {
    const column = (cube.left + (pixel % cube.width)) >> shift;
    const row = (cube.top + Math.floor(pixel / cube.width)) >> shift;
    const key = row * 2 ** zoom + column;
    let number = numbers.get(key);
    if (number === undefined) {
      number = columns.push(column) - 1;
      rows.push(row);
      numbers.set(key, number);
    }
    return number;
  });
  const communeOf = Int32Array.from(columns, (column, square) =>
    communeOfSquare(column, rows[square]!, zoom, communeAt),
  );
  return { squareOf, columns, rows, communeOf };
}

/** How many squares each commune holds the middle of. @param communes how many there are */
export function squaresByCommune(
  bounds: LngLatBounds,
  zoom: number,
  communes: number,
  communeAt: CommuneAt,
): Uint32Array<ArrayBuffer> {
  const side = MERCATOR_SIZE / 2 ** zoom;
  const [west, south, east, north] = bounds;
  const counts = new Uint32Array(communes);
  const bottom = Math.floor(mercatorY(south) / side);
  const right = Math.floor(mercatorX(east) / side);
  for (let row = Math.floor(mercatorY(north) / side); row <= bottom; row++) {
    for (let column = Math.floor(mercatorX(west) / side); column <= right; column++) {
      const commune = communeOfSquare(column, row, zoom, communeAt);
      if (commune >= 0) counts[commune] = counts[commune]! + 1;
    }
  }
  return counts;
}

function communeOfSquare(column: number, row: number, zoom: number, communeAt: CommuneAt): number {
  const side = MERCATOR_SIZE / 2 ** zoom;
  return communeAt(lngFromMercatorX((column + 0.5) * side), latFromMercatorY((row + 0.5) * side));
}
