import { FIELD_SHIFT } from './cell-owners.ts';

const SIDE = 2 ** FIELD_SHIFT;

/**
 * Gives the whole seconds of a step to the cells that the straight line between its ends crosses, in proportion to the
 * length in each; the parts add up to `seconds`. The walk is that of Amanatides and Woo (Eurographics 1987).
 * @param cells `give` is told column, row and seconds; it is not called for a cell whose part rounds to nothing.
 */
export function shareAlongPath(
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  seconds: number,
  cells: { give(column: number, row: number, seconds: number): void },
): void {
  let column = x0 >>> FIELD_SHIFT;
  let row = y0 >>> FIELD_SHIFT;
  const lastColumn = x1 >>> FIELD_SHIFT;
  const lastRow = y1 >>> FIELD_SHIFT;
  if (column === lastColumn && row === lastRow) {
    cells.give(column, row, seconds);
    return;
  }
  let crossings = Math.abs(lastColumn - column) + Math.abs(lastRow - row);
  const dx = x1 - x0;
  const dy = y1 - y0;
  const eastward = dx > 0 ? 1 : -1;
  const southward = dy > 0 ? 1 : -1;
  // Share of the way at the next border in x and in y, and between two borders.
  const everyX = dx === 0 ? Number.POSITIVE_INFINITY : SIDE / Math.abs(dx);
  const everyY = dy === 0 ? Number.POSITIVE_INFINITY : SIDE / Math.abs(dy);
  let nextX = dx === 0 ? Number.POSITIVE_INFINITY : ((column + (dx > 0 ? 1 : 0)) * SIDE - x0) / dx;
  let nextY = dy === 0 ? Number.POSITIVE_INFINITY : ((row + (dy > 0 ? 1 : 0)) * SIDE - y0) / dy;
  let given = 0;
  for (; crossings > 0; crossings--) {
    const alongX = column !== lastColumn && (nextX <= nextY || row === lastRow);
    // Rounded by the bit operation: seconds of a step are far from 2³¹, and this runs for every cell of every step.
    const until = Math.min((seconds * (alongX ? nextX : nextY) + 0.5) | 0, seconds);
    if (until > given) {
      cells.give(column, row, until - given);
      given = until;
    }
    if (alongX) {
      column += eastward;
      nextX += everyX;
    } else {
      row += southward;
      nextY += everyY;
    }
  }
  if (seconds > given) cells.give(column, row, seconds - given);
}
