import { type CellOwners, FIELD_SHIFT, FIELD_ZOOM, OUTSIDE } from './cell-owners.ts';
import { CellPath } from './cell-path.ts';
import type { Step } from './step.ts';

const NOT_ASKED = -2;
/** In place of the commune of a cell: several lie in it, or one and none. */
export const MIXED = -3;

/**
 * The parts of a step by cell of a zoom and commune: those of its path over cells of FIELD_ZOOM, but on the larger cells where
 * one commune holds each of them whole. Both give the same seconds (`CellPath`), and the larger have fewer borders.
 */
export class PathParts {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** The parts of the last step: cell of the rectangle, index of the commune or OUTSIDE, whole seconds. */
  cells = new Int32Array(64);
  communes = new Int32Array(64);
  readonly #owners: CellOwners;
  readonly #zoomShift: number;
  readonly #path = new CellPath();
  readonly #communeOf: Int32Array<ArrayBuffer>;

  /** @param zoom 0 … FIELD_ZOOM */
  constructor(owners: CellOwners, zoom: number) {
    this.#owners = owners;
    this.#zoomShift = FIELD_ZOOM - zoom;
    this.left = owners.left >> this.#zoomShift;
    this.top = owners.top >> this.#zoomShift;
    this.width = ((owners.left + owners.width - 1) >> this.#zoomShift) - this.left + 1;
    this.height = ((owners.top + owners.height - 1) >> this.#zoomShift) - this.top + 1;
    this.#communeOf = new Int32Array(this.width * this.height).fill(NOT_ASKED);
  }

  get seconds(): Int32Array {
    return this.#path.seconds;
  }

  /** @returns how many of `cells`, `communes` and `seconds` are parts of the step */
  share(step: Step): number {
    const { ends } = step;
    const shift = FIELD_SHIFT + this.#zoomShift;
    if (!this.#holds(ends[0]! >>> shift, ends[1]! >>> shift)) return this.#shareFinely(step);
    if (!this.#holds(ends[2]! >>> shift, ends[3]! >>> shift)) return this.#shareFinely(step);
    const path = this.#path;
    const count = path.walk(step, shift);
    if (count > this.cells.length) this.#makeRoom(count);
    const { left, top, width, cells, communes } = this;
    const communeOf = this.#communeOf;
    const { columns, rows } = path;
    for (let part = 0; part < count; part++) {
      const cell = (rows[part]! - top) * width + columns[part]! - left;
      let commune = communeOf[cell]!;
      if (commune === NOT_ASKED) commune = this.communeOf(cell);
      if (commune === MIXED) return this.#shareFinely(step);
      cells[part] = cell;
      communes[part] = commune;
    }
    return count;
  }

  #holds(column: number, row: number): boolean {
    const { left, top } = this;
    return column >= left && row >= top && column < left + this.width && row < top + this.height;
  }

  #shareFinely(step: Step): number {
    const path = this.#path;
    const walked = path.walk(step, FIELD_SHIFT);
    if (walked > this.cells.length) this.#makeRoom(walked);
    const { left, top, width, cells, communes } = this;
    const { columns, rows, seconds } = path;
    const zoomShift = this.#zoomShift;
    let last = -1;
    for (let part = 0; part < walked; part++) {
      const column = columns[part]!;
      const row = rows[part]!;
      const commune = this.#owners.of(column, row);
      const cell =
        commune === OUTSIDE ? -1 : ((row >> zoomShift) - top) * width + (column >> zoomShift) - left;
      if (last >= 0 && cells[last] === cell && communes[last] === commune) {
        seconds[last] = seconds[last]! + seconds[part]!;
      } else {
        cells[++last] = cell;
        communes[last] = commune;
        seconds[last] = seconds[part]!;
      }
    }
    return last + 1;
  }

  /** What a cell of the rectangle belongs to: a commune that holds it whole, OUTSIDE, or MIXED. */
  communeOf(cell: number): number {
    const side = 2 ** this.#zoomShift;
    const left = (this.left + (cell % this.width)) * side;
    const top = (this.top + Math.floor(cell / this.width)) * side;
    const owners = this.#owners;
    const commune = owners.of(left, top);
    let found = commune;
    // Over the rim of the bounds nothing is known, and a cell of a low zoom may be the size of France.
    if (left < owners.left || left + side > owners.left + owners.width) found = MIXED;
    if (top < owners.top || top + side > owners.top + owners.height) found = MIXED;
    for (let row = top; row < top + side && found !== MIXED; row++)
      for (let column = left; column < left + side; column++)
        if (owners.of(column, row) !== commune) found = MIXED;
    this.#communeOf[cell] = found;
    return found;
  }

  #makeRoom(length: number): void {
    this.cells = new Int32Array(2 * length);
    this.communes = new Int32Array(2 * length);
  }
}
