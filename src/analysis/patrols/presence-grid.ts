/**
 * Minutes of presence on a rectangle of quadkey cells: the result of `analysis/patrols`, the input of the intensity image.
 * Row 0 is the northernmost; `minutes[row * width + column]`.
 */
export interface PresenceGrid {
  /** Zoom of the cells, 15 to 18: the cell's side is 40,075 km × cos(latitude) / 2^zoom. */
  readonly zoom: number;
  /** Tile column and row of the north-west cell at that zoom. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly minutes: Float32Array<ArrayBuffer>;
  /** Length of the period in weeks, to show minutes per cell per week. */
  readonly weeks: number;
}
