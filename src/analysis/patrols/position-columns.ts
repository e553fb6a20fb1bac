/**
 * Positions as columns of equal length: Unix seconds, Web-Mercator x and y on the 2³² square, index of the unit.
 * The same shape as a decoded column block, said again because analysis does not know formats.
 */
export interface PositionColumns {
  readonly times: Uint32Array<ArrayBuffer>;
  readonly xs: Uint32Array<ArrayBuffer>;
  readonly ys: Uint32Array<ArrayBuffer>;
  readonly units: Uint16Array<ArrayBuffer>;
  /** Index of what the unit was doing; absent when the file does not say. */
  readonly activities?: Uint8Array<ArrayBuffer> | undefined;
}
