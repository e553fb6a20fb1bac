import type { LngLatBounds } from '#geo/units.ts';
import { latFromMercatorY, lngFromMercatorX, mercatorX, mercatorY } from '#geo/web-mercator.ts';

/** Everything is counted on cells of this zoom, some 110 m in France; coarser maps are sums of it. */
export const FIELD_ZOOM = 18;
/** x >>> FIELD_SHIFT is the cell's column. */
export const FIELD_SHIFT = 32 - FIELD_ZOOM;
/** In place of the index of a commune: the cell lies in none. */
export const OUTSIDE = -1;

/** Four times a department of the largest: beyond, the bounds are wrong. */
const MOST_CELLS = 64_000_000;
const NOT_ASKED = -2;
const SIDE = 2 ** FIELD_SHIFT;

/** The commune of each cell of the finest zoom over the bounds of a territory: that of the cell's middle. */
export class CellOwners {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly #owners: Int32Array<ArrayBuffer>;
  /** Middles of the columns and the rows. */
  readonly #lngs: Float64Array<ArrayBuffer>;
  readonly #lats: Float64Array<ArrayBuffer>;
  readonly #communeAt: (lng: number, lat: number) => number;

  /** @param communeAt index of the commune at a place, −1 for none. */
  constructor(bounds: LngLatBounds, communeAt: (lng: number, lat: number) => number) {
    const [west, south, east, north] = bounds;
    this.left = mercatorX(west) >>> FIELD_SHIFT;
    this.top = mercatorY(north) >>> FIELD_SHIFT;
    this.width = (mercatorX(east) >>> FIELD_SHIFT) - this.left + 1;
    this.height = (mercatorY(south) >>> FIELD_SHIFT) - this.top + 1;
    const cells = this.width * this.height;
    if (!(this.width > 0 && this.height > 0 && cells <= MOST_CELLS))
      throw new Error(
        `The bounds ${bounds.join(', ')} make ${cells} cells; 1 to ${MOST_CELLS} are possible.`,
      );
    this.#owners = new Int32Array(cells).fill(NOT_ASKED);
    this.#lngs = Float64Array.from({ length: this.width }, (_, x) =>
      lngFromMercatorX((this.left + x + 0.5) * SIDE),
    );
    this.#lats = Float64Array.from({ length: this.height }, (_, y) =>
      latFromMercatorY((this.top + y + 0.5) * SIDE),
    );
    this.#communeAt = communeAt;
  }

  /** Index of the commune of a cell, OUTSIDE when there is none. Column and row are those of the world at FIELD_ZOOM. */
  of(column: number, row: number): number {
    const x = column - this.left;
    const y = row - this.top;
    if (x < 0 || y < 0 || x >= this.width || y >= this.height) return OUTSIDE;
    const cell = y * this.width + x;
    const known = this.#owners[cell]!;
    if (known !== NOT_ASKED) return known;
    const owner = this.#communeAt(this.#lngs[x]!, this.#lats[y]!);
    this.#owners[cell] = owner;
    return owner;
  }
}
