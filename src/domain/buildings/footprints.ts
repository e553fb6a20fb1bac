/**
 * Buildings as flat arrays, metres in one local frame: what a worker hands over and an index is built from.
 * A footprint is opaque by the even-odd rule of its own rings, whatever their order, direction, crossings and repeats.
 */
export interface Footprints {
  /** x, y, x, y… of all corners; rings may be closed or not. */
  readonly coordinates: Float64Array;
  /** For each ring, the number of corners up to its end. */
  readonly ringEnds: Uint32Array;
  /** For each building, the number of rings up to its end. */
  readonly buildingEnds: Uint32Array;
  /** Of the roof above the ground, metres; not a number where it is not known. */
  readonly heights: Float64Array;
}
