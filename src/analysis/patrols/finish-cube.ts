import type { HourSlots } from './hour-slots.ts';
import { orderSegments } from './order-segments.ts';
import { orderWords } from './order-words.ts';
import type { PresenceCube } from './presence-cube.ts';
import type { SegmentRows } from './segment-rows.ts';

interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What is known of a cube when every position was walked: cells, segments and words are as patrols came. */
export interface UnorderedCube {
  readonly zoom: number;
  /** In which all cells lie. */
  readonly rectangle: Rectangle;
  /** Every number of a cell is below. */
  readonly numbers: number;
  /** Number that a cell of the rectangle has in `words`, −1 when nobody was there. */
  readonly numberOf: (column: number, row: number) => number;
  readonly words: Uint32Array;
  readonly rows: SegmentRows;
  readonly slots: HourSlots;
}

/** Orders cells by row, segments by slot and words by hour of the week. */
export function finishCube(cube: UnorderedCube): PresenceCube {
  const { zoom, slots, rows } = cube;
  const { rectangle, cellPixel, newNumber } = orderCells(cube);
  const { segments, slotStart } = orderSegments(rows.columns, rows.count, slots.count);
  const words = orderWords(cube.words, newNumber, segments, slotStart, slots);
  const { groups, entries } = rows;
  return { zoom, ...rectangle, cellPixel, words, slots, slotStart, groups, segments, entries };
}

/** Row by row, an image is written from its first byte to its last. The rectangle becomes that of the cells with presence. */
function orderCells({ rectangle: given, numbers, numberOf }: UnorderedCube) {
  let [left, right, top, bottom] = [given.width, -1, -1, -1];
  let cells = 0;
  for (let row = 0; row < given.height; row++) {
    for (let column = 0; column < given.width; column++) {
      if (numberOf(column, row) < 0) continue;
      cells++;
      bottom = row;
      if (top < 0) top = row;
      if (column < left) left = column;
      if (column > right) right = column;
    }
  }
  const width = Math.max(0, right - left + 1);
  const height = top < 0 ? 0 : bottom - top + 1;
  const newNumber = new Uint32Array(numbers);
  const cellPixel = new Uint32Array(cells);
  let next = 0;
  for (let row = top; row >= 0 && row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      const number = numberOf(column, row);
      if (number < 0) continue;
      cellPixel[next] = (row - top) * width + column - left;
      newNumber[number] = next++;
    }
  }
  const rectangle =
    cells === 0
      ? { left: 0, top: 0, width, height }
      : { left: given.left + left, top: given.top + top, width, height };
  return { rectangle, cellPixel, newNumber };
}
