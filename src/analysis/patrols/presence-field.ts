import type { LngLatBounds } from '#geo/units.ts';
import { latFromMercatorY, lngFromMercatorX, mercatorX, mercatorY } from '#geo/web-mercator.ts';
import type { LocalDays } from './local-days.ts';

/** Everything is counted on cells of this zoom, some 110 m in France; coarser maps are sums of it. */
export const FIELD_ZOOM = 18;
/** x >>> FIELD_SHIFT is the cell's column. */
export const FIELD_SHIFT = 32 - FIELD_ZOOM;

/** Four times a department of the largest: beyond, the bounds are wrong. */
const MOST_CELLS = 64_000_000;
const NOT_ASKED = -2;
const OUTSIDE = -1;

/**
 * Whole seconds by cell over the bounds of a territory, and by commune and day. A cell belongs to the commune of its
 * middle, so that the figures of communes are sums of cells; a cell of no commune is outside.
 */
export class PresenceField {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly seconds: Uint32Array<ArrayBuffer>;
  readonly days: LocalDays;
  /** By commune index, whole seconds of each day; only for communes with presence. */
  readonly byCommune = new Map<number, Uint32Array<ArrayBuffer>>();
  readonly #owners: Int32Array<ArrayBuffer>;
  readonly #communeAt: (lng: number, lat: number) => number;

  /** @param communeAt index of the commune at a place, −1 for none. */
  constructor(bounds: LngLatBounds, days: LocalDays, communeAt: (lng: number, lat: number) => number) {
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
    this.seconds = new Uint32Array(cells);
    this.#owners = new Int32Array(cells).fill(NOT_ASKED);
    this.days = days;
    this.#communeAt = communeAt;
  }

  /** Gives seconds of a day to a cell. @returns false when the cell is outside the territory: then nothing was added. */
  add(column: number, row: number, seconds: number, day: number): boolean {
    const x = column - this.left;
    const y = row - this.top;
    if (x < 0 || y < 0 || x >= this.width || y >= this.height) return false;
    const cell = y * this.width + x;
    const owner = this.#ownerOf(cell, column, row);
    if (owner === OUTSIDE) return false;
    this.seconds[cell] = this.seconds[cell]! + seconds;
    let byDay = this.byCommune.get(owner);
    if (byDay === undefined) {
      byDay = new Uint32Array(this.days.count);
      this.byCommune.set(owner, byDay);
    }
    byDay[day] = byDay[day]! + seconds;
    return true;
  }

  #ownerOf(cell: number, column: number, row: number): number {
    const known = this.#owners[cell]!;
    if (known !== NOT_ASKED) return known;
    const side = 2 ** FIELD_SHIFT;
    const owner = this.#communeAt(
      lngFromMercatorX((column + 0.5) * side),
      latFromMercatorY((row + 0.5) * side),
    );
    this.#owners[cell] = owner;
    return owner;
  }
}
