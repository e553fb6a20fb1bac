import type { PresenceScale } from './presence-scale.ts';

/** Presence as an image on a rectangle of quadkey cells, one pixel a cell, row 0 the northernmost. */
export interface PresenceImage {
  /** Zoom of the cells, 15 to 18: the cell's side is 40,075 km × cos(latitude) / 2^zoom. */
  readonly zoom: number;
  /** Tile column and row of the north-west cell at that zoom. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** RGBA of each cell, and of the image smoothed for a map where cells are smaller than the eye wants. */
  readonly crisp: Uint8ClampedArray<ArrayBuffer>;
  readonly smooth: Uint8ClampedArray<ArrayBuffer>;
  /** Squares in classes: never smoothed into each other. */
  readonly isCrisp?: boolean;
  readonly scale: PresenceScale;
  /** Length of the period in weeks: the image shows minutes per cell per week. */
  readonly weeks: number;
}
