// Where the columns of `passage-kernel.as.ts` lie in its memory.

/** Bytes of a cell: what it belongs to, the address of its last word. */
export const CELL_BITS = 3;
/** Cells lie by squares of 16 × 16, two kilobytes each: a patrol's cells lie in few pages, whichever way it goes. */
const TILE_BITS = 4;
const TILE_MASK = 15;
/** Bytes of an entry: index of the commune, seconds, visits. */
export const ENTRY_BYTES = 12;
const ALIGNED = 63;

// Where columns lie, in bytes. The rows of a block are written from outside; words lie last, and grow.
export let timesAt: usize = 0;
export let xsAt: usize = 0;
export let ysAt: usize = 0;
export let unitsAt: usize = 0;
export let activitiesAt: usize = 0;
export let premisesAt: usize = 0;
export let cellsAt: usize = 0;
export let entriesAt: usize = 0;
export let wordsAt: usize = 0;
export let finesAt: usize = 0;
export let entryOfAt: usize = 0;
export let lastSeenAt: usize = 0;
export let crossingsAt: usize = 0;
export let fineCrossingsAt: usize = 0;

// The rectangle of cells.
export let zoomShift: i32 = 0;
export let left: i32 = 0;
export let top: i32 = 0;
export let width: i32 = 0;
export let height: i32 = 0;
export let tilesAcross: i32 = 0;
export let communes: i32 = 0;

export function placeColumns(
  rows: i32,
  zoomShift_: i32,
  left_: i32,
  top_: i32,
  width_: i32,
  height_: i32,
  communes_: i32,
): void {
  zoomShift = zoomShift_;
  left = left_;
  top = top_;
  width = width_;
  height = height_;
  communes = communes_;
  tilesAcross = (width + TILE_MASK) >> TILE_BITS;
  const cells = (<usize>(tilesAcross * ((height + TILE_MASK) >> TILE_BITS))) << (2 * TILE_BITS);
  timesAt = ALIGNED + 1;
  xsAt = aligned(timesAt + (rows << 2));
  ysAt = aligned(xsAt + (rows << 2));
  unitsAt = aligned(ysAt + (rows << 2));
  activitiesAt = aligned(unitsAt + (rows << 1));
  premisesAt = aligned(activitiesAt + rows);
  crossingsAt = aligned(premisesAt + rows);
  fineCrossingsAt = aligned(crossingsAt + ((width + height + 2) << 2));
  entriesAt = aligned(fineCrossingsAt + ((2 << zoomShift) << 2));
  entryOfAt = aligned(entriesAt + communes * ENTRY_BYTES);
  lastSeenAt = aligned(entryOfAt + (communes << 2));
  cellsAt = aligned(lastSeenAt + (communes << 3));
  finesAt = aligned(cellsAt + (cells << CELL_BITS));
  wordsAt = aligned(finesAt + ((cells << (2 * zoomShift)) << 1));
}

function aligned(end: usize): usize {
  return (end + ALIGNED) & ~ALIGNED;
}

/** Number of a cell of the rectangle. */
export function cellAt(column: i32, row: i32): i32 {
  const tile = (row >> TILE_BITS) * tilesAcross + (column >> TILE_BITS);
  return (((tile << TILE_BITS) | (row & TILE_MASK)) << TILE_BITS) | (column & TILE_MASK);
}
