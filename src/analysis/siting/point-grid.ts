/** Points a cell when they are spread evenly: few enough to look at, many enough that cells are no burden. */
const POINTS_A_CELL = 4;
const MOST_CELLS = 1 << 22;

/** Points sorted by the cells of a grid, row after row, so that the points of neighbouring cells of a row follow each other. */
export interface PointGrid {
  readonly west: number;
  readonly south: number;
  readonly columns: number;
  readonly rows: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  /** Offsets into `order`, one a cell and the end. */
  readonly starts: Uint32Array;
  /** Indices of the points. */
  readonly order: Uint32Array;
}

/** One counting sort. Points that are not finite are left out. Unit: that of the points. */
export function buildPointGrid(xs: Float64Array, ys: Float64Array): PointGrid {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  let finite = 0;
  for (let at = 0; at < xs.length; at++) {
    if (!isPlace(xs[at]!, ys[at]!)) continue;
    finite++;
    west = Math.min(west, xs[at]!);
    east = Math.max(east, xs[at]!);
    south = Math.min(south, ys[at]!);
    north = Math.max(north, ys[at]!);
  }
  const cells = Math.min(MOST_CELLS, Math.max(1, finite / POINTS_A_CELL));
  const [width, height] = finite === 0 ? [1, 1] : [east - west || 1, north - south || 1];
  const columns = Math.min(Math.ceil(cells), Math.max(1, Math.round(Math.sqrt((cells * width) / height))));
  const rows = Math.max(1, Math.ceil(cells / columns));
  const cellWidth = (width / columns) * (1 + 1e-9);
  const cellHeight = (height / rows) * (1 + 1e-9);
  const starts = new Uint32Array(columns * rows + 1);
  const cellOf = new Uint32Array(xs.length);
  for (let at = 0; at < xs.length; at++) {
    if (!isPlace(xs[at]!, ys[at]!)) continue;
    const column = Math.min(columns - 1, Math.floor((xs[at]! - west) / cellWidth));
    const row = Math.min(rows - 1, Math.floor((ys[at]! - south) / cellHeight));
    cellOf[at] = row * columns + column;
    starts[cellOf[at]! + 1]! += 1;
  }
  for (let cell = 0; cell < columns * rows; cell++) starts[cell + 1]! += starts[cell]!;
  const next = starts.slice(0, columns * rows);
  const order = new Uint32Array(finite);
  for (let at = 0; at < xs.length; at++) {
    if (isPlace(xs[at]!, ys[at]!)) order[next[cellOf[at]!]!++] = at;
  }
  return { west, south, columns, rows, cellWidth, cellHeight, starts, order };
}

/**
 * Writes into `found` the points of all cells that a rectangle touches, edges included: those inside it and some around.
 * @returns how many were written, from `found[0]` on
 */
export function pointsNear(
  grid: PointGrid,
  west: number,
  south: number,
  east: number,
  north: number,
  found: Uint32Array,
): number {
  const first = Math.max(0, Math.floor((west - grid.west) / grid.cellWidth));
  const last = Math.min(grid.columns - 1, Math.floor((east - grid.west) / grid.cellWidth));
  const bottom = Math.max(0, Math.floor((south - grid.south) / grid.cellHeight));
  const top = Math.min(grid.rows - 1, Math.floor((north - grid.south) / grid.cellHeight));
  let count = 0;
  if (first > last) return 0;
  for (let row = bottom; row <= top; row++) {
    const end = grid.starts[row * grid.columns + last + 1]!;
    for (let at = grid.starts[row * grid.columns + first]!; at < end; at++) found[count++] = grid.order[at]!;
  }
  return count;
}

function isPlace(x: number, y: number): boolean {
  return Number.isFinite(x) && Number.isFinite(y);
}
