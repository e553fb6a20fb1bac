/** The loops that every move of a brush runs over all cells, and the columns that they run over. */
export interface CellLoops {
  /** A column of zeros that the loops can run over; `seconds`, words, planes and pixels of cells are made by these two. */
  uint32(length: number): Uint32Array<ArrayBuffer>;
  uint16(length: number): Uint16Array<ArrayBuffer>;
  /** Adds the passages `words[start]` … `words[end - 1]` to the seconds of their cells. */
  addWords(seconds: Uint32Array, words: Uint32Array, start: number, end: number): void;
  takeWords(seconds: Uint32Array, words: Uint32Array, start: number, end: number): void;
  /** Adds what lies between two planes: a base and what came since. Sums of 32 bits wrap around, and come back. */
  addPlanes(seconds: Uint32Array, low: Plane, high: Plane): void;
  /** Writes the colour of each cell to its pixel: see `paintCells`. */
  paint(seconds: Uint32Array, cellPixel: Uint32Array, colours: Uint32Array, pixels: Uint32Array): void;
}

export interface Plane {
  readonly base: Uint32Array;
  readonly since: Uint16Array;
}
