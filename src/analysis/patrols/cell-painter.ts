import type { CellLoops } from './cell-loops.ts';
import { COLOUR_STEPS } from './paint-cells.ts';
import type { PresenceCube } from './presence-cube.ts';

/** Paints the cells of one cube again and again, into pixels that stay. */
export class CellPainter {
  readonly #cellPixel: Uint32Array;
  readonly #colours: Uint32Array;
  readonly #pixels: Uint32Array<ArrayBuffer>;
  readonly #loops: CellLoops;

  /** @param cube whose columns the loops run over (`holdCube`) */
  constructor({ cellPixel, width, height }: PresenceCube, loops: CellLoops) {
    this.#loops = loops;
    this.#cellPixel = cellPixel;
    this.#colours = loops.uint32(COLOUR_STEPS);
    this.#pixels = loops.uint32(width * height);
  }

  /**
   * @param colours of each step of `paintCells`
   * @returns pixels of the rectangle of the cube, RGBA in the order of memory, until the next call: copy them to keep them
   */
  paint(seconds: Uint32Array, colours: Uint32Array): Uint32Array<ArrayBuffer> {
    this.#colours.set(colours);
    this.#loops.paint(seconds, this.#cellPixel, this.#colours, this.#pixels);
    return this.#pixels;
  }
}
