import { FIELD_ZOOM } from './cell-owners.ts';
import type { PresenceField } from './presence-field.ts';

/** Whole seconds on the smallest rectangle of cells of a zoom that holds every cell with presence. */
export interface CellSeconds {
  readonly zoom: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly seconds: Float64Array<ArrayBuffer>;
}

/** Cells of `zoom` (18 or less) as exact sums of the field's; an empty field gives a rectangle of no cell. */
export function coarsenCells(field: PresenceField, zoom: number): CellSeconds {
  if (!Number.isInteger(zoom) || zoom > FIELD_ZOOM || zoom < 0)
    throw new Error(`Zoom ${zoom} is not 0 … ${FIELD_ZOOM}.`);
  const shift = FIELD_ZOOM - zoom;
  const box = usedBox(field);
  if (box === null) return { zoom, left: 0, top: 0, width: 0, height: 0, seconds: new Float64Array() };
  const left = (field.owners.left + box.left) >> shift;
  const top = (field.owners.top + box.top) >> shift;
  const width = ((field.owners.left + box.right) >> shift) - left + 1;
  const height = ((field.owners.top + box.bottom) >> shift) - top + 1;
  const seconds = new Float64Array(width * height);
  for (let row = box.top; row <= box.bottom; row++) {
    const target = (((field.owners.top + row) >> shift) - top) * width - left;
    for (let column = box.left; column <= box.right; column++) {
      const value = field.seconds[row * field.owners.width + column]!;
      if (value === 0) continue;
      const at = target + ((field.owners.left + column) >> shift);
      seconds[at] = seconds[at]! + value;
    }
  }
  return { zoom, left, top, width, height, seconds };
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function usedBox(field: PresenceField): Box | null {
  let left = field.owners.width;
  let right = -1;
  let top = -1;
  let bottom = -1;
  for (let row = 0; row < field.owners.height; row++) {
    for (let column = 0; column < field.owners.width; column++) {
      if (field.seconds[row * field.owners.width + column] === 0) continue;
      if (top < 0) top = row;
      bottom = row;
      if (column < left) left = column;
      if (column > right) right = column;
    }
  }
  return right < 0 ? null : { left, top, right, bottom };
}
